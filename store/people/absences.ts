import type { Kysely } from 'kysely';
import type { LocalDate } from '../../domain/clock/time';
import type { MunicipalityId, StaffId } from '../../domain/ids';
import type { Database } from '../database';
import { noneWhereRowSecurityRefuses } from '../row-security';

/** Someone is away, both days included. Without a deputy, the team lead stands in. */
export interface Absence {
  readonly id: string;
  readonly municipality: MunicipalityId;
  readonly staffId: StaffId;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly deputyId: StaffId | null;
}

/** Absences of a municipality, or of one person, that end on `from` or later; the earliest first. */
export async function listAbsences(
  db: Kysely<Database>,
  municipality: MunicipalityId,
  filter: { staffId?: StaffId; from?: LocalDate } = {},
): Promise<Absence[]> {
  let query = db.selectFrom('absences').selectAll().where('municipality', '=', municipality);
  if (filter.staffId) query = query.where('staff_id', '=', filter.staffId);
  if (filter.from) query = query.where('to_date', '>=', filter.from);
  const rows = await query.orderBy('from_date').orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id,
    municipality: row.municipality as MunicipalityId,
    staffId: row.staff_id as StaffId,
    from: row.from_date,
    to: row.to_date,
    deputyId: row.deputy_id as StaffId | null,
  }));
}

/** Writes an absence, new or changed; false where the id is another municipality's. */
export async function saveAbsence(db: Kysely<Database>, absence: Absence): Promise<boolean> {
  const columns = {
    staff_id: absence.staffId,
    from_date: absence.from,
    to_date: absence.to,
    deputy_id: absence.deputyId,
  };
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('absences')
    .values({ id: absence.id, municipality: absence.municipality, ...columns })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(columns).where('absences.municipality', '=', absence.municipality),
    )
    .executeTakeFirstOrThrow()
    .catch(noneWhereRowSecurityRefuses);
  return numInsertedOrUpdatedRows === 1n;
}

/** Back earlier, or entered by mistake; false where there was none. */
export async function deleteAbsence(db: Kysely<Database>, municipality: MunicipalityId, id: string): Promise<boolean> {
  const query = db.deleteFrom('absences').where('municipality', '=', municipality).where('id', '=', id);
  return (await query.executeTakeFirstOrThrow()).numDeletedRows === 1n;
}
