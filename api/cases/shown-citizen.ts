import { maskedCpr } from '../../domain/cpr';
import type { Identity } from '../../store/identity/identities';

const CONTACT = ['phone', 'address', 'reachability'] as const;

/** Who the citizen is as anyone who may see the case is shown it: the CPR number masked, a protected address withheld. */
export function shownCitizen({ cpr, protected: isProtected = false, ...rest }: Identity) {
  const withheld = isProtected ? CONTACT.filter((field) => rest[field] !== undefined) : [];
  const shown = Object.fromEntries(Object.entries(rest).filter(([field]) => !(withheld as string[]).includes(field)));
  return {
    ...(shown as Omit<Identity, 'cpr' | 'protected'>),
    ...(cpr && { cpr: maskedCpr(cpr) }),
    protected: isProtected,
    withheld,
  };
}

/** What reaches the citizen, all of it. */
export function contactDetailsOf(identity: Identity): Pick<Identity, (typeof CONTACT)[number]> {
  return Object.fromEntries(CONTACT.flatMap((field) => (identity[field] ? [[field, identity[field]]] : [])));
}
