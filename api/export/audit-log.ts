import { instant, showInstant } from '../../domain/clock/time';
import type { Language } from '../../domain/rules/schema-parts';
import { auditFile as words } from '../../texts/audit';
import { csvOf } from './csv';

/** What of an entry the file has. */
interface Entry {
  readonly seq: number;
  readonly at: string;
  readonly whoText: string;
  readonly text: string;
  readonly caseNumbers: readonly string[];
  readonly becauseText: string | null;
  readonly purpose: string | null;
}

const columns = ['number', 'at', 'who', 'what', 'cases', 'why', 'purpose'] as const;

/** A row an entry, in the order of the list. */
export const auditAsCsv = (entries: readonly Entry[], language: Language): string =>
  csvOf([
    columns.map((column) => words[column][language]),
    ...entries.map(({ seq, at, whoText, text, caseNumbers, becauseText, purpose }) => [
      String(seq),
      showInstant(instant(at)),
      whoText,
      text,
      caseNumbers.join(', '),
      becauseText ?? '',
      purpose ?? '',
    ]),
  ]);
