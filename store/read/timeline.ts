import type { Kysely } from 'kysely';
import { type CaseEvent, type CaseId, type CaseState, evolve, type MunicipalityId, upcast } from '../../domain';
import { endOfDay, type Instant, type LocalDate } from '../../domain/clock/time';
import type { Database } from '../database';
import { numberOf, type Page, pageOf } from './page';

export interface TimelineQuery {
  readonly municipality: MunicipalityId;
  readonly caseId: CaseId;
  /** Only these types of event. */
  readonly types?: readonly CaseEvent['type'][];
  /** The oldest first; without it the newest. */
  readonly ascending?: boolean;
  readonly limit?: number;
  readonly cursor?: string;
}

const DEFAULT_LIMIT = 100;

/** What has happened in a case, in the order in which it was recorded, in today's shape. Throws `BadCursor`. */
export async function timeline(db: Kysely<Database>, query: TimelineQuery): Promise<Page<CaseEvent>> {
  const { ascending = false, limit = DEFAULT_LIMIT } = query;
  let events = eventsOf(db, query.municipality, query.caseId)
    .orderBy('seq', ascending ? 'asc' : 'desc')
    .limit(limit + 1);
  if (query.types) events = events.where('type', 'in', [...query.types]);
  if (query.cursor) events = events.where('seq', ascending ? '>' : '<', numberOf(query.cursor));
  const rows = await events.execute();
  return pageOf(
    rows,
    limit,
    ({ event }) => upcast(event as CaseEvent),
    (row) => [row.seq, query.caseId],
  );
}

/** Every event of a case in order, from `afterSeq` on: what a workflow folds its state from. */
export async function loadEvents(
  db: Kysely<Database>,
  municipality: MunicipalityId,
  caseId: CaseId,
  afterSeq = 0,
): Promise<CaseEvent[]> {
  const rows = await eventsOf(db, municipality, caseId).where('seq', '>', afterSeq).orderBy('seq').execute();
  return rows.map(({ event }) => upcast(event as CaseEvent));
}

/**
 * The case as it was known at the end of a local day: folded from what had been recorded by then, so that a contact
 * entered later about an earlier day is not in it. Undefined where the case had not begun.
 */
export async function stateKnownOn(
  db: Kysely<Database>,
  municipality: MunicipalityId,
  caseId: CaseId,
  date: LocalDate,
): Promise<CaseState | undefined> {
  return foldUntil(db, municipality, caseId, endOfDay(date));
}

async function foldUntil(db: Kysely<Database>, municipality: MunicipalityId, caseId: CaseId, until: Instant) {
  const rows = await eventsOf(db, municipality, caseId).where('at', '<=', until).orderBy('seq').execute();
  return fold(rows.map(({ event }) => event as CaseEvent));
}

/** The state that events in order leave. */
export function fold(events: readonly CaseEvent[]): CaseState | undefined {
  return events.reduce<CaseState | undefined>((state, event) => evolve(state, upcast(event)), undefined);
}

function eventsOf(db: Kysely<Database>, municipality: MunicipalityId, caseId: CaseId) {
  return db
    .selectFrom('case_events')
    .select(['seq', 'event'])
    .where('municipality', '=', municipality)
    .where('case_id', '=', caseId);
}
