import { instant, localDateOf, showDate } from '../../domain/clock/time';
import type { Language } from '../../domain/rules/schema-parts';
import { caseListFile as words } from '../../texts/case-list-file';
import { ruleInWords } from '../../texts/codes';
import { groundTitle } from '../../texts/titles';
import type { listedCases } from '../cases/reading/listed-cases';
import { csvOf } from './csv';

/** What of a listed case the file has. */
type Listed = Pick<
  Awaited<ReturnType<typeof listedCases>>[number],
  | 'number'
  | 'name'
  | 'badge'
  | 'status'
  | 'statusText'
  | 'phase'
  | 'workerName'
  | 'teamName'
  | 'nextDeadline'
  | 'lastTwoWayAt'
  | 'attemptsSince'
  | 'endedAt'
  | 'ground'
>;

const columns = [
  'number',
  'citizen',
  'caution',
  'stage',
  'worker',
  'team',
  'due',
  'dueOn',
  'daysOverdue',
  'lastContact',
  'attempts',
  'endedOn',
  'ground',
] as const satisfies readonly (keyof typeof words)[];
type Column = (typeof columns)[number];

/** A row a case with what its list shows of it, in the list's order; dates as they are written in Denmark. */
export const caseListAsCsv = (cases: readonly Listed[], language: Language): string =>
  csvOf([
    columns.map((column) => words[column][language]),
    ...cases.map((one) => {
      const said = inColumns(one, language);
      return columns.map((column) => String(said[column] ?? ''));
    }),
  ]);

function inColumns(one: Listed, language: Language): Readonly<Record<Column, string | number | null>> {
  const { status, phase, nextDeadline, ground } = one;
  return {
    number: one.number,
    citizen: one.name,
    caution: one.badge?.text ?? null,
    stage: status === 'active' && phase ? ruleInWords(phase, language) : one.statusText,
    worker: one.workerName,
    team: one.teamName,
    due: nextDeadline?.text ?? null,
    dueOn: dayOf(nextDeadline?.at),
    daysOverdue: nextDeadline?.daysOverdue || null,
    lastContact: dayOf(one.lastTwoWayAt),
    attempts: status === 'referred' ? null : one.attemptsSince,
    endedOn: dayOf(one.endedAt),
    ground: ground && groundTitle(ground, language),
  };
}

const dayOf = (at: string | null | undefined): string | null => (at ? showDate(localDateOf(instant(at))) : null);
