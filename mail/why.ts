import type { Basis } from '../domain/rules';
import type { Language } from '../domain/schema-parts';
import { type Instant, localDateOf } from '../domain/time';
import { both } from '../texts/text';
import { sayDay } from './dates';
import { filled } from './filled';
import type { Message } from './message';
import { asWhoever, inPlaceOfAnother, unanswered } from './wording/letters';

const byClause = both('{clause} i kvalitetsstandarden.', 'Clause {clause} of the quality standard.');
const numberIsLocal = both(
  'Tallet er sat lokalt af {setBy} fra {from}.',
  'The number was set locally by {setBy} from {from}.',
);
const locallySetBy = both('Lokalt fastsat af {setBy} fra {from}.', 'Set locally by {setBy} from {from}.');
const locally = both('Lokalt fastsat.', 'Set locally.');
const assessedOn = both('Vurderet konkret i denne sag {at}.', 'Assessed for this case on {at}.');

/**
 * What a message rests on: clause, local setting, someone's assessment. Undefined where it rests on none of them, as
 * when a case has changed hands. Who assessed is left to the case itself: mail names nobody.
 */
export function whyOf(basis: Basis | null, language: Language, now: Instant): string | undefined {
  if (!basis) return undefined;
  const { clause, setting, assessed } = basis;
  const today = localDateOf(now);
  const set = setting && { setBy: setting.setBy, from: sayDay(setting.from, language, today) };
  const sentences = [
    clause && filled(byClause, language, { clause }),
    set && filled(clause ? numberIsLocal : locallySetBy, language, set),
    assessed && filled(assessedOn, language, { at: onDay(assessed.at, language, now) }),
  ].filter((sentence) => sentence !== null && sentence !== undefined);
  if (sentences.length > 0) return sentences.join(' ');
  return restsOnNothing.includes(basis.topic) ? undefined : locally[language];
}

/** What is told because of who has the case, not because of a rule. */
const restsOnNothing: readonly Basis['topic'][] = ['assignment', 'ending', 'settings'];

function onDay(at: Instant, language: Language, now: Instant): string {
  const day = sayDay(localDateOf(at), language, localDateOf(now));
  return language === 'da' ? `den ${day}` : day;
}

/** Why it comes to this reader. Never says who is away. */
export function whyYou({ step, role, receivedAs }: Message, language: Language): string {
  const place = receivedAs === 'oneself' ? undefined : inPlaceOfAnother[receivedAs][language];
  if (step === 'escalation') return [unanswered[language], place].filter(Boolean).join(' ');
  return place ?? asWhoever[role][language];
}
