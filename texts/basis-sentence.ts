import { type Instant, localDateOf, showDate, showInstant } from '../domain/clock/time';
import type { Act, Assessed, Basis, FixedSpan, PlanGoneBy, SettingUsed } from '../domain/rules/basis';
import type { Language } from '../domain/rules/schema-parts';
import { topicNames } from './names';
import { settingInWords } from './settings';
import { days } from './spans';
import { both, type Table, template } from './text';

/** Someone's act with their name in the place of their id; null where nobody is to be named. */
export type Named<Kind extends Act> = Omit<Kind, 'by'> & { readonly by: string | null };

/** The basis of a deadline, as one sentence shows it. */
export type Said = Omit<Basis, 'setting' | 'assessed' | 'proposalTaken'> & {
  readonly setting?: SettingUsed | undefined;
  readonly assessed?: Named<Assessed> | undefined;
  readonly proposalTaken?: Named<Act> | undefined;
};

const byClause = template('efter {clause} i kvalitetsstandarden', 'under {clause} of the quality standard');
const locally = both('lokalt fastsat', 'set locally');
const notRecorded = both('grundlaget blev ikke registreret', 'what it rests on was not recorded');
const bySetting = template(
  '{setting}, fastsat af {setBy} fra {from} ({reference})',
  '{setting}, set by {setBy} from {from} ({reference})',
);
const locallyBy = template('fastsat af {setBy} fra {from} ({reference})', 'set by {setBy} from {from} ({reference})');
const usedAhead = both(
  'brugt før den dato, da der ikke var ældre indstillinger',
  'used before that date, as there were no older settings',
);
export const fixedSpans: Table<FixedSpan> = {
  sameDay: both('samme dag, altid', 'the same day, always'),
  nextDay: both('dagen efter, altid', 'the day after, always'),
  nextWorkingDay: both('næste arbejdsdag, altid', 'the next working day, always'),
  agreedDay: both('den dag, der er aftalt', 'the day that was agreed'),
};
const agreed = both('aftalt med borgeren', 'agreed with the citizen');
const agreedBy = template('aftalt med borgeren, noteret {whoAndWhen}', 'agreed with the citizen, noted {whoAndWhen}');
const assessed = both('vurderet for denne borger', 'assessed for this citizen');
const givenAtEntry = both('oplyst, da sagen blev ført ind', 'given as the case was entered');
const proposal = both(
  'som foreslået af indstillingerne, ikke vurderet for denne borger, sat',
  'as the settings proposed, not assessed for this citizen, set',
);
const byName = template('af {name}', 'by {name}');
const on = template('{at}', 'on {at}');
const enteredBy = template(
  'før sagen blev ført ind {by}; hvem der vurderede, og hvorfor, er ikke registreret',
  'before the case was entered {by}; who assessed, and why, was not recorded',
);
const statedBy = template(
  'før sagen blev ført ind {by}; hvem der vurderede, og hvorfor, står i den indførsel',
  'before the case was entered {by}; who assessed, and why, stands with that entry',
);
const onPlan = template('efter planen af {on}; ikke vurderet på ny', 'on the plan of {on}; not assessed anew');
const terms = template('planen: {days} dage, {attempts} kontaktforsøg', 'the plan: {days} days, {attempts} attempts');
const counts = template(
  'tæller som mindst {days} dage, {attempts} kontaktforsøg',
  'counts as at least {days} days, {attempts} attempts',
);

/** "Opfølgning: efter G15 i kvalitetsstandarden; dage mellem opfølgninger: 28, fastsat af …" */
export function basisSentence(said: Said, language: Language): string {
  const { topic, setting, fixed, plan } = said;
  const act = said.assessed ?? said.proposalTaken;
  const parts = [
    clausePart(said, language),
    setting && settingPart(setting, language),
    fixed && fixedSpans[fixed][language],
    act && plan?.notAnew && onPlan.fill(language, { on: showDate(localDateOf(act.at)) }),
    said.assessed && assessedPart(said.assessed, language),
    said.proposalTaken && `${proposal[language]} ${whoAndWhen(said.proposalTaken, language)}`,
    ...(plan ? planParts(plan, language) : []),
  ];
  return `${topicNames[topic][language]}: ${parts.filter(Boolean).join('; ')}`;
}

/** Without a clause it is set locally, unless it is the same everywhere or nothing of it is known. */
function clausePart({ clause, fixed, notRecorded: unknown }: Said, language: Language): string | undefined {
  const by = clause && byClause.fill(language, { clause });
  if (unknown) return by ? `${by}; ${notRecorded[language]}` : notRecorded[language];
  if (by) return by;
  return fixed ? undefined : locally[language];
}

function settingPart({ key, value, ahead, ...set }: SettingUsed, language: Language): string {
  const setting = settingInWords(key, value, language);
  const by = { setBy: set.setBy, from: showDate(set.from), reference: set.reference };
  const words = setting ? bySetting.fill(language, { setting, ...by }) : locallyBy.fill(language, by);
  return ahead ? `${words}, ${usedAhead[language]}` : words;
}

/** The plan as it was made, and as it counts where that is below the floors. */
function planParts({ days: planned, attempts, countsAs }: PlanGoneBy, language: Language): string[] {
  const inWords = (one: { days: number; attempts: number }) => ({
    days: String(one.days),
    attempts: String(one.attempts),
  });
  return [
    terms.fill(language, inWords({ days: planned, attempts })),
    ...(countsAs ? [counts.fill(language, inWords(countsAs))] : []),
  ];
}

function assessedPart(
  { days: assessedDays, enteredAt, agreedWithCitizen, statedAtEntry, ...act }: Named<Assessed>,
  language: Language,
): string {
  const span = assessedDays === undefined ? '' : `${days(assessedDays)[language]}, `;
  if (agreedWithCitizen) return agreedPart(act, language);
  if (!enteredAt) return `${span}${assessed[language]} ${whoAndWhen(act, language)}`;
  if (enteredAt === act.at) return `${span}${givenAtEntry[language]} ${whoAndWhen(act, language)}`;
  const entered = whoAndWhen({ by: act.by, at: enteredAt }, language);
  const when = whoAndWhen({ by: null, at: act.at }, language);
  return `${span}${assessed[language]} ${when}, ${(statedAtEntry ? statedBy : enteredBy).fill(language, { by: entered })}`;
}

function agreedPart(act: Named<Act>, language: Language): string {
  const noted = whoAndWhen(act, language);
  return act.by ? agreedBy.fill(language, { whoAndWhen: noted }) : `${agreed[language]} ${noted}`;
}

/** "af Anna 03.05.2025 10.00" */
function whoAndWhen(act: { readonly by: string | null; readonly at: Instant }, language: Language): string {
  const when = on.fill(language, { at: showInstant(act.at) });
  return act.by ? `${byName.fill(language, { name: act.by })} ${when}` : when;
}
