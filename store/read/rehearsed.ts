import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Database } from '../database';

/** A case or a visit of a rehearsal in which something may still happen by itself. */
export type Rehearsed = { readonly of: 'case' | 'visit'; readonly id: string };

const running = (rehearsalId: string) => sql`
  select 'case' as of, case_id as id from cases
  where rehearsal_id = ${rehearsalId}::uuid and (status <> 'ended' or next_step_at is not null)
  union all
  select 'visit', visit_id from visits where rehearsal_id = ${rehearsalId}::uuid and status <> 'checkedOut'`;

/** The next so many of them, in order of their ids. */
export async function runningAfter(
  db: Kysely<Database>,
  rehearsalId: string,
  { after, limit }: { readonly after: string | undefined; readonly limit: number },
): Promise<readonly Rehearsed[]> {
  const { rows } = await sql<Rehearsed>`
    select of, id from (${running(rehearsalId)}) running
    where ${after ?? null}::uuid is null or id > ${after ?? null}::uuid order by id limit ${sql.lit(limit)}`.execute(
    db,
  );
  return rows;
}

export async function countRunning(db: Kysely<Database>, rehearsalId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (${running(rehearsalId)}) running`.execute(db);
  return rows[0]?.count ?? 0;
}

/** The rehearsals of before they had a world of their own, that have not ended. */
export async function rehearsalsOfBefore(db: Kysely<Database>): Promise<ReadonlySet<string>> {
  const open = db.selectFrom('rehearsals').select('id').where('ended_at', 'is', null);
  const rows = await open.where('of_before', '=', true).execute();
  return new Set(rows.map(({ id }) => id));
}

/** What a row of `cases` or `visits` must be so that something still happens by itself. */
export const inNoEndedRehearsal: RawBuilder<boolean> = sql`(rehearsal_id is null
  or rehearsal_id not in (select id from rehearsals where ended_at is not null))`;
