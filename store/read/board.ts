import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Sight } from '../../domain/access/decide';
import type { Instant, LocalDate } from '../../domain/clock/time';
import { localDateOf } from '../../domain/clock/time';
import type { MunicipalityId, StaffId } from '../../domain/ids';
import {
  askedOfLead,
  type BoardCases,
  type BoardList,
  type BoardNumber,
  type BoardVisits,
  boardCases,
  boardVisits,
} from '../../domain/views/board';
import type { VisitState } from '../../domain/visit/lone-visit';
import type { Database } from '../database';
import type { AttentionOf } from './attention-lists';
import { type CaseFilter, conditionOf } from './case-filter';
import { openVisits } from './visit-list';

/** Whose board: what they see as a team lead, and what they are asked as one. */
export interface BoardOf {
  readonly municipality: MunicipalityId;
  readonly rehearsalId?: string;
  readonly sight: Sight;
  readonly lead: Extract<AttentionOf, { readonly list: 'teamLead' }>;
  readonly now: Instant;
}

/** Days on which somebody is away, both included. */
export interface Away {
  readonly contactPersonId: StaffId;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export interface Board {
  readonly numbers: Readonly<Record<BoardNumber, number>>;
  /** Of everybody who has an open case there, as its contact person. */
  readonly loads: readonly Load[];
  /** How many cases have their next deadline in each of the absences asked about, in their order. */
  readonly dueMeanwhile: readonly number[];
}

/** What one person has as the contact person: cases, of which so many are overdue, due today, and silent for too long. */
export interface Load {
  readonly workerId: StaffId;
  readonly open: number;
  readonly overdue: number;
  readonly dueToday: number;
  readonly silent: number;
}

const notEnded = ['referred', 'waiting', 'active', 'paused', 'ending'] as const satisfies CaseFilter['status'];
const visitsIn = {
  alarms: ['alarmed'],
  outNow: ['underWay', 'asked'],
} as const satisfies Record<BoardVisits, readonly VisitState['status'][]>;

/** The visits that a number of the board counts, by their status. */
export const visitStatusesOn = (list: BoardVisits): readonly VisitState['status'][] => visitsIn[list];

/** The cases that a list of the board holds: the very filter that its number is counted by. */
export function boardFilter(list: BoardList, { lead, ...of }: BoardOf): CaseFilter {
  switch (list) {
    case 'open':
      return { ...of, status: notEnded };
    case 'crises':
      return { ...of, crisis: true };
    case 'unassigned':
      return { ...of, unassigned: true };
    case 'overdue':
      return { ...of, overdue: true, status: notEnded };
    case 'silent':
      return { ...of, silent: true };
    case 'attemptsOnly':
      return { ...of, attemptsOnly: true };
    case 'escalated':
      return { ...of, escalated: true };
    case 'waiting':
      return { ...of, status: ['waiting'] };
    case 'assessments':
    case 'endings':
    case 'secondWords':
    case 'pairRules':
    case 'incidents':
    case 'childConcerns':
    case 'comments':
      return { ...of, asked: { of: lead, kinds: askedOfLead[list] } };
  }
}

/** Everything that the board counts, as of one moment: one statement, so that no two numbers are of different times. */
export async function readBoard(db: Kysely<Database>, of: BoardOf, absences: readonly Away[]): Promise<Board> {
  const today = localDateOf(of.now);
  const counted: Record<string, CaseFilter> = Object.fromEntries(
    boardCases.map((list) => [list, boardFilter(list, of)]),
  );
  const dueIn = ({ contactPersonId, from: dueFrom, to: dueTo }: Away): CaseFilter => ({
    ...boardFilter('open', of),
    contactPersonId,
    dueFrom,
    dueTo,
  });
  const columns: RawBuilder<unknown>[] = [
    ...Object.entries({
      ...counted,
      open: boardFilter('open', of),
      dueToday: { ...boardFilter('open', of), dueFrom: today, dueTo: today },
    }).map(([name, filter]) => sql`${countOf(filter)} as ${sql.ref(name)}`),
    sql`array[${sql.join([sql`0::int`, ...absences.map((away) => countOf(dueIn(away)))])}] as due_meanwhile`,
    ...boardVisits.map(
      (list) => sql`(select count(*)::int from visits where ${openVisits(of, visitsIn[list])}) as ${sql.ref(list)}`,
    ),
  ];
  const { lead: _asked, ...seen } = of;
  const { rows } = await sql<CountedRow>`
    select worker_id, grouping(worker_id) = 1 as is_whole, ${sql.join(columns)}
    from cases where ${conditionOf(seen)}
    group by grouping sets ((), (worker_id)) order by worker_id`.execute(db);
  const whole = rows.find(({ is_whole }) => is_whole);
  if (!whole) throw new RangeError('the whole has a row of its own, however little there is');
  return {
    numbers: numbersOf(whole),
    loads: rows.flatMap((row) => (row.is_whole || row.worker_id === null || row.open === 0 ? [] : [loadOf(row)])),
    dueMeanwhile: whole.due_meanwhile.slice(1),
  };
}

type CountedRow = Readonly<Record<BoardCases | BoardVisits | 'open' | 'dueToday', number>> & {
  readonly worker_id: string | null;
  readonly is_whole: boolean;
  /** After a 0, since an array must not be empty. */
  readonly due_meanwhile: readonly number[];
};

const countOf = (filter: CaseFilter) => sql`(count(*) filter (where ${conditionOf(filter)}))::int`;

function numbersOf({ worker_id, is_whole, due_meanwhile, open, dueToday, ...numbers }: CountedRow): Board['numbers'] {
  return numbers;
}

const loadOf = ({ worker_id, open, overdue, dueToday, silent }: CountedRow): Load => ({
  workerId: worker_id as StaffId,
  open,
  overdue,
  dueToday,
  silent,
});
