import type { Kysely } from 'kysely';
import type { CaseId, CaseState, MunicipalityId, Status } from '../../domain';
import { readCaseState } from '../../domain/case/state-versions';
import type { Database } from '../database';
import { inNoEndedRehearsal } from './rehearsed';

/** The case's state as the store has it: as of its last recording. */
export async function storedState(
  db: Kysely<Database>,
  municipality: MunicipalityId,
  caseId: CaseId,
): Promise<CaseState | undefined> {
  const row = await db
    .selectFrom('cases')
    .select('state')
    .where('municipality', '=', municipality)
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  return row && readCaseState(row.state as object);
}

/** Several cases' states at once; those that are not there, or hidden, are left out. */
export async function storedStates(
  db: Kysely<Database>,
  municipality: MunicipalityId,
  caseIds: readonly CaseId[],
): Promise<ReadonlyMap<CaseId, CaseState>> {
  if (caseIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('cases')
    .select(['case_id', 'state'])
    .where('municipality', '=', municipality)
    .where('case_id', 'in', [...caseIds])
    .execute();
  return new Map(rows.map(({ case_id, state }) => [case_id as CaseId, readCaseState(state as object)]));
}

/** Cases whose process has something left to do: every one that is not closed for corrections, or of an ended rehearsal. For revival. */
export async function* openCases(db: Kysely<Database>): AsyncGenerator<{
  readonly municipality: MunicipalityId;
  readonly caseId: CaseId;
  readonly rehearsalId: string | null;
  readonly status: Status;
}> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await db
      .selectFrom('cases')
      .select(['case_id', 'municipality', 'rehearsal_id', 'status'])
      .where('case_id', '>', after)
      .where((eb) => eb.or([eb('status', '!=', 'ended'), eb('next_step_at', 'is not', null)]))
      .where(inNoEndedRehearsal)
      .orderBy('case_id')
      .limit(500)
      .execute();
    for (const row of rows) {
      yield {
        municipality: row.municipality as MunicipalityId,
        caseId: row.case_id as CaseId,
        rehearsalId: row.rehearsal_id,
        status: row.status as Status,
      };
    }
    const last = rows.at(-1);
    if (!last) return;
    after = last.case_id;
  }
}
