import type { Kysely } from 'kysely';
import type { MunicipalityId, StaffId, TeamId } from '../../domain/ids';
import type { Database } from '../database';

/** Which of these are active on the municipality's staff. */
export async function activeAmong(
  db: Kysely<Database>,
  municipality: MunicipalityId,
  ids: readonly StaffId[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('staff')
    .select('id')
    .where('municipality', '=', municipality)
    .where('active', '=', true)
    .where('id', 'in', [...ids])
    .execute();
  return new Set(rows.map(({ id }) => id));
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
