import { maskedCpr } from '../../store/identity/cpr';
import type { Identity } from '../../store/identity/identities';

/** What leads to the citizen: where someone is usually found is the address of whoever has no other. */
const LOCATING_FIELDS = ['phone', 'address', 'place', 'description', 'reachability'] as const;

/** Who the citizen is as anyone who may see the case is shown it: the CPR number masked, what leads to a protected one withheld. */
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

/** What reaches the citizen, all of it. */
export function contactDetailsOf(identity: Identity): Pick<Identity, (typeof LOCATING_FIELDS)[number]> {
  return Object.fromEntries(LOCATING_FIELDS.flatMap((field) => (identity[field] ? [[field, identity[field]]] : [])));
}
