import type { Kysely, Selectable } from 'kysely';
import { type Instant, instant, millis } from '../domain/clock/time';
import type { CommandId, MunicipalityId } from '../domain/ids';
import type { Database } from './database';

/** Some cases and visits under one clock of their own. The clock stands at `startsAt` plus what it was advanced by. */
export interface Rehearsal {
  readonly id: string;
  readonly municipality: MunicipalityId;
  readonly name: string;
  readonly startsAt: Instant;
  /** What is added to Temporal's virtual time to give this rehearsal's time, in milliseconds. */
  readonly clockShiftMs: number;
  readonly advancedMs: number;
  readonly madeAt: Instant;
  /** Since when nothing is practised in it any more. */
  readonly endedAt: Instant | null;
}

/** Where a rehearsal's clock stands: its lists compare with this moment. */
export function nowOf(rehearsal: Rehearsal): Instant {
  return instant(millis(rehearsal.startsAt) + rehearsal.advancedMs);
}

export async function addRehearsal(
  db: Kysely<Database>,
  rehearsal: Omit<Rehearsal, 'advancedMs' | 'madeAt' | 'endedAt'>,
): Promise<void> {
  await db
    .insertInto('rehearsals')
    .values({
      id: rehearsal.id,
      municipality: rehearsal.municipality,
      name: rehearsal.name,
      starts_at: rehearsal.startsAt,
      clock_shift_ms: rehearsal.clockShiftMs,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function findRehearsal(
  db: Kysely<Database>,
  municipality: MunicipalityId,
  id: string,
): Promise<Rehearsal | undefined> {
  const query = db.selectFrom('rehearsals').selectAll().where('municipality', '=', municipality).where('id', '=', id);
  const row = await query.executeTakeFirst();
  return row && asRehearsal(row);
}

export async function listRehearsals(db: Kysely<Database>, municipality: MunicipalityId): Promise<Rehearsal[]> {
  const query = db.selectFrom('rehearsals').selectAll().where('municipality', '=', municipality);
  return (await query.orderBy('made_at', 'desc').execute()).map(asRehearsal);
}

/** Ends a rehearsal, once. */
export async function endRehearsal(db: Kysely<Database>, id: string, at: Instant): Promise<void> {
  await db.updateTable('rehearsals').set({ ended_at: at }).where('id', '=', id).where('ended_at', 'is', null).execute();
}

/**
 * Writes down where a move of time leads, before it begins. Answers that moment: at a retry of a move that was broken
 * off the first one's, however far the workflows have come since.
 */
export async function beginAdvance(db: Kysely<Database>, id: string, key: CommandId, to: Instant): Promise<Instant> {
  const row = await db
    .updateTable('rehearsals')
    .set(({ case: when, ref }) => ({
      advance_to: when().when('advance_key', '=', key).then(ref('advance_to')).else(to).end(),
      advance_key: key,
    }))
    .where('id', '=', id)
    .returning('advance_to')
    .executeTakeFirstOrThrow();
  return row.advance_to ?? to;
}

/** The clock has been moved on, for all its workflows. Answers the rehearsal as it stands. */
export async function recordAdvance(db: Kysely<Database>, id: string, byMs: number): Promise<Rehearsal> {
  const row = await db
    .updateTable('rehearsals')
    .set((eb) => ({ advanced_ms: eb('advanced_ms', '+', byMs) }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return asRehearsal(row);
}

function asRehearsal(row: Selectable<Database['rehearsals']>): Rehearsal {
  return {
    id: row.id,
    municipality: row.municipality as MunicipalityId,
    name: row.name,
    startsAt: row.starts_at,
    clockShiftMs: row.clock_shift_ms,
    advancedMs: row.advanced_ms,
    madeAt: row.made_at,
    endedAt: row.ended_at,
  };
}
