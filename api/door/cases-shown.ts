import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { CaseId, MunicipalityId } from '../../domain';
import type { Database } from '../../store/database';
import { bulkResult } from '../schema/answers';

/** Every case that an answer is about: the values of all fields `caseId` at any depth, but not in results that failed. */
export function casesIn(answer: unknown): readonly CaseId[] {
  const found = new Set<CaseId>();
  const look = (value: unknown): void => {
    if (value === null || typeof value !== 'object' || ('ok' in value && value.ok === false)) return;
    for (const [name, inner] of Object.entries(value)) {
      if (name === 'caseId' && typeof inner === 'string') found.add(inner as CaseId);
      else look(inner);
    }
  };
  look(answer);
  return [...found];
}

const ofMany = z.object({ results: z.array(bulkResult) });
const ofNone = z.strictObject({ results: z.array(bulkResult.extend({ ok: z.literal(false) })) });

/** The cases of a bulk answer that failed, each with its problem. */
export function failedIn(answer: unknown) {
  const read = ofMany.safeParse(answer);
  const results = read.success ? read.data.results : [];
  return results.flatMap(({ caseId, problem }) => (problem ? [{ caseId: caseId as CaseId, problem }] : []));
}

/** Whether every case of a bulk answer failed. */
export const nothingSucceeded = (answer: unknown): boolean => ofNone.safeParse(answer).success;

/** The case that a visit belongs to; undefined where it has none, or there is no such visit. */
export async function caseOfVisit(
  unscopedDb: Kysely<Database>,
  municipality: MunicipalityId,
  visitId: string,
): Promise<CaseId | undefined> {
  const visits = unscopedDb.selectFrom('visits').select('case_id').where('municipality', '=', municipality);
  const visit = await visits.where('visit_id', '=', visitId).executeTakeFirst();
  return (visit?.case_id ?? undefined) as CaseId | undefined;
}
