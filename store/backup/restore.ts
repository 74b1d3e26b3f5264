import { type Kysely, sql } from 'kysely';
import { noteRestored } from '../audit/note-restored';
import type { Database } from '../database';
import { eraseAgain, erasedByKeys } from '../erasure/erase';
import type { LedgerEntry } from '../erasure/ledger';
import type { MasterKeys } from '../keys/master-keys';
import { migrate, migrateTo } from '../migrate';
import type { Halves } from './back-up';
import { type BackedUpTable, type Manifest, readManifest } from './manifest';
import { readTable } from './table-files';
import { tablesInOrder } from './tables';

/**
 * Fills a store from the halves of a backup, which need not be of the same day, and brings its tables to this version.
 * Shipped rules and invented people that are there give way. What was
 * erased since, by the ledger or by the keys, is erased again. Throws where it has a case already or a needed master key
 * is not given; and where a file is not what was written, which leaves the store empty, to be restored into again.
 */
export async function restoreStore(
  db: Kysely<Database>,
  halves: Halves,
  master: MasterKeys,
  ledger: readonly LedgerEntry[],
): Promise<Manifest & { readonly erasedAgain: number }> {
  const data = readManifest(halves.data, 'data');
  const keys = readManifest(halves.keys, 'keys');
  for (const id of [...data.masterKeyIds, ...keys.masterKeyIds]) master.derived('wrapCaseKey', id);
  if (keys.madeAt < data.madeAt) {
    throw new Error(
      'the keys are older than the data: cases that began between them could not be read; take newer keys',
    );
  }
  await refuseUnlessNew(db);
  await dropAll(db);
  await migrateTo(db, data.lastMigration);
  const there = await tablesInOrder(db);
  const isThere = ({ name }: BackedUpTable): boolean => there.includes(name);
  await db.transaction().execute(async (tx) => {
    for (const table of data.tables) await readTable(tx, table, halves.data);
    for (const table of keys.tables) if (isThere(table)) await readTable(tx, table, halves.keys);
    await continueNumbers(tx);
  });
  await migrate(db);
  // Newer keys may have a table that came after the data.
  await db.transaction().execute(async (tx) => {
    for (const table of keys.tables) if (!isThere(table)) await readTable(tx, table, halves.keys);
  });
  await noteRestored(db, master, data.madeAt);
  const erasedAgain = await eraseAgain(db, withoutRepeats([...ledger, ...(await erasedByKeys(db))]));
  return { ...data, erasedAgain };
}

const withoutRepeats = (entries: readonly LedgerEntry[]): LedgerEntry[] => [
  ...new Map(entries.map((entry) => [entry.caseId, entry])).values(),
];

async function refuseUnlessNew(db: Kysely<Database>): Promise<void> {
  const { rows } = await sql<{ some: boolean }>`select exists (select from case_events)
    or exists (select from visit_events) or exists (select from case_keys) as some`.execute(db);
  if (rows[0]?.some) throw new Error('the store to restore into has cases already: give a new database or data folder');
}

async function dropAll(db: Kysely<Database>): Promise<void> {
  for (const name of (await tablesInOrder(db)).reverse()) await sql`drop table ${sql.table(name)}`.execute(db);
  await sql`drop table kysely_migration, kysely_migration_lock`.execute(db);
}

/** Where the database numbers rows itself, it goes on from the highest. */
async function continueNumbers(db: Kysely<Database>): Promise<void> {
  const { rows } = await sql<{ table: string; column: string; sequence: string }>`
    select table_name as table, column_name as column,
      pg_get_serial_sequence(quote_ident(table_name), column_name) as sequence
    from information_schema.columns where table_schema = 'public'
      and pg_get_serial_sequence(quote_ident(table_name), column_name) is not null`.execute(db);
  for (const { table, column, sequence } of rows) {
    await sql`select setval(${sequence}, coalesce((select max(${sql.ref(column)}) from ${sql.table(table)}), 0) + 1, false)`.execute(
      db,
    );
  }
}
