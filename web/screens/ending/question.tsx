import { instant, localDateOf } from '../../../domain/clock/time';
import { endingPage as words } from '../../../texts/web/ending-page';
import { useApp } from '../../parts/app-context';
import { capitalised, longDate } from '../../parts/dates';
import { Deadline } from '../../parts/why/deadline';
import type { Section } from './ending';

/** How long it has been silent, what happens by itself and when, and by when an answer is asked for. */
export function Question({ view }: Section) {
  const { say, language, session } = useApp();
  const { byItself, heldOpen, silence, stage, tasks } = view;
  const today = session.clock.today();
  const day = (at: string) => longDate(localDateOf(instant(at)), language, today);
  const automatic = ({ at, text }: NonNullable<typeof byItself>) =>
    capitalised(words.automatic.fill(language, { day: day(at), what: text }));
  if (stage === 'ended') return null;
  return (
    <section class="card" aria-labelledby="by-itself">
      <h2 id="by-itself">{say(words.ifNobodyActs)}</h2>
      {byItself ? (
        <>
          <div class="deadline">
            <Deadline why={byItself.why} title={byItself.text} label={automatic(byItself)}>
              {automatic(byItself)}
            </Deadline>
          </div>
          {byItself.endsAt && byItself.does !== 'caseEnds' && (
            <p>{words.thenEnds.fill(language, { day: day(byItself.endsAt) })}</p>
          )}
          <p class="soft">{capitalised(byItself.why.text)}</p>
        </>
      ) : (
        <p>{say(heldOpen ? words.heldOpen : words.nothingByItself)}</p>
      )}
      {tasks.map(({ cause, title, due, why }) => (
        <div key={cause}>
          <Deadline why={why} title={title} label={due ? `${title}, ${day(due)}` : title}>
            {capitalised(title)}
            {due && <span class="soft"> · {words.due.fill(language, { day: day(due) })}</span>}
          </Deadline>
        </div>
      ))}
      {silence.countedFrom && silence.days !== null && (
        <p>
          {silence.days === 1
            ? words.silenceDay.fill(language, { since: day(silence.countedFrom) })
            : words.silence.fill(language, { days: silence.days, since: day(silence.countedFrom) })}
        </p>
      )}
    </section>
  );
}
