import { maskedCpr } from '../../../store/identity/cpr';
import type { Identity } from '../../../store/identity/identities';

/** The fields that tell where the citizen is; the usual place counts, since a homeless citizen has no other address. */
const LOCATING_FIELDS = ['phone', 'address', 'place', 'description', 'reachability'] as const;

/** The identity as readers of the case see it: CPR number masked, and the whereabouts of a protected citizen withheld. */
export function shownCitizen({ cpr, protected: isProtected = false, ...rest }: Identity) {
  const withheld = isProtected ? LOCATING_FIELDS.filter((field) => rest[field] !== undefined) : [];
  const shown = Object.fromEntries(Object.entries(rest).filter(([field]) => !(withheld as string[]).includes(field)));
  return {
    ...(shown as Omit<Identity, 'cpr' | 'protected'>),
    ...(cpr && { cpr: maskedCpr(cpr) }),
    protected: isProtected,
    withheld,
  };
}

/** The withheld fields in full, for whoever has given a reason. */
export function contactDetailsOf(identity: Identity): Pick<Identity, (typeof LOCATING_FIELDS)[number]> {
  return Object.fromEntries(LOCATING_FIELDS.flatMap((field) => (identity[field] ? [[field, identity[field]]] : [])));
}
