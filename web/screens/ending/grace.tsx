import { instant, localDate, localDateOf, showDate } from '../../../domain/clock/time';
import { endingPage as words } from '../../../texts/web/ending-page';
import { useApp } from '../../parts/app-context';
import { capitalised } from '../../parts/dates';
import { Deadline } from '../../parts/why/deadline';
import type { Section } from './ending';

const day = (at: string): string => showDate(localDateOf(instant(at)));

/** Whose answer, or whose plan, the grace period rests on, until when it runs, and how the second word stands. */
export function Grace({ view: { grace, stage } }: Section) {
  const { say, language } = useApp();
  if (!grace) return null;
  const { until, on, restsOnName, restsOnAt, answerIsYours, secondWord, agreedBy, agreedAt, toConfirm, why } = grace;
  const rests = { name: restsOnName ?? say(words.someone), on: day(restsOnAt) };
  const title = words.graceUntil.fill(language, { until: day(until) });
  const isRunning = stage === 'grace';
  return (
    <section class="card" aria-labelledby="grace">
      <h2 id="grace">{say(isRunning ? words.grace : words.restedOn)}</h2>
      {isRunning && (
        <Deadline why={why} title={title} label={title}>
          {title}
        </Deadline>
      )}
      <p>{(on === 'assessment' ? words.answered : words.nobodyAnswered).fill(language, rests)}</p>
      {why.assessment?.reason && <blockquote>{why.assessment.reason}</blockquote>}
      {isRunning && secondWord === 'asked' && <p>{say(answerIsYours ? words.yourAnswer : words.wordAsked)}</p>}
      {secondWord === 'given' && agreedAt && (
        <p>{words.wordGiven.fill(language, { name: agreedBy ?? say(words.someone), on: day(agreedAt) })}</p>
      )}
      {isRunning && toConfirm && secondWord !== 'asked' && <p>{say(words.toConfirm)}</p>}
    </section>
  );
}

/** When and why it ended, on whose word, and whether the team lead has looked at it. */
export function Ended({ view: { ended } }: Section) {
  const { say, language } = useApp();
  if (!ended) return null;
  const { on, groundText, toConfirm, restsOnOneWord, restsOnYourWord, why } = ended;
  const title = words.endedOn.fill(language, { on: showDate(localDate(on)), ground: groundText });
  return (
    <section class="card" aria-labelledby="ended">
      <h2 id="ended">{title}</h2>
      {why.assessment?.reason && <blockquote>{why.assessment.reason}</blockquote>}
      <p class="soft">{capitalised(why.text)}</p>
      {restsOnOneWord && <p>{say(words.oneWord)}</p>}
      {toConfirm && (
        <p>
          <strong>{say(restsOnYourWord ? words.waitsForAnother : words.waitsForLead)}</strong>
        </p>
      )}
      <Deadline why={why} title={title} label={title}>
        {say(words.why)}
      </Deadline>
    </section>
  );
}
