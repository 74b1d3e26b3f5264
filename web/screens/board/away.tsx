import { type LocalDate, localDate } from '../../../domain/clock/time';
import { absences } from '../../../texts/web/absences';
import { board as words } from '../../../texts/web/board';
import { mayOpen } from '../../allowed/pages';
import { useApp } from '../../parts/app-context';
import { shortDate } from '../../parts/dates';
import { webPaths } from '../../paths';
import type { Board } from './board';
import { addressOf } from './shown';

/** Who is away or will be soon, who stands in, and what falls due meanwhile; why is nobody's to read. */
export function AwaySoon({ board: { away } }: { readonly board: Board }) {
  const { say, person } = useApp();
  return (
    <section class="card board-away" aria-labelledby="board-away">
      <h2 id="board-away">{say(words.away)}</h2>
      {mayOpen(person, 'absences') && (
        <p>
          <a class="button" href={webPaths.absences}>
            {say(absences.title)}
          </a>
        </p>
      )}
      {away.length === 0 && <p class="soft">{say(words.nobodyAway)}</p>}
      {away.length > 0 && (
        <ul>
          {away.map((one) => (
            <Absence key={one.absenceId} away={one} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Absence({ away }: { readonly away: Board['away'][number] }) {
  const { say, language } = useApp();
  const { staffId: person, staffName, deputyName, dueMeanwhile: count } = away;
  const [first, last, dueFrom] = [localDate(away.from), localDate(away.to), localDate(away.dueFrom)];
  const shown = (day: LocalDate) => shortDate(day, language);
  const name = staffName ?? '';
  return (
    <li>
      <p>{words.awayFrom.fill(language, { name, from: shown(first), to: shown(last) })}</p>
      <p>
        {deputyName ? words.deputy.fill(language, { name: deputyName }) : say(words.noDeputy)}{' '}
        {count === 0 ? (
          say(words.noneDue)
        ) : (
          <a href={addressOf({ list: 'open', person, from: dueFrom, to: last })}>
            {count === 1 ? say(words.oneDue) : words.due.fill(language, { count })}
          </a>
        )}
      </p>
    </li>
  );
}
