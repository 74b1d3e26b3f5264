import { type Kysely, sql } from 'kysely';
import type { CaseId, MunicipalityId, StaffId } from '../../domain/ids';
import type { Database } from '../database';

/** Who alone may be told of each restricted case of a municipality, by its id. */
export async function namedByCase(
  db: Kysely<Database>,
  municipality: MunicipalityId,
): Promise<ReadonlyMap<string, readonly StaffId[]>> {
  const { rows } = await sql<{ id: string; named: StaffId[] }>`
    select r.case_id as id, ${namedInRestriction} as named
    from restrictions r where r.municipality = ${municipality} and r.lifted_at is null`.execute(db);
  return new Map(rows.map(({ id, named }) => [id, named]));
}

/** Those named, with the case's workers, of the restriction `r`. */
const namedInRestriction = sql`array(
  select n.staff_id from restricted_to n where n.case_id = r.case_id
  union select c.worker_id from cases c where c.case_id = r.case_id and c.worker_id is not null
  union select unnest(c.second_worker_ids) from cases c where c.case_id = r.case_id
  order by 1)`;

/** Who alone may be told of a case; undefined where it is not restricted. Its workers are always among them. */
export async function namedFor(
  db: Kysely<Database>,
  municipality: MunicipalityId,
  caseId: CaseId | string | null,
): Promise<readonly StaffId[] | undefined> {
  if (!caseId) return undefined;
  const { rows } = await sql<{ named: StaffId[] }>`
    select ${namedInRestriction} as named
    from restrictions r
    where r.municipality = ${municipality} and r.case_id = ${caseId}::uuid and r.lifted_at is null`.execute(db);
  return rows[0]?.named;
}

/**
 * Of those who would be told, the ones who may be; where that is nobody, everybody named who is still here. Anyone at all
 * where the case is not restricted.
 */
export function onlyNamed<Id extends StaffId | null>(
  found: readonly Id[],
  named: readonly StaffId[] | undefined,
  isActive: (id: StaffId) => boolean,
): readonly (Id | StaffId)[] {
  if (!named) return found;
  const fitting = found.filter((id) => id !== null && named.includes(id));
  return fitting.length > 0 ? fitting : named.filter(isActive);
}
