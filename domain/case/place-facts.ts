import type { Instant } from '../clock/time';
import type { CaseId, EntryId } from '../ids';
import type { PlaceKind } from './contact-facts';

/** What a place that has a name can be: no telephone. */
export const namedPlaceKinds = [
  'home',
  'publicPlace',
  'dropInCentre',
  'shelter',
  'other',
] as const satisfies readonly PlaceKind[];
export type NamedPlaceKind = (typeof namedPlaceKinds)[number];

/** A place where this citizen is found, as people call it: the bench behind the station. */
export type NamedPlace = {
  readonly id: EntryId;
  readonly kind: NamedPlaceKind;
  /** The event in which its present name stands. */
  readonly seq: number;
  /** Nobody looks for the citizen there any longer; contacts that name it still do. */
  readonly retired?: true;
  /** The case that it was carried along from. */
  readonly from?: CaseId;
};

/** How often a place has been gone to, and when last. */
export type PlaceInUse = { readonly place: NamedPlace; readonly uses: number; readonly lastUsedAt?: Instant };

/** The same as counted, of a place that was gone to. */
export type UseOfPlace = { readonly namedPlace: EntryId; readonly uses: number; readonly lastUsedAt: Instant };

/** How often a case's contacts were at each of its named places. */
export function usesOfPlaces(
  contacts: readonly { readonly namedPlace?: EntryId; readonly at: Instant }[],
): readonly UseOfPlace[] {
  const uses = new Map<EntryId, UseOfPlace>();
  for (const { namedPlace, at } of contacts) {
    if (!namedPlace) continue;
    const before = uses.get(namedPlace);
    const lastUsedAt = before && before.lastUsedAt > at ? before.lastUsedAt : at;
    uses.set(namedPlace, { namedPlace, uses: (before?.uses ?? 0) + 1, lastUsedAt });
  }
  return [...uses.values()];
}

/** The named places in order of use: the most used first, then the one used last, then the newest; retired ones at the end. */
export function placesInOrderOfUse(
  places: readonly NamedPlace[],
  counted: readonly UseOfPlace[],
): readonly PlaceInUse[] {
  const inUse = places.map((place): PlaceInUse => {
    const use = counted.find(({ namedPlace }) => namedPlace === place.id);
    return use ? { place, uses: use.uses, lastUsedAt: use.lastUsedAt } : { place, uses: 0 };
  });
  return inUse.sort(byUse);
}

function byUse(a: PlaceInUse, b: PlaceInUse): number {
  const retired = Number(a.place.retired ?? false) - Number(b.place.retired ?? false);
  const last = (b.lastUsedAt ?? '').localeCompare(a.lastUsedAt ?? '');
  return retired || b.uses - a.uses || last || b.place.seq - a.place.seq;
}
