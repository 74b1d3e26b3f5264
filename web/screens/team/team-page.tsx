import { useQuery } from '@tanstack/preact-query';
import type { Schemas } from '../../../client';
import { instant, localDateOf } from '../../../domain/clock/time';
import { reassign } from '../../../texts/web/reassign';
import { team as words } from '../../../texts/web/team';
import { answerOf } from '../../api/problem';
import { useApp } from '../../parts/app-context';
import { Badge } from '../../parts/badge';
import { capitalised, longDate, shortDate } from '../../parts/dates';
import { nameOf } from '../../parts/name-of';
import { Empty, Loaded } from '../../parts/states';
import { addressOfCase, webPaths } from '../../paths';
import './team.css';

type Row = Schemas['AttentionRow'];

const heaps = ['overdue', 'due', 'appointments', 'withoutDate', 'later'] as const;

function useTeam() {
  const { api } = useApp();
  return useQuery({ queryKey: ['team'], queryFn: () => answerOf(api.GET('/v1/attention/team')) });
}
type Team = NonNullable<ReturnType<typeof useTeam>['data']>;

/** What a team lead is asked and what others left unanswered, each row once, and how the cases are shared. */
export function TeamPage() {
  const { say, session, language } = useApp();
  const query = useTeam();
  const on = session.clock.today();
  return (
    <main id="content" class="page team" tabIndex={-1}>
      <header class="page-head">
        <div>
          <p class="over">{capitalised(longDate(on, language, on))}</p>
          <h1>{say(words.title)}</h1>
        </div>
      </header>
      <Loaded query={query}>{(team) => <Heaps team={team} />}</Loaded>
    </main>
  );
}

function Heaps({ team }: { readonly team: Team }) {
  const { say } = useApp();
  const shown = heaps.filter((heap) => team[heap].length > 0);
  return (
    <>
      {shown.length === 0 && (
        <Empty title={say(words.nothing)}>
          <p>{say(words.nothingHelp)}</p>
        </Empty>
      )}
      {shown.map((heap) => (
        <section key={heap} class={heap === 'overdue' ? 'heap overdue' : 'heap'} aria-labelledby={`team-${heap}`}>
          <h2 id={`team-${heap}`}>
            {say(words[heap])} <span class="count">{team[heap].length}</span>
          </h2>
          <ul class="card rows">
            {team[heap].map((row) => (
              <TeamRow key={`${row.caseId} ${row.cause}`} row={row} />
            ))}
          </ul>
        </section>
      ))}
      {team.workers.length > 0 && <Load team={team} />}
    </>
  );
}

function TeamRow({ row }: { readonly row: Row }) {
  const { say, language } = useApp();
  const { caseId, title, dueAt, workerName, escalated, overdue, visitsInPairs } = row;
  return (
    <li>
      <div>
        <a href={addressOfCase(caseId)} data-row>
          {nameOf(row, language)}
        </a>
        <p>{title}</p>
        <p class="soft">{workerName ?? say(words.noWorker)}</p>
      </div>
      <div class="row-end">
        {dueAt && <p class={overdue ? 'late' : ''}>{shortDate(localDateOf(instant(dueAt)), language)}</p>}
        {visitsInPairs && (
          <Badge icon="two" tone="amber">
            {say(words.pairs)}
          </Badge>
        )}
        {escalated && (
          <Badge icon="alert" tone="amber">
            {say(words.escalated)}
          </Badge>
        )}
      </div>
    </li>
  );
}

/** Without colours: they would rank people. */
function Load({ team: { workers, silentForDays } }: { readonly team: Team }) {
  const { say, language } = useApp();
  return (
    <section class="card" aria-labelledby="team-load">
      <h2 id="team-load">{say(words.load)}</h2>
      <p>
        <a class="button" href={webPaths.reassign}>
          {say(reassign.title)}
        </a>
      </p>
      <div class="table">
        <table>
          <thead>
            <tr>
              <th scope="col">{say(words.person)}</th>
              <th scope="col">{say(words.cases)}</th>
              <th scope="col">{say(words.overdue)}</th>
              <th scope="col">{words.silent.fill(language, { days: silentForDays })}</th>
            </tr>
          </thead>
          <tbody>
            {workers.map(({ workerId, workerName, openCases, overdue, silent }) => (
              <tr key={workerId}>
                <th scope="row">{workerName}</th>
                <td>{openCases}</td>
                <td>{overdue}</td>
                <td>{silent}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
