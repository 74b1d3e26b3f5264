import type { Kysely } from 'kysely';
import { evolveVisit, type VisitEvent, type VisitState } from '../../domain/visit/lone-visit';
import { readVisitState, upcastVisitEvent } from '../../domain/visit/visit-versions';
import type { Database } from '../database';
import { canonicalJson } from '../keys/digest';
import { isAlarm, visitColumns } from '../record/record-visit-events';
import type { Difference } from './differences';

/** Every difference between a visit's row and its events. */
export async function verifyVisit(db: Kysely<Database>, visitId: string): Promise<Difference[]> {
  const row = await db.selectFrom('visits').selectAll().where('visit_id', '=', visitId).executeTakeFirst();
  const expected = await expectedVisit(db, visitId);
  if (!expected || !row) {
    const both = { expected: expected !== undefined, found: row !== undefined };
    return expected || row ? [{ subject: 'visit', id: visitId, where: 'read model', ...both }] : [];
  }
  const { state, ...columns } = visitColumns(expected.state, expected.alarmedAt);
  const wanted: Record<string, unknown> = { ...columns, state: JSON.parse(state) };
  const found: Record<string, unknown> = { ...row, state: readVisitState(row.state as object) };
  return Object.keys(wanted)
    .filter((name) => canonicalJson(wanted[name] ?? null) !== canonicalJson(found[name] ?? null))
    .map((name) => ({
      subject: 'visit',
      id: visitId,
      where: `column ${name}`,
      expected: wanted[name],
      found: found[name],
    }));
}

/** A visit folded from its events. */
export async function expectedVisit(db: Kysely<Database>, visitId: string) {
  const rows = await db
    .selectFrom('visit_events')
    .select(['event', 'municipality'])
    .where('visit_id', '=', visitId)
    .orderBy('seq')
    .execute();
  const events = rows.map(({ event }) => upcastVisitEvent(event as VisitEvent));
  const state = events.reduce<VisitState | undefined>(evolveVisit, undefined);
  const alarmedAt = events.findLast(isAlarm)?.at ?? null;
  return state && { state, alarmedAt };
}
