import type { Instant, LocalDate } from '../domain/clock/time';
import type { BasisTopic } from '../domain/rules/basis';
import type { Language } from '../domain/rules/schema-parts';
import { fill } from './fill';
import { topicNames } from './names';
import { both } from './text';

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
  readonly assessed?: { readonly by: string | null; readonly at: Instant } | undefined;
}

const byClause = both('efter {clause} i kvalitetsstandarden', 'under {clause} of the quality standard');
const locally = both('lokalt fastsat', 'set locally');
const bySetting = both(
  '{key} = {value}, sat af {setBy} fra {from} ({reference})',
  '{key} = {value}, set by {setBy} from {from} ({reference})',
);
const byPerson = both('vurderet for denne borger af {by} {at}', 'assessed for this citizen by {by} on {at}');

/** "Opfølgning: efter G15 i kvalitetsstandarden; followUp.proposals.onward = 28, sat af …" */
export function basisSentence({ topic, clause, setting, assessed }: Said, language: Language): string {
  const parts = [
    fill(clause ? byClause : locally, language, { clause }),
    ...(setting ? [fill(bySetting, language, { ...setting })] : []),
    ...(assessed ? [fill(byPerson, language, { ...assessed })] : []),
  ];
  return `${topicNames[topic][language]}: ${parts.join('; ')}`;
}
