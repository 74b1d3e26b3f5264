import { endOfDay, type Instant, type LocalDate } from '../clock/time';
import type { CaseId, EntryId } from '../ids';
import type { Basis } from '../rules/basis';
import type { Service } from './handover-states';
import type { ReferrerKind } from './intake-facts';

/** Who, by their role, something may be said to. */
export const personRoles = [
  'relative',
  'neighbour',
  'authority',
  'generalPractitioner',
  'housingAssociation',
  'police',
  'other',
] as const satisfies readonly ReferrerKind[];
export type PersonRole = (typeof personRoles)[number];

/** Whom a consent names: a service, or a person by their role. Who exactly stands in the record only. */
export type ConsentTo =
  | { readonly kind: 'service'; readonly service: Service }
  | { readonly kind: 'person'; readonly role: PersonRole };

/** To whom, and which of the standard's kinds of information. */
export type Coverage = { readonly to: ConsentTo; readonly what: readonly string[] };

/** What the citizen has agreed to: to whom, what, until when; withdrawn at any time. */
export type Consent = {
  readonly id: EntryId;
  readonly seq: number;
  /** Absent where an earlier release recorded it, without a list of what: it covers nothing. */
  readonly covers?: Coverage;
  readonly until?: LocalDate;
  /** What the day on which it runs out rests on. */
  readonly basis: Basis;
  readonly over?: 'withdrawn' | 'expired';
  /** When it was over, where that has been recorded. */
  readonly overAt?: Instant;
  /** The event by which it was over, where that has been recorded. */
  readonly overBy?: number;
  /** The case that it was carried along from. */
  readonly from?: CaseId;
};

export function isValid({ over, until }: Consent, now: Instant): boolean {
  return !over && (!until || now <= endOfDay(until));
}

/** What is shared, and with which service. */
export type Sharing = { readonly service: Service; readonly items: readonly string[] };

/** What the consent lacks for this sharing: all of it where it is to someone else. Undefined: it covers all. */
export function lackingFor({ covers }: Consent, { service, items }: Sharing): readonly string[] | undefined {
  if (covers?.to.kind !== 'service' || covers.to.service !== service) return items;
  const lacking = items.filter((item) => !covers.what.includes(item));
  return lacking.length > 0 ? lacking : undefined;
}
