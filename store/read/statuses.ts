import type { Kysely } from 'kysely';
import type { CaseId, MunicipalityId, Status } from '../../domain';
import type { Database } from '../database';

/** The statuses of some cases, by id; those that are not there are left out. */
export async function statusesOf(
  db: Kysely<Database>,
  municipality: MunicipalityId,
  caseIds: readonly CaseId[],
): Promise<ReadonlyMap<CaseId, Status>> {
  if (caseIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('cases')
    .select(['case_id', 'status'])
    .where('municipality', '=', municipality)
    .where('case_id', 'in', [...caseIds])
    .execute();
  return new Map(rows.map(({ case_id, status }) => [case_id as CaseId, status as Status]));
}
