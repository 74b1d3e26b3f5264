import { CompiledQuery, type Kysely, Migrator } from 'kysely';
import type { Database } from './database';
import { migrations } from './migrations';

/**
 * Brings the tables to this version. Safe when several processes start at once: Kysely's migrator takes an advisory
 * lock, does all that is missing in one transaction, and writes down what it did in `kysely_migration`.
 */
export async function migrate(db: Kysely<Database>): Promise<void> {
  const { error } = await migratorOf(db).migrateToLatest();
  if (error) throw error;
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
