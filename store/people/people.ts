import { type Kysely, sql } from 'kysely';
import type { StaffRole } from '../../domain/access/roles';
import type { LocalDate } from '../../domain/clock/time';
import type { MunicipalityId, StaffId, TeamId } from '../../domain/ids';
import type { Database } from '../database';

/** What is needed of everybody in one municipality to find who a message or a list goes to on a day. */
export interface People {
  readonly staff: readonly { id: StaffId; roles: readonly StaffRole[]; team: TeamId | null; active: boolean }[];
  readonly teams: readonly { id: TeamId; lead: StaffId | null; deputyLead: StaffId | null }[];
  readonly absences: readonly { staff: StaffId; from: LocalDate; to: LocalDate; deputy: StaffId | null }[];
}

/** The people of a municipality, in one statement. */
export async function loadPeople(db: Kysely<Database>, municipality: MunicipalityId): Promise<People> {
  const { rows } = await sql<People>`
    select
      coalesce((select jsonb_agg(jsonb_build_object('id', id, 'roles', roles, 'team', team, 'active', active) order by id)
        from staff where municipality = ${municipality}), '[]') as staff,
      coalesce((select jsonb_agg(jsonb_build_object('id', id, 'lead', lead_id, 'deputyLead', deputy_lead_id) order by id)
        from teams where municipality = ${municipality}), '[]') as teams,
      coalesce((select jsonb_agg(
          jsonb_build_object('staff', staff_id, 'from', from_date, 'to', to_date, 'deputy', deputy_id)
          order by from_date, id)
        from absences where municipality = ${municipality}), '[]') as absences
  `.execute(db);
  return rows[0] ?? { staff: [], teams: [], absences: [] };
}
