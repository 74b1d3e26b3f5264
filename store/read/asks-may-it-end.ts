import { type Kysely, sql } from 'kysely';
import type { CaseId, MunicipalityId } from '../../domain/ids';
import type { Database } from '../database';

/** In which of these cases it is asked whether the case may end because contact has been impossible, as of their last recording. */
export async function askingMayItEnd(
  db: Kysely<Database>,
  municipality: MunicipalityId,
  caseIds: readonly CaseId[],
): Promise<ReadonlySet<CaseId>> {
  if (caseIds.length === 0) return new Set();
  const { rows } = await sql<{ readonly caseId: CaseId }>`
    select cases.case_id as "caseId" from cases
    where cases.municipality = ${municipality} and cases.case_id = any(${[...caseIds]}::uuid[])
      and cases.status = 'active' and cases.state ->> 'mayItEnd' is not null`.execute(db);
  return new Set(rows.map(({ caseId }) => caseId));
}
