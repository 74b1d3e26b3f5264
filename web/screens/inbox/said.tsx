import type { Schemas } from '../../../client';
import { instant, showInstant } from '../../../domain/clock/time';
import { codeInWords, missingFactInWords } from '../../../texts/codes';
import { inbox as words } from '../../../texts/web/inbox';
import { useApp } from '../../parts/app-context';
import { capitalised } from '../../parts/dates';
import type { Referral } from './inbox';

type Entry = Schemas['TimelineEntry'];
type Heard = Extract<Entry, { type: 'referralReceived' | 'concernAdded' }>;

const isHeard = (entry: Entry): entry is Heard => entry.type === 'referralReceived' || entry.type === 'concernAdded';

/** What whoever referred could not say. */
const missingIn = (entry: Heard): readonly string[] =>
  entry.type === 'referralReceived' ? (entry.data.missingFacts ?? []) : [];

/** What was said about the person, the newest first, each with how it came and from whom. */
export function Said({ shown: { latest } }: { readonly shown: Referral }) {
  const { say, language } = useApp();
  const heard = latest.filter(isHeard);
  return (
    <section class="card" aria-labelledby="said">
      <h3 id="said">{say(words.said)}</h3>
      {heard.length === 0 && <p class="soft">{say(words.nothingSaid)}</p>}
      {heard.map((entry) => {
        const { seq, at, data } = entry;
        const { channel, referrer, description } = data;
        const missing = missingIn(entry).map((fact) => missingFactInWords(fact, language));
        const by = channel === 'authority' ? say(words.authority) : (codeInWords(channel, language) ?? '');
        const from = referrer === 'other' ? say(words.someone) : (codeInWords(referrer, language) ?? '');
        return (
          <div key={seq} class="inbox-said">
            <p class="soft">
              {showInstant(instant(at))} · {capitalised(words.cameBy.fill(language, { channel: by, referrer: from }))}
            </p>
            {description && <p class="inbox-words">{description}</p>}
            {missing.length > 0 && <p>{words.missing.fill(language, { what: missing.join(', ') })}</p>}
          </div>
        );
      })}
    </section>
  );
}
