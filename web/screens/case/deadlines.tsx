import { instant, localDateOf } from '../../../domain/clock/time';
import { casePage as words } from '../../../texts/web/case';
import { today as todayWords } from '../../../texts/web/today';
import { useApp } from '../../parts/app-context';
import { capitalised, longDate } from '../../parts/dates';
import { Deadline } from '../../parts/why/deadline';
import type { SectionOf } from './case';

/** The next deadline with what it rests on, and what else is open. */
export function Deadlines({ shown: { nextDeadline, tasks } }: SectionOf<'nextDeadline' | 'tasks'>) {
  const { say, language, session } = useApp();
  const today = session.clock.today();
  const day = (at: string) => longDate(localDateOf(instant(at)), language, today);
  const late = (days: number) =>
    days === 1 ? say(todayWords.dayOverdue) : todayWords.daysOverdue.fill(language, { days });
  const next = tasks.find(({ cause }) => cause === nextDeadline?.cause);
  const others = tasks.filter((task) => task !== next);
  return (
    <section class="card" aria-labelledby="next-deadline">
      <h2 id="next-deadline" class="small-head">
        {say(nextDeadline ? words.nextDeadline : words.noDeadline)}
      </h2>
      {nextDeadline ? (
        <>
          <div class="deadline">
            <Deadline
              why={nextDeadline.why}
              title={capitalised(nextDeadline.title)}
              label={`${capitalised(nextDeadline.title)}, ${day(nextDeadline.at)}`}
            >
              {capitalised(nextDeadline.title)} · {day(nextDeadline.at)}
            </Deadline>{' '}
            {next && next.daysOverdue > 0 && <span class="late">{late(next.daysOverdue)}</span>}
          </div>
          <p class="soft">{capitalised(nextDeadline.why.text)}</p>
        </>
      ) : (
        <p class="soft">{say(words.noDeadlineHelp)}</p>
      )}
      {others.length > 0 && (
        <>
          <h3 class="also">{say(words.alsoOpen)}</h3>
          <ul class="lines">
            {others.map(({ cause, title, due, daysOverdue, why }) => (
              <li key={cause}>
                <Deadline why={why} title={title} label={due ? `${title}, ${day(due)}` : title}>
                  {title}
                  {due && <span class="soft"> · {day(due)}</span>}
                </Deadline>{' '}
                {daysOverdue > 0 && <span class="late">{late(daysOverdue)}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
