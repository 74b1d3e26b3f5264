import { type Kysely, type Selectable, sql } from 'kysely';
import type { Instant } from '../../domain/clock/time';
import type { WallInstant } from '../../domain/clock/whose';
import type { MunicipalityId } from '../../domain/ids';
import type { Database } from '../database';

/** A program that may ask, inside one municipality. Its id is the one that the identity provider knows it by. */
export interface MachineClient {
  readonly clientId: string;
  readonly municipality: MunicipalityId;
  readonly name: string;
  /** What it may at most; a token may say less, never more. */
  readonly scopes: readonly string[];
  readonly active: boolean;
}

/** A program as it stands in the list of a municipality's. */
export interface ListedClient extends MachineClient {
  readonly addedAt: Instant;
  readonly lastUsedAt: Instant | null;
}

/** In whatever municipality: for telling who a caller is, before anything is known of it. */
export async function findMachineClient(db: Kysely<Database>, clientId: string): Promise<MachineClient | undefined> {
  const row = await db.selectFrom('machine_clients').selectAll().where('client_id', '=', clientId).executeTakeFirst();
  return row && asClient(row);
}

export async function listMachineClients(db: Kysely<Database>, municipality: MunicipalityId): Promise<ListedClient[]> {
  const query = db.selectFrom('machine_clients').selectAll().where('municipality', '=', municipality);
  const rows = await query.orderBy('client_id').execute();
  return rows.map((row) => ({ ...asClient(row), addedAt: row.made_at, lastUsedAt: row.last_used_at }));
}

/** Writes a client, new or changed; false where the id is another municipality's. */
export async function saveMachineClient(db: Kysely<Database>, client: MachineClient): Promise<boolean> {
  const { clientId, municipality, ...columns } = client;
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('machine_clients')
    .values({ client_id: clientId, municipality, ...columns })
    .onConflict((conflict) =>
      conflict.column('client_id').doUpdateSet(columns).where('machine_clients.municipality', '=', municipality),
    )
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** Notes that it was let in just now; to five minutes, so that whoever asks often writes seldom. */
export async function noteUsed(db: Kysely<Database>, clientId: string, now: WallInstant): Promise<void> {
  await sql`update machine_clients set last_used_at = ${now} where client_id = ${clientId}
    and (last_used_at is null or last_used_at < ${now}::timestamptz - interval '5 minutes')`.execute(db);
}

export const asClient = (row: Selectable<Database['machine_clients']>): MachineClient => ({
  clientId: row.client_id,
  municipality: row.municipality as MunicipalityId,
  name: row.name,
  scopes: row.scopes,
  active: row.active,
});
