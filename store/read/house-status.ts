import { type Kysely, sql } from 'kysely';
import type { Instant } from '../../domain/clock/time';
import type { MunicipalityId } from '../../domain/ids';
import type { Database } from '../database';

/** What waits and what is stuck in one municipality, in numbers alone; rehearsals apart. */
export interface HouseStatus {
  readonly mailsWaiting: number;
  readonly eldestMailSince: Instant | null;
  readonly lastMailAt: Instant | null;
  readonly actsUnderWay: number;
  readonly actsStuck: number;
  readonly recordingsStopped: number;
  readonly stoppedSince: Instant | null;
  readonly casesLate: number;
  readonly latestSince: Instant | null;
}

/** Reads what row security keeps from callers, and tells of no case. */
export async function houseStatus(
  unscopedDb: Kysely<Database>,
  municipality: MunicipalityId,
  now: Instant,
): Promise<HouseStatus> {
  const { rows } = await sql<HouseStatus>`
    select mails.*, acts.*, stopped.*, late.* from
      (select count(*) filter (where state = 'waiting' and due_at <= ${now})::int as "mailsWaiting",
          min(due_at) filter (where state = 'waiting' and due_at <= ${now}) as "eldestMailSince",
          max(settled_at) filter (where state = 'sent') as "lastMailAt"
        from deliveries where municipality = ${municipality}) mails,
      (select count(*) filter (where state = 'underWay')::int as "actsUnderWay",
          count(*) filter (where state = 'stuck')::int as "actsStuck"
        from sagas where municipality = ${municipality} and rehearsal_id is null) acts,
      (select count(*)::int as "recordingsStopped", min(since) as "stoppedSince"
        from stopped_recordings where municipality = ${municipality} and rehearsal_id is null) stopped,
      (select count(*)::int as "casesLate", min(next_step_at) as "latestSince"
        from cases where municipality = ${municipality} and rehearsal_id is null
          and next_step_at < ${now}::timestamptz - interval '10 minutes') late`.execute(unscopedDb);
  const [row] = rows;
  if (!row) throw new RangeError('the database gave no counts');
  return row;
}
