import type { CaseId, EventData, MunicipalityId } from '../../../domain';
import { timeline } from '../../../store/read/timeline';
import type { Deps } from '../../deps';

/** The case that this one went on in last, by its record: its state has forgotten that once the link is undone. */
export async function lastLinked(
  { store }: Pick<Deps, 'store'>,
  municipality: MunicipalityId,
  caseId: CaseId,
  type: 'mergedInto' | 'joinedToCase',
): Promise<CaseId | undefined> {
  const { items } = await timeline(store.db, { municipality, caseId, types: [type], limit: 1 });
  return (items[0]?.data as EventData[typeof type] | undefined)?.caseId;
}
