import { visit as words } from '../../../texts/web/visit';
import { useApp } from '../../parts/app-context';
import { isHiddenNow, Loaded } from '../../parts/states';
import { OwnVisit } from './own-visit';
import { Ring, useOwnTeamsNumber } from './ring';
import { useVisit, type Visit } from './use-visit';
import { useVisitCommands } from './use-visit-commands';
import { VisitFacts } from './visit-facts';
import { WatchersActs } from './watchers-acts';
import { WatchersStanding } from './watchers-standing';
import './visit.css';

/** A visit: for whoever is on it what they can do, for everyone else whether all is well. */
export function VisitPage({ visitId = '' }: { readonly visitId?: string }) {
  const query = useVisit(visitId);
  const teamsNumber = useOwnTeamsNumber();
  return (
    <main id="content" class="page" tabIndex={-1}>
      <Loaded query={query} isPage>
        {(visit) => <Whole visit={visit} />}
      </Loaded>
      {query.isError && (!query.data || isHiddenNow(query.error)) && (
        <div class="notice">
          <Ring numbers={teamsNumber} />
        </div>
      )}
    </main>
  );
}

function Whole({ visit }: { readonly visit: Visit }) {
  const { say, person } = useApp();
  const { sent } = useVisitCommands();
  const { visitId, status, workerId, companionIds } = visit;
  const isOn = workerId === person.id || companionIds.includes(person.id);
  const isOver = status === 'checkedOut' || sent.isOver(visitId);
  return (
    <>
      <header class="page-head">
        <h1>{say(companionIds.length > 0 ? words.along : words.alone)}</h1>
      </header>
      <div class="visit-parts">
        {isOn && !isOver && (
          <section class="card own-visit" aria-label={say(words.alone)}>
            <OwnVisit visit={visit} />
          </section>
        )}
        {isOver && (
          <p class="card standing" role="status">
            {say(words.checkedOut)}
          </p>
        )}
        {!isOn && !isOver && <WatchersStanding visit={visit} />}
        <VisitFacts visit={visit} />
        {!isOn && !isOver && <WatchersActs visit={visit} />}
      </div>
    </>
  );
}
