import type { Kysely } from 'kysely';
import type { CaseId, MunicipalityId } from '../../domain/ids';
import type { VisitEvent } from '../../domain/visit/lone-visit';
import { upcastVisitEvent } from '../../domain/visit/visit-versions';
import type { Database } from '../database';
import type { Sealing } from '../keys/case-keys';

/** Where a visit is, in the words it was begun with; null what nobody said, or what was erased with its case. */
export interface VisitPlace {
  readonly place: string | null;
  readonly address: string | null;
  readonly staircase: string | null;
}

export const placeUnknown: VisitPlace = { place: null, address: null, staircase: null };

/** The places of visits, opened; none of a visit that is not recorded yet, or is another municipality's. */
export async function visitPlaces(
  { db, sealing }: { readonly db: Kysely<Database>; readonly sealing: Sealing },
  municipality: MunicipalityId,
  visitIds: readonly string[],
): Promise<ReadonlyMap<string, VisitPlace>> {
  if (visitIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('visit_events')
    .select(['visit_id', 'event'])
    .where('municipality', '=', municipality)
    .where('visit_id', 'in', [...visitIds])
    .where('type', '=', 'visitStarted')
    .execute();
  const opened = rows.map(async ({ visit_id, event }) => {
    const { data } = upcastVisitEvent(event as VisitEvent<'visitStarted'>);
    const { place = null, address = null, staircase = null } = data;
    const owner = data.caseId ?? (visit_id as CaseId);
    return [visit_id, await sealing.openAll<VisitPlace>(owner, { place, address, staircase })] as const;
  });
  return new Map(await Promise.all(opened));
}
