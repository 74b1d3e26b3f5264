import { type Kysely, sql } from 'kysely';
import type { MunicipalityId } from '../../domain';
import type { Instant } from '../../domain/clock/time';
import { evolveVisit, type VisitEvent, type VisitState } from '../../domain/visit/lone-visit';
import { visitMessagesOf } from '../../domain/visit/visit-messages';
import { readVisitState, upcastVisitEvent } from '../../domain/visit/visit-versions';
import type { Database } from '../database';
import { CHANNEL, type RecordedNotice } from '../recorded';
import { refuseAhead } from './ahead-of-the-clock';
import { appendVisitEvents, type Log, newEvents } from './event-log';
import { lockSubject, refuseOther, register } from './registration';
import { type VisitTelling, writeVisitMessages } from './visit-message-rows';

export interface VisitRecording {
  readonly municipality: MunicipalityId;
  readonly visitId: string;
  readonly rehearsalId?: string;
  /** What time it is: no event of a real visit may be later. Left out, the events are not held against any clock. */
  readonly now?: Instant;
  readonly events: readonly VisitEvent[];
}

/** The version that the store has now, and how many of the events were new to it. */
export type RecordedVisit = { readonly version: number; readonly recorded: number };

/** Records events of a visit in one transaction. Idempotent. Throws `RecordingRefused` for a gap or other content. */
export async function recordVisitEvents(db: Kysely<Database>, recording: VisitRecording): Promise<RecordedVisit> {
  const { municipality, visitId } = recording;
  const log: Log = { of: 'visit', municipality, id: visitId };
  return db.transaction().execute(async (tx) => {
    await lockSubject(tx, visitId);
    const before = await storedVisit(tx, visitId);
    if (before) refuseOther({ subject: 'visit', id: visitId, ...before.at }, recording);
    const fresh = await newEvents(tx, log, before?.state.version ?? 0, recording.events);
    const events = fresh.map(upcastVisitEvent);
    const last = events.at(-1);
    if (!last) return { version: before?.state.version ?? 0, recorded: 0 };
    const { state, messages } = follow(before?.state, events);
    if (!state) throw new RangeError('a visit has no state before its first event');
    const alarmedAt = events.findLast(isAlarm)?.at;
    const { rehearsalId } = await register(tx, {
      subject: 'visit',
      id: visitId,
      municipality,
      rehearsalId: recording.rehearsalId ?? null,
      settingsVersion: null,
    });

    refuseAhead({ subject: 'visit', id: visitId, rehearsalId }, fresh, recording.now);
    await appendVisitEvents(tx, log, fresh);
    await writeVisitRow(tx, state, rehearsalId, alarmedAt ?? before?.alarmedAt ?? null);
    await writeVisitMessages(tx, { state, rehearsalId, events, messages });
    return { version: state.version, recorded: events.length };
  });
}

/** The visit after its events, and what each of them tells. */
function follow(before: VisitState | undefined, events: readonly VisitEvent[]) {
  let state = before;
  const messages: VisitTelling['messages'][number][] = [];
  for (const event of events) {
    messages.push(...visitMessagesOf(state, event).map((message) => ({ event, message })));
    state = evolveVisit(state, event);
  }
  return { state, messages };
}

/** Whether an event begins an alarm. */
export const isAlarm = ({ type }: Pick<VisitEvent, 'type'>): boolean =>
  type === 'visitAlarmed' || type === 'helpCalled';

/** A visit as its columns. `alarmed_at` is the last alarm's moment. */
export function visitColumns(state: VisitState, alarmedAt: string | null) {
  return {
    case_id: state.caseId ?? null,
    worker_id: state.worker,
    status: state.status,
    started_at: state.startedAt,
    expected_end: state.expectedEnd,
    alarmed_at: alarmedAt,
    ended_at: state.checkedOutAt ?? null,
    version: state.version,
    state: JSON.stringify(state),
  };
}

/** Writes the visit's row; listeners are notified when the transaction commits. */
export async function writeVisitRow(
  tx: Kysely<Database>,
  state: VisitState,
  rehearsalId: string | null,
  alarmedAt: string | null,
): Promise<void> {
  const { municipality, visitId, version } = state;
  const columns = visitColumns(state, alarmedAt);
  const notice: RecordedNotice = {
    municipality,
    subject: 'visit',
    id: visitId,
    version,
    isReferral: false,
    before: null,
  };
  await tx
    .insertInto('visits')
    .values({ visit_id: visitId, municipality, rehearsal_id: rehearsalId, ...columns })
    .onConflict((conflict) => conflict.column('visit_id').doUpdateSet(columns))
    .returning(sql`pg_notify(${CHANNEL}, ${JSON.stringify(notice)})`.as('notified'))
    .execute();
}

async function storedVisit(tx: Kysely<Database>, visitId: string) {
  const query = tx.selectFrom('visits').select(['state', 'alarmed_at', 'rehearsal_id']).where('visit_id', '=', visitId);
  const row = await query.executeTakeFirst();
  if (!row) return undefined;
  const state = readVisitState(row.state as object);
  return { state, alarmedAt: row.alarmed_at, at: { municipality: state.municipality, rehearsalId: row.rehearsal_id } };
}
