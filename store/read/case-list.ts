import { type Kysely, type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import type { Sight } from '../../domain/access/decide';
import type { Status } from '../../domain/case/status';
import { type Instant, localDateOf, startOfDay } from '../../domain/clock/time';
import type { CaseId, MunicipalityId, StaffId, TeamId } from '../../domain/ids';
import type { TaskKind } from '../../domain/tasks/open-task';
import type { Database } from '../database';
import { asSummary, type CaseSummary, summaryColumns } from './case-summary';
import { type Page, pageOf, positionOf } from './page';
import { inSight } from './sight';

export type CaseSort = 'nextDeadline' | 'referredAt' | 'lastTwoWayAt' | 'silentSince' | 'number';

/** Which cases, in what order. All conditions hold together; a list in one holds any of its members. */
export interface CaseQuery {
  readonly municipality: MunicipalityId;
  /** A rehearsal's cases; without it the real ones. */
  readonly rehearsalId?: string;
  readonly status?: readonly Status[];
  readonly phase?: readonly string[];
  readonly team?: TeamId;
  /** As the worker or as a second one. */
  readonly workerId?: StaffId;
  /** Those that the reader may see; without it all. */
  readonly sight?: Sight;
  readonly urgent?: boolean;
  readonly crisis?: boolean;
  readonly toConfirm?: boolean;
  /** Outreach that is going on, and nobody has had contact with the citizen yet. */
  readonly attemptsOnly?: boolean;
  /** The day that what is due next was due on is over at `now`. */
  readonly overdue?: boolean;
  /** Something has been unanswered for so long that it has gone on to the team lead. */
  readonly escalated?: boolean;
  /** Outreach is going on, and nobody has the case. */
  readonly unassigned?: boolean;
  /** Why it ended. */
  readonly ground?: readonly string[];
  /** Cases that have not ended, and whose silence began before this moment. */
  readonly silentBefore?: Instant;
  readonly number?: string;
  /** Cases in which this kind of matter, or any, shows at `now`. */
  readonly attention?: TaskKind | 'any';
  readonly now: Instant;
  readonly sort?: CaseSort;
  readonly descending?: boolean;
  readonly limit?: number;
  readonly cursor?: string;
}

const DEFAULT_LIMIT = 50;

/** A page of cases. Those without the date that is sorted by come last. Throws `BadCursor`. */
export async function listCases(db: Kysely<Database>, query: CaseQuery): Promise<Page<CaseSummary>> {
  const { sort = 'nextDeadline', descending = false, limit = DEFAULT_LIMIT } = query;
  const order = sortedBy(sort, descending);
  let page = matching(db, query)
    .select(summaryColumns)
    .orderBy(order.value, descending ? 'desc' : 'asc')
    .orderBy('case_id', descending ? 'desc' : 'asc')
    .limit(limit + 1);
  if (query.cursor) {
    const [value, id] = positionOf(query.cursor, sort === 'number' ? 'word' : 'time', 'uuid');
    const beyond = descending ? sql`<` : sql`>`;
    const at = sql`${value}::${sql.raw(order.type)}`;
    page = page.where(sql<boolean>`(${order.value}, case_id) ${beyond} (${at}, ${id}::uuid)`);
  }
  return pageOf(await page.execute(), limit, asSummary, (row) => [row[order.column] ?? order.missing, row.case_id]);
}

/** How many cases a query finds, whatever its page. */
export async function countCases(db: Kysely<Database>, query: CaseQuery): Promise<number> {
  const row = await matching(db, query)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}

export async function findCase(
  db: Kysely<Database>,
  municipality: MunicipalityId,
  caseId: CaseId,
): Promise<CaseSummary | undefined> {
  const row = await db
    .selectFrom('cases')
    .select(summaryColumns)
    .where('municipality', '=', municipality)
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  return row && asSummary(row);
}

type Cases = SelectQueryBuilder<Database, 'cases', object>;

function matching(db: Kysely<Database>, query: CaseQuery): Cases {
  let cases: Cases = db
    .selectFrom('cases')
    .where('municipality', '=', query.municipality)
    .where('rehearsal_id', query.rehearsalId ? '=' : 'is', query.rehearsalId ?? null);
  if (query.status) cases = cases.where('status', 'in', [...query.status]);
  if (query.phase) cases = cases.where('phase', 'in', [...query.phase]);
  if (query.team) cases = cases.where('team', '=', query.team);
  if (query.urgent !== undefined) cases = cases.where('urgent', '=', query.urgent);
  if (query.crisis !== undefined) cases = cases.where('crisis', '=', query.crisis);
  if (query.toConfirm !== undefined) cases = cases.where('to_confirm', '=', query.toConfirm);
  if (query.attemptsOnly) cases = cases.where('status', 'in', underWay).where('last_two_way_at', 'is', null);
  if (query.unassigned) cases = cases.where('status', 'in', underWay).where('worker_id', 'is', null);
  if (query.overdue) cases = cases.where(isOverdue(query));
  if (query.escalated) cases = cases.where(isEscalated(query));
  if (query.ground) cases = cases.where('ground', 'in', [...query.ground]);
  if (query.silentBefore) {
    cases = cases.where('status', '!=', 'ended').where('silent_since', '<', query.silentBefore);
  }
  if (query.number) cases = cases.where('number', '=', query.number);
  if (query.workerId) {
    const id = query.workerId;
    cases = cases.where(sql<boolean>`(worker_id = ${id} or case_id = any(array(select cases_seconded(${id}))))`);
  }
  if (query.sight) cases = cases.where(inSight(query.sight));
  if (query.attention) cases = cases.where(needingAttention(query.attention, query));
  return cases;
}

function needingAttention(kind: TaskKind | 'any', { municipality, now }: CaseQuery): RawBuilder<boolean> {
  const thatKind = kind === 'any' ? sql`` : sql`and a.municipality = ${municipality} and a.kind = ${kind}`;
  return sql<boolean>`exists (
    select 1 from attention a where a.case_id = cases.case_id and a.shows_from <= ${now} ${thatKind})`;
}

/** In which outreach is going on. */
const underWay = ['active', 'paused', 'ending'] as const satisfies readonly Status[];

/** By the very date that a row shows, as `daysOverdue` counts: no list has a row that says otherwise. */
function isOverdue({ now }: CaseQuery): RawBuilder<boolean> {
  return sql<boolean>`coalesce(next_deadline_at, 'infinity'::timestamptz) < ${startOfDay(localDateOf(now))}`;
}

function isEscalated({ municipality, now }: CaseQuery): RawBuilder<boolean> {
  return sql<boolean>`exists (
    select 1 from attention a where a.case_id = cases.case_id and a.municipality = ${municipality}
      and a.shows_from <= ${now} and a.escalates_at <= ${now})`;
}

const maybeDates = {
  nextDeadline: 'next_deadline_at',
  lastTwoWayAt: 'last_two_way_at',
  silentSince: 'silent_since',
} as const;

/** Each value is written as the index that has it: written otherwise, every case is read and sorted for a page. */
function sortedBy(sort: CaseSort, descending: boolean) {
  if (sort === 'number') return { column: 'number', value: sql.ref('number'), type: 'text', missing: '' } as const;
  if (sort === 'referredAt') {
    return { column: 'referred_at', value: sql.ref('referred_at'), type: 'timestamptz', missing: '' } as const;
  }
  const column = maybeDates[sort];
  const missing = descending ? '-infinity' : 'infinity';
  const value = sql`coalesce(${sql.ref(column)}, ${sql.lit(missing)}::timestamptz)`;
  return { column, value, type: 'timestamptz', missing } as const;
}
