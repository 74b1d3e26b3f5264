import type { Kysely } from 'kysely';
import type { MunicipalityId, StaffId } from '../../domain/ids';
import type { Database } from '../database';

/** How many cases that have not ended each worker has, in one rehearsal or in none; whoever has none is not in it. */
export async function openCasesByWorker(
  db: Kysely<Database>,
  municipality: MunicipalityId,
  rehearsalId: string | null,
): Promise<ReadonlyMap<StaffId, number>> {
  const rows = await db
    .selectFrom('cases')
    .select(({ fn }) => ['worker_id', fn.countAll<number>().as('open')])
    .where('municipality', '=', municipality)
    .where('rehearsal_id', rehearsalId ? '=' : 'is', rehearsalId)
    .where('status', '!=', 'ended')
    .where('worker_id', 'is not', null)
    .groupBy('worker_id')
    .execute();
  return new Map(rows.flatMap(({ worker_id: id, open }) => (id ? [[id as StaffId, Number(open)] as const] : [])));
}
