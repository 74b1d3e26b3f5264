import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../store/database';

/** Makes a recorded case or visit one of a rehearsal, in which alone a test may move time. */
export async function makePractised(db: Kysely<Database>, id: string): Promise<void> {
  const rehearsal = randomUUID();
  for (const [table, column] of [
    ['registrations', 'id'],
    ['cases', 'case_id'],
    ['visits', 'visit_id'],
    ['attention', 'case_id'],
    ['messages', 'case_id'],
  ]) {
    await sql`update ${sql.table(table ?? '')} set rehearsal_id = ${rehearsal} where ${sql.ref(column ?? '')} = ${id}`.execute(
      db,
    );
  }
}
