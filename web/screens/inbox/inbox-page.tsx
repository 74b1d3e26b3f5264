import { frame } from '../../../texts/web/frame';
import { inbox as words } from '../../../texts/web/inbox';
import { movingIn } from '../../../texts/web/moving-in';
import { useApp } from '../../parts/app-context';
import { Empty, Loaded } from '../../parts/states';
import { webPaths } from '../../paths';
import { MoreRows } from '../cases/more-rows';
import { useInbox } from './inbox';
import { ReferralPane } from './referral-pane';
import { WaitingRow } from './waiting-row';
import './inbox.css';

/** Whoever may know who referred decides on referrals here. */
export function InboxPage({ caseId }: { readonly caseId?: string }) {
  const { say } = useApp();
  return (
    <main id="content" class={caseId ? 'page inbox open' : 'page inbox'} tabIndex={-1}>
      <header class="page-head">
        <h1>{say(frame.inbox)}</h1>
        <a class="button main" href={webPaths.newReferral}>
          {say(words.register)}
        </a>
      </header>
      <div class="inbox-panes">
        <List current={caseId} />
        {caseId ? (
          <ReferralPane key={caseId} caseId={caseId} />
        ) : (
          <div class="inbox-none">
            <Empty icon="list" title={say(words.choose)}>
              <p>{say(words.chooseHelp)}</p>
            </Empty>
          </div>
        )}
      </div>
    </main>
  );
}

/** All that wait, beside the one that is read where there is room. */
function List({ current }: { readonly current: string | undefined }) {
  const { say, language } = useApp();
  const query = useInbox();
  return (
    <section class="inbox-list" aria-label={say(words.list)}>
      <Loaded query={query}>
        {({ rows, count }) =>
          rows.length === 0 ? (
            <Empty title={say(words.nothing)}>
              <p>{say(words.nothingHelp)}</p>
            </Empty>
          ) : (
            <>
              <p class="soft inbox-count" role="status">
                {words.count.fill(language, { count: query.hasNextPage ? (count ?? rows.length) : rows.length })}
              </p>
              <ul class="inbox-rows">
                {rows.map((row) => (
                  <WaitingRow key={row.caseId} row={row} isCurrent={row.caseId === current} />
                ))}
              </ul>
              <MoreRows query={query} />
            </>
          )
        }
      </Loaded>
      <a class="button plain" href={webPaths.movingIn}>
        {say(movingIn.title)}
      </a>
    </section>
  );
}
