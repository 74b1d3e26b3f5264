import { type Kysely, sql } from 'kysely';
import type { Database } from '../database';

/** The restricted cases, with their visits, that the caller whose connection it is may not know of; none without row security. */
export async function hiddenCases(db: Kysely<Database>): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`select subjects_hidden() as id`.execute(db);
  return new Set(rows.map(({ id }) => id));
}
