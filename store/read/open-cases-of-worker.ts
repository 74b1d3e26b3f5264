import type { Kysely } from 'kysely';
import type { Instant } from '../../domain/clock/time';
import type { CaseId, MunicipalityId, StaffId } from '../../domain/ids';
import type { Database } from '../database';
import { listCases } from './case-list';

const unfinished = ['waiting', 'active', 'paused', 'ending'] as const;

/** The cases that someone has as their worker, and that have not ended. */
export async function openCasesOfWorker(
  db: Kysely<Database>,
  municipality: MunicipalityId,
  workerId: StaffId,
  now: Instant,
): Promise<readonly CaseId[]> {
  const query = { municipality, workerId, status: unfinished, now, sort: 'number', limit: 500 } as const;
  const found: CaseId[] = [];
  for (let cursor: string | undefined; ; ) {
    const { items, next } = await listCases(db, { ...query, ...(cursor && { cursor }) });
    found.push(...items.filter((one) => one.workerId === workerId).map(({ caseId }): CaseId => caseId));
    if (!next) return found;
    cursor = next;
  }
}
