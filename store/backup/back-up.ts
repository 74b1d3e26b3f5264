import { mkdirSync, readdirSync } from 'node:fs';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../database';
import { type Manifest, writeManifest } from './manifest';
import { writeTable } from './table-files';
import { tablesInOrder } from './tables';

/**
 * The halves of a backup. Either alone opens nothing: the data are sealed, and the keys are of nothing. An erased
 * case's key is not among the keys of later backups, so that old data with the newest keys do not bring it back.
 */
export interface Halves {
  readonly data: string;
  readonly keys: string;
}

/** Cases' keys, wrapped, and the keys of people's devices with what is blocked of them. The master key is beside them. */
const OF_KEYS = ['case_keys', 'vault_keys'] as const;

/** Who was signed in is no part of a backup: after it is restored, people sign in again. */
const SIGNED_IN = 'sessions';

/** Writes every table, all as of one moment, while work goes on. Throws where a folder holds something already. */
export async function backUpStore(db: Kysely<Database>, { data, keys }: Halves): Promise<Manifest> {
  for (const folder of [data, keys]) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (readdirSync(folder).length > 0)
      throw new Error(`${folder} is not empty: a backup is never written over another`);
  }
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const common = {
        format: 1 as const,
        madeAt: new Date().toISOString(),
        lastMigration: await lastMigration(tx),
        masterKeyIds: await masterKeyIds(tx),
      };
      const ofKeys: Manifest['tables'] = [];
      for (const name of OF_KEYS) ofKeys.push(await writeTable(tx, name, keys));
      writeManifest(keys, { ...common, half: 'keys', tables: ofKeys });
      const tables: Manifest['tables'] = [];
      for (const name of await tablesInOrder(tx)) {
        if (!isOfKeys(name) && name !== SIGNED_IN) tables.push(await writeTable(tx, name, data));
      }
      const manifest = { ...common, half: 'data' as const, tables };
      writeManifest(data, manifest);
      return manifest;
    });
}

const isOfKeys = (table: string): boolean => OF_KEYS.some((name) => name === table);

async function lastMigration(db: Kysely<Database>): Promise<string> {
  const { rows } = await sql<{ name: string }>`select max(name) as name from kysely_migration`.execute(db);
  return rows[0]?.name ?? '';
}

/** Each key names the master key that it is under. */
async function masterKeyIds(db: Kysely<Database>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct split_part(locked, '.', 2) as id
    from (select wrapped as locked from case_keys union all select key from vault_keys) as keys where locked is not null`.execute(
    db,
  );
  return rows.map(({ id }) => id).sort();
}
