import { type Kysely, type Selectable, sql } from 'kysely';
import { plusMinutes } from '../../domain/clock/time';
import type { WallInstant } from '../../domain/clock/whose';
import type { CaseId, MunicipalityId, Sealed, StaffId } from '../../domain/ids';
import type { Database } from '../database';
import { type Page, pageOf, positionOf } from '../read/page';

/** As long as it takes to see to a citizen in danger; whoever needs longer says so again, or is named. */
const EMERGENCY_ACCESS_MINUTES = 4 * 60;

/** That someone opened a restricted case in an emergency, for a while. The reason is sealed with the case's key. */
export interface EmergencyAccess {
  readonly id: string;
  readonly municipality: MunicipalityId;
  readonly caseId: CaseId;
  readonly staff: StaffId;
  readonly reason: Sealed;
  readonly at: WallInstant;
  readonly until: WallInstant;
}

/** Opens a case to someone for a while; the same id again changes nothing. Answers until when it is open. */
export async function grantEmergencyAccess(
  db: Kysely<Database>,
  access: Omit<EmergencyAccess, 'until'>,
): Promise<WallInstant> {
  const { id, municipality, caseId, staff, reason, at } = access;
  const until = plusMinutes(at, EMERGENCY_ACCESS_MINUTES);
  const row = { id, municipality, case_id: caseId, staff_id: staff, reason, at, until };
  await db
    .insertInto('glass_breakings')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await db.selectFrom('glass_breakings').select('until').where('id', '=', id).executeTakeFirstOrThrow()).until;
}

/** A real case by its number or id, with what its alarm needs; undefined where there is no such case, or none any more. */
export async function caseByName(
  unscopedDb: Kysely<Database>,
  municipality: MunicipalityId,
  name: string,
): Promise<CaseNamed | undefined> {
  const { rows } = await sql<CaseNamed>`
    select case_id as "caseId", number, team, worker_id as "workerId", rehearsal_id as "rehearsalId" from cases
    where municipality = ${municipality} and rehearsal_id is null and (number = ${name.toUpperCase()} or case_id::text = ${name.toLowerCase()})
      and not exists (select from erasures e where e.case_id = cases.case_id)`.execute(unscopedDb);
  return rows[0];
}

export interface CaseNamed {
  readonly caseId: CaseId;
  readonly number: string;
  readonly team: string | null;
  readonly workerId: StaffId | null;
  readonly rehearsalId: string | null;
}

export type ListedEmergencyAccess = EmergencyAccess & { readonly number: string | null };

export interface EmergencyAccessQuery {
  readonly municipality: MunicipalityId;
  /** Left out: of all cases. */
  readonly caseId?: CaseId;
  readonly limit: number;
  readonly cursor?: string;
}

/** Every time that someone took emergency access, the newest first. Throws `BadCursor`. */
export async function listEmergencyAccess(
  db: Kysely<Database>,
  { municipality, caseId, limit, cursor }: EmergencyAccessQuery,
): Promise<Page<ListedEmergencyAccess>> {
  let query = db
    .selectFrom('glass_breakings')
    .leftJoin('cases', 'cases.case_id', 'glass_breakings.case_id')
    .selectAll('glass_breakings')
    .select('cases.number')
    .where('glass_breakings.municipality', '=', municipality)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(limit + 1);
  if (caseId) query = query.where('glass_breakings.case_id', '=', caseId);
  if (cursor) {
    const [at, id] = positionOf(cursor, 'time', 'uuid');
    query = query.where(
      sql<boolean>`(glass_breakings.at < ${at}::timestamptz or (glass_breakings.at = ${at}::timestamptz and glass_breakings.id > ${id}::uuid))`,
    );
  }
  const listed = (row: Selectable<Database['glass_breakings']> & { readonly number: string | null }) => ({
    ...asEmergencyAccess(row),
    number: row.number,
  });
  return pageOf(await query.execute(), limit, listed, ({ at, id }) => [at, id]);
}

function asEmergencyAccess(row: Selectable<Database['glass_breakings']>): EmergencyAccess {
  return {
    id: row.id,
    municipality: row.municipality as MunicipalityId,
    caseId: row.case_id as CaseId,
    staff: row.staff_id as StaffId,
    reason: row.reason as Sealed,
    at: row.at,
    until: row.until,
  };
}
