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

/** The part of a case that these functions read. `CaseState` is not imported, as it imports this file. */
type WithPlaces = {
  readonly places: readonly NamedPlace[];
  readonly contacts: readonly { readonly namedPlace?: EntryId; readonly at: Instant }[];
};

/** How often a place has been gone to, and when last. */
export type PlaceInUse = { readonly place: NamedPlace; readonly uses: number; readonly lastUsedAt?: Instant };

/** The named places in order of use: the most used first, then the one used last, then the newest; retired ones at the end. */
export function placesInOrderOfUse({ places, contacts }: WithPlaces): readonly PlaceInUse[] {
  const inUse = places.map((place): PlaceInUse => {
    const there = contacts.filter(({ namedPlace }) => namedPlace === place.id).map(({ at }) => at);
    const lastUsedAt = there.sort().at(-1);
    return { place, uses: there.length, ...(lastUsedAt && { lastUsedAt }) };
  });
  return inUse.sort(byUse);
}

function byUse(a: PlaceInUse, b: PlaceInUse): number {
  const retired = Number(a.place.retired ?? false) - Number(b.place.retired ?? false);
  const last = (b.lastUsedAt ?? '').localeCompare(a.lastUsedAt ?? '');
  return retired || b.uses - a.uses || last || b.place.seq - a.place.seq;
}
