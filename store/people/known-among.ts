import type { Kysely } from 'kysely';
import type { StaffRole } from '../../domain/access/roles';
import type { MunicipalityId, StaffId, TeamId } from '../../domain/ids';
import type { Database } from '../database';

/** Which of these are active on the municipality's staff, with their roles. */
export async function activeAmong(
  db: Kysely<Database>,
  municipality: MunicipalityId,
  ids: readonly StaffId[],
): Promise<ReadonlyMap<string, readonly StaffRole[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('staff')
    .select(['id', 'roles'])
    .where('municipality', '=', municipality)
    .where('active', '=', true)
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, roles }) => [id, roles as StaffRole[]]));
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
