import { instant, showTime } from '../../../domain/clock/time';
import { house } from '../../../texts/web/house';
import { systemStatus as words } from '../../../texts/web/system-status';
import { useApp } from '../../parts/app-context';
import { Loaded } from '../../parts/states';
import { Findings } from './findings';
import { Kept, Reached, Versions, Waiting } from './parts';
import { useStatus } from './status';
import './system-status.css';

/** How the installation is: what somebody has to see to first, then all of it in words and numbers. */
export function SystemStatusPage() {
  const { say, language } = useApp();
  const query = useStatus();
  return (
    <main id="content" class="page system-status" tabIndex={-1}>
      <header class="page-head">
        <h1>{say(house.systemStatus)}</h1>
        <button
          type="button"
          class="button"
          aria-disabled={query.isFetching}
          onClick={() => !query.isFetching && void query.refetch()}
        >
          {say(words.again)}
        </button>
      </header>
      <Loaded query={query}>
        {(status) => (
          <>
            <p class="soft">{words.asOf.fill(language, { time: showTime(instant(status.at)) })}</p>
            <Findings all={status.findings} />
            <div class="status-parts">
              <Reached status={status} />
              <Waiting status={status} />
              <Kept status={status} />
              <Versions status={status} />
            </div>
          </>
        )}
      </Loaded>
    </main>
  );
}
