import type { Kysely } from 'kysely';
import { type CaseEvent, type CaseId, type CaseState, type MunicipalityId, upcast } from '../../domain';
import { readCaseState } from '../../domain/case/state-versions';
import type { Database } from '../database';

/** A case as the store has it: as of its last recording, with all that was ever recorded of it, in order. */
export interface WholeCase {
  readonly state: CaseState;
  readonly events: readonly CaseEvent[];
}

/** Some cases whole, in two statements however many they are; those that are not there, or hidden, are left out. */
export async function wholeCases(
  db: Kysely<Database>,
  municipality: MunicipalityId,
  caseIds: readonly CaseId[],
): Promise<ReadonlyMap<CaseId, WholeCase>> {
  if (caseIds.length === 0) return new Map();
  const [states, events] = await Promise.all([
    db
      .selectFrom('cases')
      .select(['case_id', 'state'])
      .where('municipality', '=', municipality)
      .where('case_id', 'in', [...caseIds])
      .execute(),
    db
      .selectFrom('case_events')
      .select(['case_id', 'seq', 'event'])
      .where('municipality', '=', municipality)
      .where('case_id', 'in', [...caseIds])
      .orderBy('case_id')
      .orderBy('seq')
      .execute(),
  ]);
  const byCase = new Map<string, CaseEvent[]>();
  for (const { case_id, event } of events) {
    const before = byCase.get(case_id);
    if (before) before.push(upcast(event as CaseEvent));
    else byCase.set(case_id, [upcast(event as CaseEvent)]);
  }
  return new Map(
    states.map(({ case_id, state }) => {
      const whole = { state: readCaseState(state as object), events: byCase.get(case_id) ?? [] };
      return [case_id as CaseId, whole];
    }),
  );
}
