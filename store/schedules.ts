import { type Kysely, sql } from 'kysely';
import type { Instant } from '../domain/clock/time';
import type { Database } from './database';

/** A Schedule that comes by itself, and how often. */
export interface ExpectedSchedule {
  readonly name: string;
  readonly everySeconds: number;
}

/** How long ago a Schedule's work was done, beside how often it should be. */
export interface ScheduleStatus extends ExpectedSchedule {
  /** Since a run was last completed; since the Schedule was made or switched on where that is later. */
  readonly ageSeconds: number;
}

/** Its runs are waited for from now on. A worker that starts again changes nothing of how long they have been. */
export async function expectSchedule(
  db: Kysely<Database>,
  { name, everySeconds }: ExpectedSchedule,
  now: Instant,
): Promise<void> {
  await db
    .insertInto('schedules')
    .values({ name, every_seconds: everySeconds, expected_since: now })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet({
        every_seconds: everySeconds,
        expected_since: sql<Instant>`coalesce(schedules.expected_since, excluded.expected_since)`,
      }),
    )
    .execute();
}

/** No run of it is waited for until it is expected again: it was paused, or is made anew. */
export async function stopExpecting(db: Kysely<Database>, name: string): Promise<void> {
  await db.updateTable('schedules').set({ expected_since: null }).where('name', '=', name).execute();
}

export async function noteCompleted(db: Kysely<Database>, name: string, now: Instant): Promise<void> {
  await db.updateTable('schedules').set({ completed_at: now }).where('name', '=', name).execute();
}

/** Those that run, by name. */
export async function scheduleStatuses(db: Kysely<Database>, now: Instant): Promise<ScheduleStatus[]> {
  const { rows } = await sql<{ name: string; every_seconds: number; last: Instant }>`
    select name, every_seconds, greatest(expected_since, completed_at) as last
    from schedules where expected_since is not null order by name`.execute(db);
  return rows.map(({ name, every_seconds, last }) => ({
    name,
    everySeconds: every_seconds,
    ageSeconds: Math.max(0, (Date.parse(now) - Date.parse(last)) / 1_000),
  }));
}
