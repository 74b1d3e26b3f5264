import { type Kysely, sql } from 'kysely';
import type { Database } from '../database';

/** What the migrator keeps for itself; a restored database has its own. */
const NOT_OURS = ['kysely_migration', 'kysely_migration_lock'];

/** Every table of ours, each after the ones that it refers to. */
export async function tablesInOrder(db: Kysely<Database>): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public' order by tablename`.execute(db);
  const { rows: references } = await sql<{ from: string; to: string }>`
    select conrelid::regclass::text as "from", confrelid::regclass::text as "to" from pg_constraint
    where contype = 'f' and conrelid <> confrelid`.execute(db);
  const left = new Set(tables.map(({ name }) => name).filter((name) => !NOT_OURS.includes(name)));
  const ordered: string[] = [];
  while (left.size > 0) {
    const ready = [...left].filter((name) => !references.some(({ from, to }) => from === name && left.has(to)));
    if (ready.length === 0) throw new Error(`these tables refer to each other in a circle: ${[...left].join(', ')}`);
    for (const name of ready) left.delete(name);
    ordered.push(...ready);
  }
  return ordered;
}
