import type { CaseEvent, CaseId, CaseState, MunicipalityId, Sealed } from '../../../domain';
import { type NamedPlace, placesInOrderOfUse, type UseOfPlace, usesOfPlaces } from '../../../domain/case/place-facts';
import { entriesAt } from '../../../store/read/entries';
import type { Deps } from '../../deps';

/** The named places of a case in order of use, with their names opened; a name is null where it has been erased. */
export async function namesOfPlaces(deps: Deps, state: CaseState) {
  return (await namesOfPlacesIn(deps, state.municipality, [placesOf(state)])).get(state.caseId) ?? [];
}

/** What of a case its places are read from. */
interface WithPlaces {
  readonly caseId: CaseId;
  readonly places: readonly NamedPlace[];
  readonly placeUses: readonly UseOfPlace[];
}

export const placesOf = ({ caseId, places, contacts }: CaseState): WithPlaces => ({
  caseId,
  places,
  placeUses: usesOfPlaces(contacts),
});

/** The same of many cases, in two statements. */
export async function namesOfPlacesIn(
  { store, sealing }: Pick<Deps, 'store' | 'sealing'>,
  municipality: MunicipalityId,
  cases: readonly WithPlaces[],
) {
  const named = cases.filter(({ places }) => places.length > 0);
  const at = named.flatMap(({ caseId, places }) => places.map(({ seq }) => ({ caseId, seq })));
  const entries = await entriesAt(store.db, municipality, at);
  await sealing.remember(named.map(({ caseId }) => caseId));
  const ofEach = named.map(async (one) => {
    const names = await Promise.all(
      placesInOrderOfUse(one.places, one.placeUses).map(
        async ({ place: { id, kind, seq, retired = false }, uses, lastUsedAt = null }) => {
          const entry = entries.get(one.caseId)?.get(seq);
          const name = (entry && nameIn(entry)) ?? null;
          return { id, kind, name: await sealing.openAll<string | null>(one.caseId, name), uses, lastUsedAt, retired };
        },
      ),
    );
    return [one.caseId, names] as const;
  });
  return new Map(await Promise.all(ofEach));
}

/** The name of a place in the entry that gave it: named here, renamed, or come along from another case. */
function nameIn({ type, data }: CaseEvent): Sealed | undefined {
  if (type === 'placeNamed' || type === 'placeRenamed') return data.name;
  return type === 'entryCarried' && data.carried.entry === 'place' ? data.carried.name : undefined;
}
