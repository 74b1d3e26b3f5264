import { type Kysely, sql } from 'kysely';
import type { Instant } from '../../domain/clock/time';
import type { Database } from '../database';
import { lettersToMake } from '../delivery/enqueue';

/**
 * What stands waiting, in all municipalities together; rehearsals apart. A message that is due waits whether or not the
 * delivery job has made a letter of it: that job may be what fails.
 */
export interface QueueStatus {
  readonly lateDeadlines: number;
  readonly latestDeadlineSeconds: number;
  readonly overdue: number;
  readonly messagesWaiting: number;
  readonly eldestMessageSeconds: number;
}

export async function queueStatus(db: Kysely<Database>, now: Instant): Promise<QueueStatus> {
  const age = (since: string) =>
    sql`coalesce(extract(epoch from ${now}::timestamptz - min(${sql.ref(since)})), 0)::float8`;
  const { rows } = await sql<QueueStatus>`
    select late.*, attending.*, waiting.* from
      (select count(*)::int as "lateDeadlines", ${age('next_step_at')} as "latestDeadlineSeconds"
        from cases where rehearsal_id is null and next_step_at < ${now}) late,
      (select count(*)::int as overdue from attention
        where rehearsal_id is null and overdue_from <= ${now}) attending,
      (select count(*)::int as "messagesWaiting", ${age('due_at')} as "eldestMessageSeconds" from (
        select due_at from deliveries where state = 'waiting' and due_at <= ${now}
        union all select m.visible_from ${lettersToMake(now)}) due) waiting`.execute(db);
  const [row] = rows;
  if (!row) throw new RangeError('the database gave no counts');
  return row;
}
