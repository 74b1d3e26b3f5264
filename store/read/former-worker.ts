import { type Kysely, sql } from 'kysely';
import type { CaseId, MunicipalityId, StaffId } from '../../domain';
import type { Instant } from '../../domain/clock/time';
import type { Database } from '../database';

/** Until when somebody last had a case, as its worker or a second one; undefined where they never had, or nothing of it is recorded. */
export async function hadCaseUntil(
  db: Kysely<Database>,
  municipality: MunicipalityId,
  { caseId, staffId }: { readonly caseId: CaseId; readonly staffId: StaffId },
): Promise<Instant | undefined> {
  const data = (field: string) => sql<string>`event -> 'data' ->> ${sql.lit(field)}`;
  const row = await db
    .selectFrom('case_events')
    .select(sql<Instant>`event ->> 'at'`.as('at'))
    .where('municipality', '=', municipality)
    .where('case_id', '=', caseId)
    .where(({ and, or, eb }) =>
      or([
        and([eb('type', 'in', ['assigned', 'unassigned']), eb(data('from'), '=', staffId)]),
        and([eb('type', '=', 'secondWorkerRemoved'), eb(data('worker'), '=', staffId)]),
      ]),
    )
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.at;
}
