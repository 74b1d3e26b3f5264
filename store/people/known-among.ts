import type { Kysely } from 'kysely';
import type { StaffRole } from '../../domain/access/roles';
import type { MunicipalityId, StaffId, TeamId } from '../../domain/ids';
import type { Database } from '../database';

/** Somebody who is on the staff, or was: `roles` as they stand, or stood. */
interface KnownPerson {
  readonly roles: readonly StaffRole[];
  readonly active: boolean;
}

/** Which of these are or were on the municipality's staff. */
export async function staffAmong(
  db: Kysely<Database>,
  municipality: MunicipalityId,
  ids: readonly StaffId[],
): Promise<ReadonlyMap<string, KnownPerson>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('staff')
    .select(['id', 'roles', 'active'])
    .where('municipality', '=', municipality)
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, roles, active }) => [id, { roles: roles as StaffRole[], active }]));
}

/** Which of these are active on the municipality's staff, with their roles. */
export async function activeAmong(
  ...asked: Parameters<typeof staffAmong>
): Promise<ReadonlyMap<string, readonly StaffRole[]>> {
  const known = await staffAmong(...asked);
  return new Map([...known].flatMap(([id, { roles, active }]) => (active ? [[id, roles] as const] : [])));
}

/** Which of these are teams of the municipality. */
export async function teamsAmong(
  db: Kysely<Database>,
  municipality: MunicipalityId,
  ids: readonly TeamId[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('teams')
    .select('id')
    .where('municipality', '=', municipality)
    .where('id', 'in', [...ids])
    .execute();
  return new Set(rows.map(({ id }) => id));
}
