import type { Kysely } from 'kysely';
import type { CaseId, MunicipalityId } from '../../domain';
import type { Database } from '../database';

export interface OpenCasesPage {
  readonly municipality: MunicipalityId;
  readonly rehearsalId: string | null;
  readonly after?: CaseId;
  readonly limit: number;
}

/** The next page of cases that are not closed for good, a municipality's real ones or a rehearsal's, in order of their ids. */
export async function openCasesAfter(
  db: Kysely<Database>,
  { municipality, rehearsalId, after, limit }: OpenCasesPage,
): Promise<readonly CaseId[]> {
  const open = db
    .selectFrom('cases')
    .select('case_id')
    .where('municipality', '=', municipality)
    .where('rehearsal_id', rehearsalId ? '=' : 'is', rehearsalId)
    .where('closed', '=', false);
  const rows = await (after ? open.where('case_id', '>', after) : open).orderBy('case_id').limit(limit).execute();
  return rows.map(({ case_id }) => case_id as CaseId);
}
