import { type Kysely, type Selectable, sql } from 'kysely';
import type { Instant } from '../../domain/clock/time';
import type { MunicipalityId } from '../../domain/ids';
import type { Database } from '../database';
import type { LoggedEvent } from './event-log';

/** A case or a visit whose recording no trying again mends. */
export interface StoppedRecording {
  readonly subject: 'case' | 'visit';
  readonly id: string;
  readonly municipality: MunicipalityId;
  readonly rehearsalId: string | null;
  /** The workflow's run that noticed first, which was given what is not recorded. */
  readonly runId: string;
  /** As `whyUnrecordable` says. */
  readonly why: string;
  readonly since: Instant;
}

/** Notes that a recording has stopped, and keeps what was acknowledged and is not recorded. Since when and in which run stay as first noted. */
export async function noteStopped(
  db: Kysely<Database>,
  { subject, id, municipality, rehearsalId, runId, why, since }: StoppedRecording,
  events: readonly LoggedEvent[],
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const row = { id, subject, municipality, rehearsal_id: rehearsalId, run_id: runId, why, since };
    await tx
      .insertInto('stopped_recordings')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ why }))
      .execute();
    await keepUnrecorded(tx, id, events);
  });
}

/** Keeps these events in place of those that were kept under the same numbers. */
export async function keepUnrecorded(
  db: Kysely<Database>,
  id: string,
  events: readonly Pick<LoggedEvent, 'seq'>[],
): Promise<void> {
  if (events.length === 0) return;
  await db
    .insertInto('unrecorded_events')
    .values(events.map((event) => ({ id, seq: event.seq, event: JSON.stringify(event) })))
    .onConflict((conflict) =>
      conflict.columns(['id', 'seq']).doUpdateSet({ event: (excluded) => excluded.ref('excluded.event') }),
    )
    .execute();
}

/** Forgets what is recorded by now; once all of it is, the recording goes on and is no longer noted as stopped. */
export async function noteRecordedAgain(db: Kysely<Database>, id: string, version: number): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx.deleteFrom('unrecorded_events').where('id', '=', id).where('seq', '<=', version).execute();
    const left = tx.selectFrom('unrecorded_events').select('id');
    await tx.deleteFrom('stopped_recordings').where('id', '=', id).where('id', 'not in', left).execute();
  });
}

/** The recording has stopped no more: its workflow has begun anew and takes again what was acknowledged. */
export async function forgetStopped(db: Kysely<Database>, id: string): Promise<void> {
  await db.deleteFrom('stopped_recordings').where('id', '=', id).execute();
}

/** The events that were acknowledged and are not recorded, in order; none where the recording has not stopped. */
export async function unrecordedOf<E extends LoggedEvent>(db: Kysely<Database>, id: string): Promise<readonly E[]> {
  const query = db.selectFrom('unrecorded_events').select('event').where('id', '=', id).orderBy('seq');
  return (await query.execute()).map(({ event }) => JSON.parse(event) as E);
}

/** Every recording that has stopped, the one that did so first before the others. */
export async function stoppedRecordings(db: Kysely<Database>): Promise<readonly StoppedRecording[]> {
  const query = db.selectFrom('stopped_recordings').selectAll().orderBy('since').orderBy('id');
  return (await query.execute()).map(asStopped);
}

/** The recording of this case or visit, where it has stopped. */
export async function findStopped(db: Kysely<Database>, id: string): Promise<StoppedRecording | undefined> {
  const row = await db.selectFrom('stopped_recordings').selectAll().where('id', '=', id).executeTakeFirst();
  return row && asStopped(row);
}

function asStopped(row: Selectable<Database['stopped_recordings']>): StoppedRecording {
  const { id, subject, municipality, why, since, rehearsal_id: rehearsalId, run_id: runId } = row;
  return { id, subject, municipality: municipality as MunicipalityId, why, since, rehearsalId, runId };
}

/** How many have stopped, by why; of real cases and visits. */
export async function stoppedByReason(db: Kysely<Database>): Promise<readonly { why: string; count: number }[]> {
  const { rows } = await sql<{ why: string; count: number }>`
    select why, count(*)::int as count from stopped_recordings where rehearsal_id is null group by why`.execute(db);
  return rows;
}
