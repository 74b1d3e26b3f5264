import { type Kysely, sql } from 'kysely';
import type { Sight } from '../../domain/access/decide';
import type { CaseId, MunicipalityId } from '../../domain/ids';
import type { Database } from '../database';
import { asSummary, type CaseSummary, summaryColumns } from './case-summary';
import { inSight } from './sight';

/** Several cases at once, by their ids; those that are not there, or not in sight, are left out. */
export async function findCases(
  db: Kysely<Database>,
  municipality: MunicipalityId,
  caseIds: readonly CaseId[],
  sight?: Sight,
): Promise<Map<CaseId, CaseSummary>> {
  if (caseIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('cases')
    .select(summaryColumns)
    .where('municipality', '=', municipality)
    .where('case_id', 'in', [...caseIds])
    .where(sight ? inSight(sight) : sql<boolean>`true`)
    .execute();
  return new Map(rows.map((row) => [row.case_id as CaseId, asSummary(row)]));
}
