import { instant, localDateOf, localTimeOf } from '../../../domain/clock/time';
import { endingPage as words } from '../../../texts/web/ending-page';
import { useApp } from '../../parts/app-context';
import { capitalised, longDate, shownTime } from '../../parts/dates';
import type { Section } from './ending';

/** When somebody last spoke with the citizen, who and where, and what the citizen said. */
export function LastContact({ view: { lastContact } }: Section) {
  const { say, language, session } = useApp();
  if (!lastContact)
    return (
      <section class="card" aria-labelledby="last-contact">
        <h2 id="last-contact">{say(words.lastContact)}</h2>
        <p>{say(words.neverMet)}</p>
      </section>
    );
  const { at, placeText, placeName, channelText, byName, note, wishes } = lastContact;
  const day = longDate(localDateOf(instant(at)), language, session.clock.today());
  const time = shownTime(localTimeOf(instant(at)));
  return (
    <section class="card" aria-labelledby="last-contact">
      <h2 id="last-contact">{say(words.lastContact)}</h2>
      <p>{capitalised(words.at.fill(language, { day, time }))}</p>
      <p class="soft">{[capitalised(placeText), placeName, channelText, byName].filter(Boolean).join(' · ')}</p>
      {note && <p>{note}</p>}
      {wishes && (
        <>
          <h3>{say(words.theirWords)}</h3>
          <blockquote>{wishes}</blockquote>
        </>
      )}
    </section>
  );
}
