import type { Kysely, Selectable } from 'kysely';
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

/** In whatever municipality: for telling who a caller is, before anything is known of it. */
export async function findMachineClient(db: Kysely<Database>, clientId: string): Promise<MachineClient | undefined> {
  const row = await db.selectFrom('machine_clients').selectAll().where('client_id', '=', clientId).executeTakeFirst();
  return row && asClient(row);
}

export async function listMachineClients(db: Kysely<Database>, municipality: MunicipalityId): Promise<MachineClient[]> {
  const query = db.selectFrom('machine_clients').selectAll().where('municipality', '=', municipality);
  return (await query.orderBy('client_id').execute()).map(asClient);
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

export const asClient = (row: Selectable<Database['machine_clients']>): MachineClient => ({
  clientId: row.client_id,
  municipality: row.municipality as MunicipalityId,
  name: row.name,
  scopes: row.scopes,
  active: row.active,
});
