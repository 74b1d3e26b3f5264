import { instant, localDateOf, showDate } from '../../../domain/clock/time';
import { endingPage as words } from '../../../texts/web/ending-page';
import { useApp } from '../../parts/app-context';
import type { Section } from './ending';

/** What makes an ending a new question, stands still, or would be left to the team lead. */
export function Holds({ view: { holds, stage } }: Section) {
  const { say, language } = useApp();
  if (stage === 'ended') return null;
  const day = (at: string) => showDate(localDateOf(instant(at)));
  return (
    <section class={holds.length > 0 ? 'card ending-holds' : 'card'} aria-labelledby="holds">
      <h2 id="holds">{say(words.holds)}</h2>
      {holds.length === 0 && <p>{say(words.noHolds)}</p>}
      <ul class="lines">
        {holds.map(({ what, seq, text, effectText, since, until, byName }) => (
          <li key={`${what}-${seq}`}>
            <p>
              <strong>{text}</strong>{' '}
              {until
                ? words.holdUntil.fill(language, { since: day(since), until: day(until) })
                : words.holdSince.fill(language, { since: day(since) })}
            </p>
            <p>{effectText}.</p>
            {byName && <p class="soft">{words.by.fill(language, { name: byName })}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
