import { type Instant, type LocalDate, localDateOf, showDate, showInstant } from '../domain/clock/time';
import type { BasisTopic, PlanGoneBy } from '../domain/rules/basis';
import type { Language } from '../domain/rules/schema-parts';
import { topicNames } from './names';
import { settingInWords } from './settings';
import { both, template } from './text';

/** The basis of a deadline, as one sentence shows it. */
export interface Said {
  readonly topic: BasisTopic;
  readonly clause: string | null;
  readonly setting?:
    | {
        readonly key: string;
        readonly value: unknown;
        readonly setBy: string;
        readonly from: LocalDate;
        readonly reference: string;
      }
    | undefined;
  readonly assessed?:
    | { readonly by: string | null; readonly at: Instant; readonly agreedWithCitizen?: true; readonly wordless?: true }
    | undefined;
  readonly plan?: PlanGoneBy | undefined;
}

const byClause = template('efter {clause} i kvalitetsstandarden', 'under {clause} of the quality standard');
const locally = both('lokalt fastsat', 'set locally');
const bySetting = template(
  '{setting}, fastsat af {setBy} fra {from} ({reference})',
  '{setting}, set by {setBy} from {from} ({reference})',
);
const locallyBy = template('fastsat af {setBy} fra {from} ({reference})', 'set by {setBy} from {from} ({reference})');
const agreedBy = template(
  'aftalt med borgeren, noteret af {by} {at}',
  'agreed with the citizen, noted by {by} on {at}',
);
const agreed = template('aftalt med borgeren {at}', 'agreed with the citizen on {at}');
const byPerson = template('vurderet for denne borger af {by} {at}', 'assessed for this citizen by {by} on {at}');
const bySomeone = template('vurderet for denne borger {at}', 'assessed for this citizen on {at}');
const wordlessBy = template('fastsat af {by} {at}, uden begrundelse', 'set by {by} on {at}, with no reason given');
const wordless = template('fastsat {at}, uden begrundelse', 'set on {at}, with no reason given');
const onPlan = template('efter planen af {on}; ikke vurderet på ny', 'on the plan of {on}; not assessed anew');
const terms = template('planen: {days} dage, {attempts} kontaktforsøg', 'the plan: {days} days, {attempts} attempts');
const counts = template(
  'tæller som mindst {days} dage, {attempts} kontaktforsøg',
  'counts as at least {days} days, {attempts} attempts',
);

/** "efter G15 i kvalitetsstandarden", and no word of what it is about. */
export const clauseInWords = (clause: string | null, language: Language): string =>
  clause ? byClause.fill(language, { clause }) : locally[language];

/** "Opfølgning: efter G15 i kvalitetsstandarden; dage mellem opfølgninger: 28, fastsat af …" */
export function basisSentence({ topic, clause, setting, assessed, plan }: Said, language: Language): string {
  const parts = [
    clauseInWords(clause, language),
    ...(setting ? [settingPart(setting, language)] : []),
    ...(assessed && plan?.notAnew ? [onPlan.fill(language, { on: showDate(localDateOf(assessed.at)) })] : []),
    ...(assessed ? [assessedPart(assessed, language)] : []),
    ...(plan ? planParts(plan, language) : []),
  ];
  return `${topicNames[topic][language]}: ${parts.join('; ')}`;
}

function settingPart({ key, value, ...set }: NonNullable<Said['setting']>, language: Language): string {
  const setting = settingInWords(key, value, language);
  const by = { setBy: set.setBy, from: showDate(set.from), reference: set.reference };
  return setting ? bySetting.fill(language, { setting, ...by }) : locallyBy.fill(language, by);
}

/** The plan as it was made, and as it counts where that is below the floors. */
function planParts({ days, attempts, countsAs }: PlanGoneBy, language: Language): string[] {
  const inWords = (one: { days: number; attempts: number }) => ({
    days: String(one.days),
    attempts: String(one.attempts),
  });
  return [
    terms.fill(language, inWords({ days, attempts })),
    ...(countsAs ? [counts.fill(language, inWords(countsAs))] : []),
  ];
}

function assessedPart(
  { by, at, agreedWithCitizen, wordless: isWordless }: NonNullable<Said['assessed']>,
  language: Language,
): string {
  const on = { at: showInstant(at) };
  if (agreedWithCitizen) return by ? agreedBy.fill(language, { by, ...on }) : agreed.fill(language, on);
  if (isWordless) return by ? wordlessBy.fill(language, { by, ...on }) : wordless.fill(language, on);
  return by ? byPerson.fill(language, { by, ...on }) : bySomeone.fill(language, on);
}
