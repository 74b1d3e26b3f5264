import { instant, localDateOf, showDate } from '../../../domain/clock/time';
import { placeKindNames } from '../../../texts/deciding-an-ending';
import { caseRow } from '../../../texts/web/case-row';
import { endingPage as words } from '../../../texts/web/ending-page';
import { useApp } from '../../parts/app-context';
import { capitalised } from '../../parts/dates';
import type { Ending, Section } from './ending';
import { weekdayName } from './when-tried';

/** Where, how and when nobody has tried yet: what more attempts would begin with. */
export function Untried({ view: { untried } }: Section) {
  const { say, language } = useApp();
  const { ways, dayParts, weekdays, places } = untried;
  const among = [
    { what: words.untriedPlaces, names: places.map((place) => usedPlace(place)) },
    { what: words.untriedWays, names: ways.map(({ text }) => text) },
    { what: words.untriedTimes, names: dayParts.map(({ text }) => text) },
    { what: words.untriedWeekdays, names: weekdays.map((weekday) => weekdayName(weekday, language, 'long')) },
  ].filter(({ names }) => names.length > 0);
  return (
    <section class="card" aria-labelledby="untried">
      <h2 id="untried">{say(words.untried)}</h2>
      {among.length === 0 && <p>{say(words.allTried)}</p>}
      <dl class="facts">
        {among.map(({ what, names }) => (
          <div key={what.en}>
            <dt>{say(what)}</dt>
            <dd>{capitalised(names.join(', '))}</dd>
          </div>
        ))}
      </dl>
    </section>
  );

  function usedPlace({ kind, name, uses, lastUsedAt }: Ending['untried']['places'][number]): string {
    const place = { name: name ?? say(caseRow.erased), kind: say(placeKindNames[kind]) };
    if (uses === 0 || lastUsedAt === null) return words.unusedPlace.fill(language, place);
    const on = showDate(localDateOf(instant(lastUsedAt)));
    return uses === 1
      ? words.usedOnce.fill(language, { ...place, on })
      : words.usedPlace.fill(language, { ...place, uses, on });
  }
}
