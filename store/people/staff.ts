import { isDeepStrictEqual } from 'node:util';
import type { Kysely, Selectable } from 'kysely';
import type { StaffRole } from '../../domain/access/roles';
import type { MunicipalityId, StaffId, TeamId } from '../../domain/ids';
import type { Qualifications } from '../../domain/outreach/qualifications';
import type { Language } from '../../domain/rules/schema-parts';
import type { Database } from '../database';
import { nothingWhereRowSecurityRefuses } from '../row-security';

/** What staff may know and have, and who employs them: the standards warn by it, and never block (G9, G13). */
export interface Competence extends Qualifications {
  readonly education?: string;
}

/** Someone who works for the municipality, or with it. `hours` in local time, where they differ from the settings'. */
export interface StaffMember {
  readonly id: StaffId;
  readonly municipality: MunicipalityId;
  readonly name: string;
  readonly title: string | null;
  readonly roles: readonly StaffRole[];
  readonly team: TeamId | null;
  readonly active: boolean;
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  /** In which they are written to. */
  readonly language: Language;
  readonly competence: Competence;
  readonly hours: { readonly from: string; readonly to: string; readonly weekdays: readonly number[] } | null;
  /** What the municipality's own directory calls them when they sign in; without one they cannot. */
  readonly login: string | null;
}

/** As it is kept: the version rises with every change, so that nobody overwrites what they have not read. */
export interface Kept {
  readonly version: number;
}

/** Whether all is kept already as it is written: a change whose answer was lost is sent again with the version of before it. */
export const isKeptAs = (kept: Kept | undefined, written: object): boolean =>
  kept !== undefined && isDeepStrictEqual(kept, { ...written, version: kept.version });

/** Someone else signs in by that login already, here or in another municipality. */
export class LoginTaken extends Error {
  readonly code = 'loginTaken';
}

export interface Team {
  readonly id: TeamId;
  readonly municipality: MunicipalityId;
  readonly name: string;
  readonly leadId: StaffId | null;
  readonly deputyLeadId: StaffId | null;
  /** Where a lone visit's alarm calls at any hour. */
  readonly onCallNumber: string | null;
}

export async function listStaff(db: Kysely<Database>, municipality: MunicipalityId): Promise<(StaffMember & Kept)[]> {
  const rows = await db
    .selectFrom('staff')
    .selectAll()
    .where('municipality', '=', municipality)
    .orderBy('name')
    .execute();
  return rows.map(asStaff);
}

export async function findStaff(
  db: Kysely<Database>,
  municipality: MunicipalityId,
  id: StaffId,
): Promise<(StaffMember & Kept) | undefined> {
  const query = db.selectFrom('staff').selectAll().where('municipality', '=', municipality).where('id', '=', id);
  const row = await query.executeTakeFirst();
  return row && asStaff(row);
}

/**
 * Writes a person, new or changed, and answers their new version. Undefined where the id is another municipality's, or where they have
 * been changed since the version that was `read`; none read: nobody minds.
 * @throws LoginTaken
 */
export async function saveStaff(db: Kysely<Database>, person: StaffMember, read?: number): Promise<number | undefined> {
  const { id, municipality } = person;
  const columns = columnsOf(person);
  const saved = await db
    .insertInto('staff')
    .values({ id, municipality, ...columns })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet((eb) => ({ ...columns, version: eb('staff.version', '+', 1) }))
        .where('staff.municipality', '=', municipality)
        .where((eb) => (read === undefined ? eb.lit(true) : eb('staff.version', '=', read))),
    )
    .returning('version')
    .executeTakeFirst()
    .catch((error: unknown) => {
      if (isOfLogin(error)) throw new LoginTaken(undefined, { cause: error });
      return nothingWhereRowSecurityRefuses(error);
    });
  return saved?.version;
}

const columnsOf = ({ hours, competence, ...person }: StaffMember) => ({
  name: person.name,
  title: person.title,
  roles: person.roles,
  team: person.team,
  active: person.active,
  email: person.email,
  phone: person.phone,
  address: person.address,
  language: person.language,
  competence: JSON.stringify(competence),
  hours: hours && JSON.stringify(hours),
  login: person.login,
});

const isOfLogin = (error: unknown): boolean =>
  error instanceof Error && 'constraint' in error && error.constraint === 'staff_by_login';

export async function listTeams(db: Kysely<Database>, municipality: MunicipalityId): Promise<(Team & Kept)[]> {
  const rows = await db
    .selectFrom('teams')
    .selectAll()
    .where('municipality', '=', municipality)
    .orderBy('name')
    .execute();
  return rows.map((row) => ({
    id: row.id as TeamId,
    municipality: row.municipality as MunicipalityId,
    name: row.name,
    leadId: row.lead_id as StaffId | null,
    deputyLeadId: row.deputy_lead_id as StaffId | null,
    onCallNumber: row.on_call_number,
    version: row.version,
  }));
}

/** Writes a team, new or changed, as a person is written: answers its new version, or nothing where it was not written. */
export async function saveTeam(db: Kysely<Database>, team: Team, read?: number): Promise<number | undefined> {
  const columns = {
    name: team.name,
    lead_id: team.leadId,
    deputy_lead_id: team.deputyLeadId,
    on_call_number: team.onCallNumber,
  };
  const saved = await db
    .insertInto('teams')
    .values({ id: team.id, municipality: team.municipality, ...columns })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet((eb) => ({ ...columns, version: eb('teams.version', '+', 1) }))
        .where('teams.municipality', '=', team.municipality)
        .where((eb) => (read === undefined ? eb.lit(true) : eb('teams.version', '=', read))),
    )
    .returning('version')
    .executeTakeFirst()
    .catch(nothingWhereRowSecurityRefuses);
  return saved?.version;
}

export function asStaff(row: Selectable<Database['staff']>): StaffMember & Kept {
  return {
    id: row.id as StaffId,
    municipality: row.municipality as MunicipalityId,
    name: row.name,
    title: row.title,
    roles: row.roles as StaffRole[],
    team: row.team as TeamId | null,
    active: row.active,
    email: row.email,
    phone: row.phone,
    address: row.address,
    language: row.language,
    competence: row.competence as Competence,
    hours: row.hours as StaffMember['hours'],
    login: row.login,
    version: row.version,
  };
}
