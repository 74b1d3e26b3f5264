import type { CaseEvent, CaseState, Sealed } from '../../../domain';
import { placesInOrderOfUse } from '../../../domain/case/place-facts';
import { entriesAt } from '../../../store/read/entries';
import type { Deps } from '../../deps';

/** The named places of a case in order of use, with their names opened; a name is null where it has been erased. */
export async function namesOfPlaces({ store, sealing }: Deps, { municipality, caseId, ...state }: CaseState) {
  const inUse = placesInOrderOfUse(state);
  const at = inUse.map(({ place: { seq } }) => ({ caseId, seq }));
  const entries = await entriesAt(store.db, municipality, at);
  return Promise.all(
    inUse.map(async ({ place: { id, kind, seq, retired = false }, uses, lastUsedAt = null }) => {
      const entry = entries.get(caseId)?.get(seq);
      const name = (entry && nameIn(entry)) ?? null;
      return { id, kind, name: await sealing.openAll<string | null>(caseId, name), uses, lastUsedAt, retired };
    }),
  );
}

/** The name of a place in the entry that gave it: named here, renamed, or come along from another case. */
function nameIn({ type, data }: CaseEvent): Sealed | undefined {
  if (type === 'placeNamed' || type === 'placeRenamed') return data.name;
  return type === 'entryCarried' && data.carried.entry === 'place' ? data.carried.name : undefined;
}
