import { maskedCpr } from '../../../store/identity/cpr';
import type { Identity } from '../../../store/identity/identities';
import { type Reachability, readStoredCard } from '../../../store/identity/reachability';

/** The fields that tell where the citizen is; the usual place counts, since a homeless citizen has no other address. */
const LOCATING_FIELDS = ['phone', 'address', 'place', 'description', 'reachability'] as const;

/** The identity as readers of the case see it: CPR number masked, and the whereabouts of a protected citizen withheld. */
export function shownCitizen({ cpr, protected: isProtected = false, ...said }: Identity) {
  const rest = withReadCard(said);
  const withheld = isProtected ? LOCATING_FIELDS.filter((field) => rest[field] !== undefined) : [];
  const shown = Object.fromEntries(Object.entries(rest).filter(([field]) => !(withheld as string[]).includes(field)));
  return {
    ...(shown as typeof rest),
    ...(cpr && { cpr: maskedCpr(cpr) }),
    protected: isProtected,
    withheld,
  };
}

/** The withheld fields in full, for whoever has given a reason. */
export function contactDetailsOf(identity: Identity): Pick<WithReadCard, (typeof LOCATING_FIELDS)[number]> {
  const read = withReadCard(identity);
  return Object.fromEntries(LOCATING_FIELDS.flatMap((field) => (read[field] ? [[field, read[field]]] : [])));
}

/** An identity whose card is read into its fields. */
export type WithReadCard = Omit<Identity, 'reachability'> & { readonly reachability?: Reachability };

export function withReadCard({ reachability, ...rest }: Identity): WithReadCard {
  return { ...rest, ...(reachability !== undefined && { reachability: readStoredCard(reachability) }) };
}
