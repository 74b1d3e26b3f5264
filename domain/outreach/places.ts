import type { CaseState } from '../case/case-state';
import type { PlaceKind } from '../case/contact-facts';
import { accept, factsOf, type Rejection, reject } from '../case/decision';
import type { NamedPlace, NamedPlaceKind } from '../case/place-facts';
import type { EntryId, Sealed } from '../ids';
import { part } from '../tasks/part';

export type PlaceCommands = {
  namePlace: { readonly kind: NamedPlaceKind; readonly name: Sealed };
  renamePlace: { readonly place: EntryId; readonly name: Sealed };
  retirePlace: { readonly place: EntryId; readonly reason?: Sealed };
};
export type PlaceEvents = {
  placeNamed: PlaceCommands['namePlace'] & { readonly id: EntryId };
  placeRenamed: { readonly place: EntryId; readonly name: Sealed };
  placeRetired: { readonly place: EntryId; readonly reason?: Sealed };
};

const fact = factsOf<PlaceEvents>();

/** The places where this citizen is found, by the names that people give them. */
export const places = part<PlaceCommands, PlaceEvents>({
  commands: {
    namePlace: (_state, { kind, name }, { commandId }) =>
      accept(fact('placeNamed', { id: commandId as string as EntryId, kind, name })),
    renamePlace: (state, { place, name }) => notInUse(state, place) ?? accept(fact('placeRenamed', { place, name })),
    retirePlace: (state, { place, reason }) =>
      notInUse(state, place) ?? accept(fact('placeRetired', { place, ...(reason && { reason }) })),
  },
  impossible: { renamePlace: noneInUse, retirePlace: noneInUse },
  events: {
    placeNamed: (state, { id, kind }, { seq }) => ({ ...state, places: [...state.places, { id, kind, seq }] }),
    placeRenamed: (state, { place }, { seq }) => changed(state, place, { seq }),
    placeRetired: (state, { place }) => changed(state, place, { retired: true }),
  },
});

/** A place that this case has not, or that is of another kind; a retired one may be named, as what is logged can be late. */
export function notThatPlace(
  { places: all }: Pick<CaseState, 'places'>,
  id: EntryId | undefined,
  kind?: PlaceKind,
): Rejection | undefined {
  if (!id) return undefined;
  const found = all.find((one) => one.id === id);
  if (!found) return reject('unknownEntry', { what: 'place', id, known: all.map((one) => one.id) });
  return kind && kind !== found.kind ? reject('otherPlaceKind', { place: kind, right: found.kind }) : undefined;
}

function changed(state: CaseState, id: EntryId, more: Partial<NamedPlace>): CaseState {
  return { ...state, places: state.places.map((one) => (one.id === id ? { ...one, ...more } : one)) };
}

const inUse = ({ places: all }: CaseState): readonly EntryId[] =>
  all.filter(({ retired }) => !retired).map(({ id }) => id);

function noneInUse(state: CaseState) {
  return inUse(state).length > 0 ? undefined : reject('nothingOpen', { what: 'place' });
}

function notInUse(state: CaseState, id: EntryId) {
  const known = inUse(state);
  return known.includes(id) ? undefined : reject('unknownEntry', { what: 'place', id, known });
}
