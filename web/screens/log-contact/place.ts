import type { PlaceKind } from '../../../domain/case/contact-facts';
import type { NamedPlace } from './contact-case';

/** Where it was: a kind of place, and which of this person's own where it has a name or is given one. */
export interface Place {
  readonly kind: PlaceKind;
  readonly named?: NamedPlace | undefined;
  readonly toName?: Pick<NamedPlace, 'kind'> & { readonly name: string };
}
