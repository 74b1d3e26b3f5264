import { type Kysely, sql } from 'kysely';
import type { Instant } from '../../domain/clock/time';
import type { Actor } from '../../domain/ids';
import type { Database } from '../database';
import { canonicalJson } from '../keys/digest';
import { RecordingRefused } from './errors';

/** What every event has, whatever it is about. */
export interface LoggedEvent {
  readonly seq: number;
  readonly at: Instant;
  readonly by: Actor;
  readonly command?: { readonly id: string; readonly digest: string };
  readonly type: string;
  readonly v: number;
}

/** Which log: a case's or a visit's. */
export type Log = { readonly of: 'case' | 'visit'; readonly municipality: string; readonly id: string };

const tables = { case: ['case_events', 'case_id'], visit: ['visit_events', 'visit_id'] } as const;

/**
 * The events after a version, in order. Throws `RecordingRefused` where a recorded one comes with other content, or where
 * one is missing.
 */
export async function newEvents<E extends LoggedEvent>(
  db: Kysely<Database>,
  log: Log,
  version: number,
  events: readonly E[],
): Promise<readonly E[]> {
  const inOrder = [...events].sort((a, b) => a.seq - b.seq);
  const again = inOrder.filter(({ seq }) => seq <= version);
  if (again.length > 0) await refuseDifferent(db, log, again);
  const fresh = inOrder.filter(({ seq }) => seq > version);
  fresh.forEach(({ seq }, index) => {
    const expected = version + 1 + index;
    if (seq !== expected) throw new RecordingRefused(subjectOf(log), { what: 'gap', expected, got: seq });
  });
  return fresh;
}

async function refuseDifferent(db: Kysely<Database>, log: Log, again: readonly LoggedEvent[]): Promise<void> {
  const [table, id] = tables[log.of];
  const { rows } = await sql<{ seq: number; event: unknown }>`
    select seq, event from ${sql.table(table)}
    where ${sql.ref(id)} = ${log.id} and seq = any(${again.map(({ seq }) => seq)}::int[])`.execute(db);
  const stored = new Map(rows.map(({ seq, event }) => [seq, canonicalJson(event)]));
  const different = again.find((event) => stored.get(event.seq) !== canonicalJson(event));
  if (different) throw new RecordingRefused(subjectOf(log), { what: 'differentEvent', seq: different.seq });
}

/** An event's columns with their types, in the order in which rows of JSON are read and inserted. */
export const eventColumns =
  'seq int, at timestamptz, type text, version int, by_ref text, command_id text, digest text, event jsonb';
export const eventNames = eventColumns.replaceAll(/ \w+(, |$)/g, '$1');

/** Events as rows of their log, without the log's own columns. */
export function eventRows(events: readonly LoggedEvent[]) {
  return events.map((event) => ({
    seq: event.seq,
    at: event.at,
    type: event.type,
    version: event.v,
    by_ref: actorRef(event.by),
    command_id: event.command?.id ?? null,
    digest: event.command?.digest ?? null,
    event,
  }));
}

/** Adds events to a visit's log, in one statement. */
export async function appendVisitEvents(db: Kysely<Database>, log: Log, events: readonly LoggedEvent[]): Promise<void> {
  await sql`
    insert into visit_events (municipality, visit_id, ${sql.raw(eventNames)})
    select ${log.municipality}, ${log.id}::uuid, e.*
    from jsonb_to_recordset(${JSON.stringify(eventRows(events))}::jsonb) as e(${sql.raw(eventColumns)})`.execute(db);
}

/** Who did it, as one word for a column: `staff:<id>`, `machine:<id>`, `public`, `process`. */
export function actorRef(by: Actor): string {
  return 'id' in by ? `${by.kind}:${by.id}` : by.kind;
}

const subjectOf = ({ of, id }: Log): string => `${of} ${id}`;
