import { dayParts } from '../../../domain/case/variety';
import { instant, localDateOf, localTime } from '../../../domain/clock/time';
import { dayPartNames } from '../../../texts/deciding-an-ending';
import { endingPage as words } from '../../../texts/web/ending-page';
import { useApp } from '../../parts/app-context';
import { capitalised, shortDate, shownTime } from '../../parts/dates';
import type { Ending, Section } from './ending';
import { byWeekday, weekdayName, weekdays } from './when-tried';

/** Each attempt by day, hour, place, way and who; and at a glance at which times nobody has tried. */
export function Tries({ view: { tries } }: Section) {
  const { say } = useApp();
  return (
    <section class="card" aria-labelledby="tries">
      <h2 id="tries">
        {say(words.tries)} <span class="count">{tries.length}</span>
      </h2>
      {tries.length === 0 ? (
        <p>{say(words.noTries)}</p>
      ) : (
        <>
          <WhenTried tries={tries} />
          <ol class="lines ending-tries">
            {tries.toReversed().map((one) => (
              <OneTry key={one.id} one={one} />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function OneTry({ one }: { readonly one: Ending['tries'][number] }) {
  const { language } = useApp();
  const { at, time, outcomeText, placeText, placeName, channelText, byName, withNames } = one;
  const day = shortDate(localDateOf(instant(at)), language);
  const others = withNames.join(', ');
  const who = byName && others ? words.together.fill(language, { name: byName, others }) : byName;
  return (
    <li>
      <p>
        <span class="dot hollow" aria-hidden="true" />{' '}
        <strong>{capitalised(words.at.fill(language, { day, time: shownTime(localTime(time)) }))}</strong> ·{' '}
        {outcomeText}
      </p>
      <p class="soft">
        {[capitalised(placeText), placeName, channelText === placeText ? null : channelText, who]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </li>
  );
}

function WhenTried({ tries }: Pick<Ending, 'tries'>) {
  const { say, language } = useApp();
  return (
    <table class="when-tried">
      <caption class="for-readers">{say(words.whenTried)}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span class="for-readers">{say(words.timeOfDay)}</span>
          </th>
          {weekdays.map((weekday) => (
            <th key={weekday} scope="col">
              <abbr title={weekdayName(weekday, language, 'long')}>{weekdayName(weekday, language, 'short')}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {dayParts.map((dayPart) => (
          <tr key={dayPart}>
            <th scope="row">{capitalised(say(dayPartNames[dayPart]))}</th>
            {byWeekday(tries, dayPart).map((count, index) => (
              <td key={index} class={count > 0 ? 'tried' : 'soft'}>
                {count}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
