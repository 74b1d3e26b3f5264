import { instant, localDate, localDateOf, showDate } from '../../../domain/clock/time';
import { casePage as words } from '../../../texts/web/case';
import { useApp } from '../../parts/app-context';
import { capitalised } from '../../parts/dates';
import { Icon } from '../../parts/icon';
import type { SectionOf } from './case';
import './safety.css';

/** What one must know before setting out: whose threat it was, since when, and until when the rule stands. */
export function Safety({ shown: { safety, citizen } }: SectionOf<'safety' | 'citizen'>) {
  const { say, language } = useApp();
  const { visitsInPairs: pairs, incidents } = safety;
  if (!pairs && incidents.length === 0 && !citizen.protected) return null;
  return (
    <section class="card warning" aria-labelledby="safety">
      <Icon name={pairs ? 'two' : 'alert'} />
      <div>
        <h2 id="safety">{say(words.safety)}</h2>
        {pairs && (
          <p>
            {words.pairs.fill(language, {
              since: showDate(localDateOf(instant(pairs.since))),
              until: showDate(localDate(pairs.reviewOn)),
            })}
          </p>
        )}
        {incidents.map(({ id, text, since, byName, note }) => {
          const what = { what: capitalised(text), on: showDate(localDateOf(instant(since))) };
          const sentence = byName
            ? words.incident.fill(language, { ...what, by: byName })
            : words.incidentUnsigned.fill(language, what);
          return (
            <p key={id}>
              {sentence}
              {note && <q>{note}</q>}
            </p>
          );
        })}
        {citizen.protected && <p>{say(words.protectedIdentity)}</p>}
      </div>
    </section>
  );
}
