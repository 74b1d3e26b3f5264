import { CompiledQuery, type Kysely, Migrator } from 'kysely';
import type { Database } from './database';
import { migrations } from './migrations';

/**
 * Brings the tables to this version. Safe when several processes start at once: Kysely's migrator takes an advisory
 * lock, does all that is missing in one transaction, and writes down what it did in `kysely_migration`.
 */
export async function migrate(db: Kysely<Database>): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: {
      getMigrations: async () =>
        Object.fromEntries(Object.entries(migrations).map(([name, statements]) => [name, { up: run(statements) }])),
    },
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}

const run =
  (statements: readonly string[]) =>
  async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await db.executeQuery(CompiledQuery.raw(statement));
  };
