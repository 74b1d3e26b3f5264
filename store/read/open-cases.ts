import type { Kysely } from 'kysely';
import type { CaseId, MunicipalityId } from '../../domain';
import type { Database } from '../database';

/** The next page of a municipality's cases that have not ended, in order of their ids; those of rehearsals too. */
export async function openCasesAfter(
  db: Kysely<Database>,
  { municipality, after, limit }: { municipality: MunicipalityId; after?: CaseId; limit: number },
): Promise<readonly CaseId[]> {
  const open = db
    .selectFrom('cases')
    .select('case_id')
    .where('municipality', '=', municipality)
    .where('status', '!=', 'ended');
  const rows = await (after ? open.where('case_id', '>', after) : open).orderBy('case_id').limit(limit).execute();
  return rows.map(({ case_id }) => case_id as CaseId);
}

/** Which of these cases belong to a rehearsal. */
export async function rehearsedAmong(
  db: Kysely<Database>,
  municipality: MunicipalityId,
  cases: readonly CaseId[],
): Promise<ReadonlySet<CaseId>> {
  if (cases.length === 0) return new Set();
  const rows = await db
    .selectFrom('cases')
    .select('case_id')
    .where('municipality', '=', municipality)
    .where('case_id', 'in', [...cases])
    .where('rehearsal_id', 'is not', null)
    .execute();
  return new Set(rows.map(({ case_id }) => case_id as CaseId));
}
