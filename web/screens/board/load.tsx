import { board as words } from '../../../texts/web/board';
import { reassign } from '../../../texts/web/reassign';
import { mayOpen } from '../../allowed/pages';
import { useApp } from '../../parts/app-context';
import { webPaths } from '../../paths';
import type { Board } from './board';
import { addressOf, type Shown } from './shown';

/** How the cases are shared. Without colours: they would rank people. */
export function LoadByPerson({ board: { loads } }: { readonly board: Board }) {
  const { say, session, person } = useApp();
  const today = session.clock.today();
  if (loads.length === 0) return null;
  return (
    <section class="card" aria-labelledby="board-load">
      <h2 id="board-load">{say(words.load)}</h2>
      {mayOpen(person, 'reassign') && (
        <p>
          <a class="button" href={webPaths.reassign}>
            {say(reassign.title)}
          </a>
        </p>
      )}
      <table class="board-load">
        <thead>
          <tr>
            <th scope="col">{say(words.person)}</th>
            <th scope="col">{say(words.open)}</th>
            <th scope="col">{say(words.overdue)}</th>
            <th scope="col">{say(words.dueToday)}</th>
            <th scope="col">{say(words.silent)}</th>
          </tr>
        </thead>
        <tbody>
          {loads.map(({ workerId: person, workerName, open, overdue, dueToday, silent }) => (
            <tr key={person}>
              <th scope="row">{workerName}</th>
              <Cell count={open} of={{ list: 'open', person }} />
              <Cell count={overdue} of={{ list: 'overdue', person }} />
              <Cell count={dueToday} of={{ list: 'open', person, from: today, to: today }} />
              <Cell count={silent} of={{ list: 'silent', person }} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell({ count, of }: { readonly count: number; readonly of: Shown }) {
  return <td>{count === 0 ? <span class="soft">0</span> : <a href={addressOf(of)}>{count}</a>}</td>;
}
