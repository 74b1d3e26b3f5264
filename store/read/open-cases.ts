import type { Kysely } from 'kysely';
import type { CaseId, MunicipalityId } from '../../domain';
import type { Database } from '../database';

/** The next page of a municipality's cases that have not ended, in order of their ids; rehearsals are apart. */
export async function openCasesAfter(
  db: Kysely<Database>,
  { municipality, after, limit }: { municipality: MunicipalityId; after?: CaseId; limit: number },
): Promise<readonly CaseId[]> {
  const open = db
    .selectFrom('cases')
    .select('case_id')
    .where('municipality', '=', municipality)
    .where('rehearsal_id', 'is', null)
    .where('status', '!=', 'ended');
  const rows = await (after ? open.where('case_id', '>', after) : open).orderBy('case_id').limit(limit).execute();
  return rows.map(({ case_id }) => case_id as CaseId);
}
