import type { CaseState } from '../../domain';
import type { EntryId } from '../../domain/ids';
import { notThatPlace } from '../../domain/outreach/places';
import { Plain } from '../cases/commands/plain';
import { namesOfPlaces } from '../cases/reading/names-of-places';
import type { Deps } from '../deps';
import { refused } from '../problems/refusal-status';

interface Where {
  readonly place?: Plain | undefined;
  readonly namedPlace?: EntryId | undefined;
}

/**
 * Where a visit goes: what is written, before it the name of the case's place that is meant. A visit keeps the words and not the place, so that
 * nothing that happens in the case changes what whoever is alarmed reads. Throws `unknownEntry` for no place of the case.
 */
export async function placeInWords(
  deps: Deps,
  state: CaseState | undefined,
  { place, namedPlace }: Where,
): Promise<Plain | undefined> {
  if (!namedPlace) return place;
  const unknown = notThatPlace(state ?? { places: [] }, namedPlace);
  if (unknown) throw refused(unknown.rejected, { ...unknown.params, field: 'namedPlace' });
  const name = state && (await namesOfPlaces(deps, state)).find(({ id }) => id === namedPlace)?.name;
  const words = [name, place?.text].filter((one) => one);
  return words.length > 0 ? new Plain(words.join(', ')) : undefined;
}
