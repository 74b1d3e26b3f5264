import { type Kysely, type Selectable, sql } from 'kysely';
import type { Sight } from '../../domain/access/decide';
import type { Status } from '../../domain/case/status';
import type { Instant } from '../../domain/clock/time';
import type { CaseId, MunicipalityId, StaffId, TeamId } from '../../domain/ids';
import type { Basis } from '../../domain/rules/basis';
import type { TaskKind } from '../../domain/tasks/open-task';
import type { Database } from '../database';
import type { NextInLine } from '../people/recipients';
import { type Page, pageOf, positionOf } from './page';
import { columnsOf, inSight } from './sight';

/** Something a person is asked to do or decide, as a list shows it. */
export interface AttentionItem {
  readonly caseId: CaseId;
  readonly number: string;
  readonly status: Status;
  readonly phase: string | null;
  readonly cause: string;
  readonly kind: TaskKind;
  readonly audience: string;
  readonly workerId: StaffId | null;
  readonly team: TeamId | null;
  readonly urgent: boolean;
  readonly showsFrom: Instant;
  readonly dueAt: Instant | null;
  /** By the domain's one definition: overdue from the local day after the due date. */
  readonly overdue: boolean;
  /** Unanswered for so long that it is on the team lead's list as well. */
  readonly escalated: boolean;
  readonly basis: Basis;
}

/**
 * Whose list. A worker's holds what the case's worker is asked, for the worker and for those the worker stands in for,
 * and what one of them is asked by name. A team lead's holds what a lead is asked in those teams and in cases of no team,
 * and what others were asked and have left unanswered for too long. Intake's holds what any intake officer is asked.
 */
export type AttentionOf =
  | { readonly list: 'worker'; readonly staff: readonly StaffId[] }
  | {
      readonly list: 'teamLead';
      readonly teams: readonly TeamId[];
      /** Who reads it, who is not asked for a second word on their own; and where they are next in line for it. */
      readonly reader?: StaffId;
      readonly nextInLine?: readonly NextInLine[];
    }
  | { readonly list: 'intake' };

export interface AttentionQuery {
  readonly municipality: MunicipalityId;
  readonly of: AttentionOf;
  /** Those of cases that the reader may see; without it all. */
  readonly sight?: Sight;
  readonly rehearsalId?: string;
  /** A rehearsal's own time for a rehearsal's list. */
  readonly now: Instant;
  readonly kinds?: readonly TaskKind[];
  readonly overdueOnly?: boolean;
  readonly limit?: number;
  readonly cursor?: string;
}

const DEFAULT_LIMIT = 100;
const due = sql`coalesce(due_at, 'infinity'::timestamptz)`;

/** What needs attention now: what is due first comes first, what has no date last. Throws `BadCursor`. */
export async function listAttention(db: Kysely<Database>, query: AttentionQuery): Promise<Page<AttentionItem>> {
  const { limit = DEFAULT_LIMIT } = query;
  const rowId = sql<string>`attention.case_id || '/' || attention.cause || '/' || attention.audience`;
  let items = matching(db, query)
    .innerJoin('cases', 'cases.case_id', 'attention.case_id')
    .select(shown)
    .select(['cases.number', 'cases.status', 'cases.phase', rowId.as('row_id')])
    .orderBy(due)
    .orderBy(rowId)
    .limit(limit + 1);
  if (query.cursor) {
    const [at, id] = positionOf(query.cursor, 'time', 'word');
    items = items.where(sql<boolean>`(${due}, ${rowId}) > (${at}::timestamptz, ${id}::text)`);
  }
  const item = (row: AttentionRow): AttentionItem => asItem(row, query.now);
  return pageOf(await items.execute(), limit, item, (row) => [row.due_at ?? 'infinity', row.row_id]);
}

/** How many items of each kind show now. */
export async function countAttention(db: Kysely<Database>, query: AttentionQuery): Promise<Record<string, number>> {
  const rows = await matching(db, query)
    .select(({ fn }) => ['attention.kind', fn.countAll<number>().as('count')])
    .groupBy('attention.kind')
    .execute();
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
}

function matching(db: Kysely<Database>, query: AttentionQuery) {
  let items = db
    .selectFrom('attention')
    .where('attention.municipality', '=', query.municipality)
    .where('attention.rehearsal_id', query.rehearsalId ? '=' : 'is', query.rehearsalId ?? null)
    .where('attention.shows_from', '<=', query.now)
    .where(inList(query.of, query.now));
  if (query.sight) items = items.where(inSight(query.sight, columnsOf('attention')));
  if (query.kinds) items = items.where('attention.kind', 'in', [...query.kinds]);
  if (query.overdueOnly) items = items.where('attention.overdue_from', '<=', query.now);
  return items;
}

/** The condition on `attention` that keeps to whose list it is. */
export function inList(of: AttentionOf, now: Instant) {
  switch (of.list) {
    case 'worker': {
      const byName = of.staff.map((id) => `staff:${id}`);
      return sql<boolean>`((attention.audience = 'worker' and attention.worker_id = any(${[...of.staff]}::text[]))
        or attention.audience = any(${byName}::text[]))`;
    }
    case 'teamLead': {
      const next = (of.nextInLine ?? []).map(({ team, lead }) => `${team}/${lead}`);
      return sql<boolean>`((attention.audience = 'teamLead'
          and attention.team || '/' || attention.other_than = any(${next}::text[]))
        or ((attention.team is null or attention.team = any(${[...of.teams]}::text[])) and (
        (attention.audience = 'teamLead' and (attention.other_than is null or attention.other_than <> ${of.reader ?? ''}))
        or (attention.escalates_at <= ${now} and not exists (
          select 1 from attention lead where lead.case_id = attention.case_id and lead.cause = attention.cause
            and (lead.audience = 'teamLead' or lead.audience < attention.audience))))))`;
    }
    case 'intake':
      return sql<boolean>`attention.audience = 'intakeOfficer'`;
  }
}

const shown = [
  'attention.case_id',
  'attention.cause',
  'attention.kind',
  'attention.audience',
  'attention.worker_id',
  'attention.team',
  'attention.urgent',
  'attention.shows_from',
  'attention.due_at',
  'attention.overdue_from',
  'attention.escalates_at',
  'attention.basis',
] as const;
type AttentionRow = Omit<Selectable<Database['attention']>, 'municipality' | 'rehearsal_id' | 'other_than'> & {
  number: string;
  status: string;
  phase: string | null;
};

function asItem(row: AttentionRow, now: Instant): AttentionItem {
  return {
    caseId: row.case_id as CaseId,
    number: row.number,
    status: row.status as Status,
    phase: row.phase,
    cause: row.cause,
    kind: row.kind as TaskKind,
    audience: row.audience,
    workerId: row.worker_id as StaffId | null,
    team: row.team as TeamId | null,
    urgent: row.urgent,
    showsFrom: row.shows_from,
    dueAt: row.due_at,
    overdue: row.overdue_from !== null && row.overdue_from <= now,
    escalated: row.escalates_at !== null && row.escalates_at <= now,
    basis: row.basis as Basis,
  };
}
