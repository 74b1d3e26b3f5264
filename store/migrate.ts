import { CompiledQuery, type Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Database } from './database';
import { migrations } from './migrations';

/**
 * Migrates the tables to this version. Safe when several processes start at once: Kysely's migrator takes an advisory lock
 * and does everything in one transaction. Tables of a later version stay, since a release works on the next one's tables, so
 * that an upgrade can be rolled back.
 */
export async function migrate(db: Kysely<Database>): Promise<void> {
  if (await isNewerSchema(db)) return;
  const { error } = await migratorOf(db).migrateToLatest();
  if (error) throw error;
}

/** Whether all our migrations are done and every unknown one is later; anything else the migrator refuses. */
async function isNewerSchema(db: Kysely<Database>): Promise<boolean> {
  const begun = await sql<{ there: boolean }>`select to_regclass('kysely_migration') is not null as there`.execute(db);
  if (!begun.rows[0]?.there) return false;
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  const done = rows.map(({ name }) => name);
  const ours = Object.keys(migrations).sort();
  const others = done.filter((name) => !(name in migrations));
  const last = ours.at(-1) ?? '';
  return others.length > 0 && others.every((name) => name > last) && ours.every((name) => done.includes(name));
}

/** Makes the tables as they were after this migration. Throws for one that this version does not know. */
export async function migrateTo(db: Kysely<Database>, name: string): Promise<void> {
  if (!(name in migrations)) throw new Error(`the tables are of a later version than this program: it has no ${name}`);
  const { error } = await migratorOf(db).migrateTo(name);
  if (error) throw error;
}

function migratorOf(db: Kysely<Database>): Migrator {
  return new Migrator({
    db,
    provider: {
      getMigrations: async () =>
        Object.fromEntries(Object.entries(migrations).map(([name, statements]) => [name, { up: run(statements) }])),
    },
  });
}

const run =
  (statements: readonly string[]) =>
  async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await db.executeQuery(CompiledQuery.raw(statement));
  };
