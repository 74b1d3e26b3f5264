import { type Kysely, sql } from 'kysely';
import type { CaseId, CaseState, MunicipalityId } from '../../domain';
import type { Sight } from '../../domain/access/decide';
import { readCaseState } from '../../domain/case/state-versions';
import type { Database } from '../database';
import { inSight } from './sight';

/** An open case as it stands, and whether its reader may see which it is. */
export interface OpenCaseState {
  readonly caseId: CaseId;
  readonly state: CaseState;
  readonly isInSight: boolean;
}

interface Asked {
  readonly municipality: MunicipalityId;
  /** A rehearsal's cases; null: the real ones. */
  readonly rehearsalId: string | null;
  readonly sight: Sight;
}

const PAGE = 500;

/** Every case that has not ended, by the page; what is restricted to others the database leaves out by itself. */
export async function* openCaseStates(
  db: Kysely<Database>,
  { municipality, rehearsalId, sight }: Asked,
): AsyncGenerator<readonly OpenCaseState[]> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await db
      .selectFrom('cases')
      .select(['case_id', 'state', sql<boolean>`coalesce(${inSight(sight)}, false)`.as('in_sight')])
      .where('municipality', '=', municipality)
      .where('rehearsal_id', rehearsalId ? '=' : 'is', rehearsalId)
      .where('status', '!=', 'ended')
      .where('case_id', '>', after)
      .orderBy('case_id')
      .limit(PAGE)
      .execute();
    yield rows.map(({ case_id, state, in_sight }) => ({
      caseId: case_id as CaseId,
      state: readCaseState(state as object),
      isInSight: in_sight,
    }));
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last.case_id;
  }
}
