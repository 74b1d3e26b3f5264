import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import type { CaseId, MunicipalityId } from '../../domain/ids';
import type { Database } from '../database';
import { type CaseFilter, conditionOf } from './case-filter';
import { asSummary, type CaseSummary, summaryColumns } from './case-summary';
import { type Page, pageOf, positionOf } from './page';

export type CaseSort = 'nextDeadline' | 'referredAt' | 'lastTwoWayAt' | 'silentSince' | 'number';

/** Which cases, in what order. */
export interface CaseQuery extends CaseFilter {
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

function matching(db: Kysely<Database>, query: CaseQuery): SelectQueryBuilder<Database, 'cases', object> {
  return db.selectFrom('cases').where(conditionOf(query));
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
