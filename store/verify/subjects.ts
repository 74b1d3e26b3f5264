import { type Kysely, sql } from 'kysely';
import type { Database } from '../database';

const tables = {
  case: { id: 'case_id', events: 'case_events', rows: 'cases' },
  visit: { id: 'visit_id', events: 'visit_events', rows: 'visits' },
} as const;

const BATCH = 500;

/** The id of every case or visit that has an event or a row, a batch at a time; of erased cases there is nothing to make. */
export async function* everyId(db: Kysely<Database>, of: 'case' | 'visit'): AsyncGenerator<string> {
  const { id, events, rows } = tables[of];
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const batch = await sql<{ id: string }>`
      select id from (
        select distinct ${sql.ref(id)} as id from ${sql.table(events)} union select ${sql.ref(id)} from ${sql.table(rows)}
      ) as known where id > ${after}::uuid and id not in (select case_id from erasures) order by id limit ${BATCH}`.execute(
      db,
    );
    for (const row of batch.rows) yield row.id;
    const last = batch.rows.at(-1);
    if (!last) return;
    after = last.id;
  }
}
