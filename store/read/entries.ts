import { type Kysely, sql } from 'kysely';
import { type CaseEvent, type CaseId, type MunicipalityId, upcast } from '../../domain';
import type { Database } from '../database';

/** An entry of a case's record, by its number. */
export type EntryAt = { readonly caseId: CaseId; readonly seq: number };

/** Single entries of any number of cases, in today's shape, by case and number; what is not recorded yet is not among them. */
export async function entriesAt(
  db: Kysely<Database>,
  municipality: MunicipalityId,
  wanted: readonly EntryAt[],
): Promise<ReadonlyMap<CaseId, ReadonlyMap<number, CaseEvent>>> {
  const found = new Map<CaseId, Map<number, CaseEvent>>();
  if (wanted.length === 0) return found;
  const cases = wanted.map(({ caseId }) => caseId);
  const numbers = wanted.map(({ seq }) => seq);
  const rows = await db
    .selectFrom('case_events')
    .select(['case_id', 'seq', 'event'])
    .where('municipality', '=', municipality)
    .where(sql<boolean>`(case_id, seq) in (select * from unnest(${cases}::uuid[], ${numbers}::integer[]))`)
    .execute();
  for (const { case_id, seq, event } of rows) {
    const ofCase = found.get(case_id as CaseId) ?? new Map<number, CaseEvent>();
    found.set(case_id as CaseId, ofCase.set(seq, upcast(event as CaseEvent)));
  }
  return found;
}
