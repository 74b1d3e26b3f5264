import { type Instant, localDateOf } from '../../domain/clock/time';
import type { Assessed, Basis } from '../../domain/rules/basis';
import type { Language } from '../../domain/rules/schema-parts';
import { both, template } from '../text';
import { sayDay } from './dates';
import type { Message } from './message';
import {
  alongOnTheVisit,
  asWhoever,
  inPlaceOfAnother,
  onTheVisit,
  wasAlarmed,
  whenUnanswered,
  whoCanName,
  whoseWatch,
} from './wording/letters';
import { vacancyNews } from './wording/vacancies';

const byClause = template(
  'Det følger af {clause} i kvalitetsstandarden.',
  'It follows from clause {clause} of the quality standard.',
);
const lengthIsLocal = template(
  'Fristens længde er fastsat lokalt af {setBy} fra {from}.',
  'The time allowed is set locally by {setBy}, from {from} on.',
);
const locallySetBy = template(
  'Fristen er fastsat lokalt af {setBy} fra {from}.',
  'The deadline is set locally by {setBy}, from {from} on.',
);
const locally = both('Det er fastsat lokalt.', 'It is set locally.');
const onPlanOf = template(
  'Det følger planen fra {at}; det er ikke vurderet på ny.',
  'It goes by the plan of {at}; nobody has assessed it anew.',
);
const assessedOn = template('Det er vurderet konkret i denne sag {at}.', 'It was assessed for this case on {at}.');
const proposedOnly = both(
  'Det er kommunens indstillinger, der foreslog det; det er ikke vurderet konkret i denne sag.',
  'The municipality’s settings proposed it; it was not assessed for this case.',
);

const agreedOn = template('Det er aftalt med borgeren {at}.', 'It was agreed with the citizen on {at}.');

/**
 * What a message rests on: clause, local setting, someone's assessment. Undefined where it rests on none of them, as
 * when a case has changed hands. Who assessed is left to the case itself: mail names nobody.
 */
export function whyOf(basis: Basis | null, language: Language, now: Instant): string | undefined {
  if (!basis) return undefined;
  const { clause, setting, assessed, proposalTaken, plan, fixed, notRecorded } = basis;
  const isAssessed = assessed && assessed.enteredAt !== assessed.at;
  const today = localDateOf(now);
  const set = setting && { setBy: setting.setBy, from: sayDay(setting.from, language, today) };
  const sentences = [
    clause && byClause.fill(language, { clause }),
    set && (clause ? lengthIsLocal : locallySetBy).fill(language, set),
    isAssessed && assessedSentence(assessed, plan).fill(language, { at: onDay(assessed.at, language, now) }),
    proposalTaken && proposedOnly[language],
  ].filter((sentence) => typeof sentence === 'string');
  if (sentences.length > 0) return sentences.join(' ');
  const nobodySetIt = restsOnNothing.includes(basis.topic) || fixed || notRecorded;
  return nobodySetIt ? undefined : locally[language];
}

function assessedSentence({ agreedWithCitizen }: Assessed, plan: Basis['plan']) {
  if (agreedWithCitizen) return agreedOn;
  return plan?.notAnew ? onPlanOf : assessedOn;
}

/** What is told because of who has the case, or what somebody wrote, and not because of a rule. */
const restsOnNothing: readonly Basis['topic'][] = ['assignment', 'ending', 'comment', 'settings'];

function onDay(at: Instant, language: Language, now: Instant): string {
  const day = sayDay(localDateOf(at), language, localDateOf(now));
  return language === 'da' ? `den ${day}` : day;
}

/** Why it comes to this reader, going on from "Du får den, fordi". Never says who is away. */
export function whyYou({ kind, step, role, receivedAs }: Message, language: Language): string {
  if (step === 'escalation') return whenUnanswered[receivedAs][language];
  if (receivedAs !== 'oneself') return inPlaceOfAnother[receivedAs][language];
  if (kind === 'glassBroken') return whoseWatch[language];
  if (Object.hasOwn(vacancyNews, kind)) return whoCanName[language];
  if (kind === 'goesAlong') return alongOnTheVisit[language];
  if (kind === 'alarmTaken' || kind === 'alarmOver') return wasAlarmed[language];
  if (kind === 'ownVisitAlarm' && role === 'staff') return alongOnTheVisit[language];
  return (kind === 'checkOutAsked' || kind === 'ownVisitAlarm' ? onTheVisit : asWhoever[role])[language];
}
