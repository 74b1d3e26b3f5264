import type { Kysely } from 'kysely';
import type { MunicipalityId } from '../../domain';
import type { VisitState } from '../../domain/visit/lone-visit';
import { readVisitState } from '../../domain/visit/visit-versions';
import type { Database } from '../database';
import { inNoEndedRehearsal } from './rehearsed';

/** Every lone visit that nobody has checked out of, in all municipalities, as its events say. For revival. */
export async function openVisits(db: Kysely<Database>): Promise<
  readonly {
    readonly municipality: MunicipalityId;
    readonly visitId: string;
    readonly rehearsalId: string | null;
    readonly state: VisitState;
  }[]
> {
  const rows = await db
    .selectFrom('visits')
    .select(['municipality', 'visit_id', 'rehearsal_id', 'state'])
    .where('status', '!=', 'checkedOut')
    .where(inNoEndedRehearsal)
    .orderBy('visit_id')
    .execute();
  return rows.map(({ municipality, visit_id, rehearsal_id, state }) => ({
    municipality: municipality as MunicipalityId,
    visitId: visit_id,
    rehearsalId: rehearsal_id,
    state: readVisitState(state as object),
  }));
}
