import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { CaseId, MunicipalityId } from '../../domain/ids';
import type { Database } from '../database';

/** The cases and visits of a rehearsal in which something may still happen by itself. */
export async function runningIn(
  db: Kysely<Database>,
  municipality: MunicipalityId,
  rehearsalId: string,
): Promise<{ cases: readonly CaseId[]; visits: readonly string[] }> {
  const cases = await db
    .selectFrom('cases')
    .select('case_id')
    .where('municipality', '=', municipality)
    .where('rehearsal_id', '=', rehearsalId)
    .where((eb) => eb.or([eb('status', '!=', 'ended'), eb('next_deadline_at', 'is not', null)]))
    .execute();
  const visits = await db
    .selectFrom('visits')
    .select('visit_id')
    .where('municipality', '=', municipality)
    .where('rehearsal_id', '=', rehearsalId)
    .where('status', '!=', 'checkedOut')
    .execute();
  return { cases: cases.map(({ case_id }) => case_id as CaseId), visits: visits.map(({ visit_id }) => visit_id) };
}

/** What a row of `cases` or `visits` must be so that something still happens by itself. */
export const inNoEndedRehearsal: RawBuilder<boolean> = sql`(rehearsal_id is null
  or rehearsal_id not in (select id from rehearsals where ended_at is not null))`;
