import { type Kysely, sql } from 'kysely';
import { tablesInOrder } from '../../../store/backup/tables';
import type { Database } from '../../../store/database';

/** Changed by every request and by the passing of time, or rehearsals' own; the audit log is looked at by itself. */
const LEFT_OUT = ['rehearsals', 'sessions', 'audit', 'audit_heads', 'schedules'];

/** What a table's rows belong to, where they do not say it themselves. */
const owners = ['case_id', 'visit_id'];

/**
 * A digest of each table's real rows: all that is of no rehearsal, by its own column or by its case or visit. What is
 * written ahead of a command that was then refused belongs to the ids that a rehearsal would have given.
 */
export async function realRows(
  db: Kysely<Database>,
  ofRehearsals: ReadonlySet<string>,
): Promise<Readonly<Record<string, string>>> {
  const digests: Record<string, string> = {};
  const given = [...ofRehearsals];
  for (const table of await tablesInOrder(db)) {
    if (LEFT_OUT.includes(table)) continue;
    const { rows: columns } = await sql<{ name: string }>`
      select column_name as name from information_schema.columns
      where table_schema = 'public' and table_name = ${table}`.execute(db);
    const names = columns.map(({ name }) => name);
    const rehearsed = sql`select id from registrations where rehearsal_id is not null union select unnest(${given}::uuid[])`;
    const ofNone = names.includes('rehearsal_id')
      ? sql`rehearsal_id is null`
      : sql.join(
          [
            sql`true`,
            ...owners
              .filter((owner) => names.includes(owner))
              .map((owner) => sql`(${sql.ref(owner)} is null or ${sql.ref(owner)} not in (${rehearsed}))`),
            ...(table === 'answers_given' ? [sql`not (key::text = any(${given}::text[]))`] : []),
            ...(table === 'case_numbers' ? [sql`municipality not like '%/rehearsals'`] : []),
          ],
          sql` and `,
        );
    const { rows } = await sql<{ digest: string }>`
      select count(*) || ' ' || coalesce(md5(string_agg(t::text, ',' order by t::text)), '') as digest
      from ${sql.table(table)} t where ${ofNone}`.execute(db);
    digests[table] = rows[0]?.digest ?? '';
  }
  return digests;
}
