import type { Schemas } from '../../../client';
import { instant, showInstant } from '../../../domain/clock/time';
import { codeInWords } from '../../../texts/codes';
import { inbox as words } from '../../../texts/web/inbox';
import { useApp } from '../../parts/app-context';
import { capitalised } from '../../parts/dates';
import type { Referral } from './inbox';

type Entry = Schemas['TimelineEntry'];
type Heard = Extract<Entry, { type: 'referralReceived' | 'concernAdded' }>;

const isHeard = (entry: Entry): entry is Heard => entry.type === 'referralReceived' || entry.type === 'concernAdded';

/** What was said about the person, the newest first, each with how it came and from whom. */
export function Said({ shown: { latest } }: { readonly shown: Referral }) {
  const { say, language } = useApp();
  const heard = latest.filter(isHeard);
  return (
    <section class="card" aria-labelledby="said">
      <h3 id="said">{say(words.said)}</h3>
      {heard.length === 0 && <p class="soft">{say(words.nothingSaid)}</p>}
      {heard.map(({ seq, at, data }) => {
        const { channel, referrer, description } = data;
        const by = channel === 'authority' ? say(words.authority) : (codeInWords(channel, language) ?? '');
        const from = referrer === 'other' ? say(words.someone) : (codeInWords(referrer, language) ?? '');
        return (
          <div key={seq} class="inbox-said">
            <p class="soft">
              {showInstant(instant(at))} · {capitalised(words.cameBy.fill(language, { channel: by, referrer: from }))}
            </p>
            {description && <p class="inbox-words">{description}</p>}
          </div>
        );
      })}
    </section>
  );
}
