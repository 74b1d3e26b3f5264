import { type Instant, type LocalDate, showDate, showInstant } from '../domain/clock/time';
import type { BasisTopic } from '../domain/rules/basis';
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
    | { readonly by: string | null; readonly at: Instant; readonly agreedWithCitizen?: true }
    | undefined;
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

/** "efter G15 i kvalitetsstandarden", and no word of what it is about. */
export const clauseInWords = (clause: string | null, language: Language): string =>
  clause ? byClause.fill(language, { clause }) : locally[language];

/** "Opfølgning: efter G15 i kvalitetsstandarden; dage mellem opfølgninger: 28, fastsat af …" */
export function basisSentence({ topic, clause, setting, assessed }: Said, language: Language): string {
  const parts = [
    clauseInWords(clause, language),
    ...(setting ? [settingPart(setting, language)] : []),
    ...(assessed ? [assessedPart(assessed, language)] : []),
  ];
  return `${topicNames[topic][language]}: ${parts.join('; ')}`;
}

function settingPart({ key, value, ...set }: NonNullable<Said['setting']>, language: Language): string {
  const setting = settingInWords(key, value, language);
  const by = { setBy: set.setBy, from: showDate(set.from), reference: set.reference };
  return setting ? bySetting.fill(language, { setting, ...by }) : locallyBy.fill(language, by);
}

function assessedPart({ by, at, agreedWithCitizen }: NonNullable<Said['assessed']>, language: Language): string {
  const on = { at: showInstant(at) };
  if (agreedWithCitizen) return by ? agreedBy.fill(language, { by, ...on }) : agreed.fill(language, on);
  return by ? byPerson.fill(language, { by, ...on }) : bySomeone.fill(language, on);
}
