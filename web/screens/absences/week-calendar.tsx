import type { LocalDate } from '../../../domain/clock/time';
import type { Language } from '../../../domain/rules/schema-parts';
import { absences as words } from '../../../texts/web/absences';
import { useApp } from '../../parts/app-context';
import { shortDate } from '../../parts/dates';
import { awayIn, isWhole, type Span, type Week, weeksFrom } from './calendar';
import type { Absence, StaffMember } from './people';

interface WeekCalendarProps {
  readonly members: readonly StaffMember[];
  readonly absences: readonly Absence[];
}

/** The team week by week, in words and not by colour alone; on a phone, where there is no room for columns, only who is away when. */
export function WeekCalendar({ members, absences }: WeekCalendarProps) {
  const { say, language, session } = useApp();
  const weeks = weeksFrom(session.clock.today());
  if (!weeks.some((week) => awayIn(week, absences).length > 0)) return null;
  return (
    <section class="heap" aria-labelledby="weeks">
      <h2 id="weeks">{say(words.calendar)}</h2>
      <div class="card weeks">
        <table>
          <thead>
            <tr>
              <th scope="col">{say(words.person)}</th>
              {weeks.map(({ week, from }) => (
                <th key={from} scope="col">
                  {words.week.fill(language, { week })}
                  <span class="soft">{shortDate(from, language)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {members.map(({ id, name }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                {weeks.map((week) => (
                  <Cell
                    key={week.from}
                    week={week}
                    away={awayIn(
                      week,
                      absences.filter((one) => one.staffId === id),
                    )}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Cell({ week, away }: { readonly week: Week; readonly away: readonly Span[] }) {
  const { say, language } = useApp();
  if (away.length === 0)
    return (
      <td>
        <span class="for-readers">{say(words.present)}</span>
      </td>
    );
  const said = away.map((span) => (isWhole(span, week) ? say(words.wholeWeek) : daysOf(span, language)));
  return (
    <td class="away" data-week={words.week.fill(language, { week: week.week })}>
      {said.join(', ')}
    </td>
  );
}

/** "man.–ons.", or one day alone. */
function daysOf({ from, to }: Span, language: Language): string {
  const day = (date: LocalDate) => shortDate(date, language).split(' ')[0] ?? '';
  return from === to ? day(from) : words.days.fill(language, { from: day(from), to: day(to) });
}
