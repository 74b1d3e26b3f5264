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

/** What of a consent says whom it names and what it is about. */
type Covering = Pick<Consent, 'covers'>;

/** What is shared, and with which service. */
export type Sharing = { readonly service: Service; readonly items: readonly string[] };

export const isToService = ({ covers }: Covering, service: Service): boolean =>
  covers?.to.kind === 'service' && covers.to.service === service;

const covers = (consent: Covering, service: Service, item: string): boolean =>
  isToService(consent, service) && consent.covers?.what.includes(item) === true;

/** What these consents lack together for this sharing: all of it where none is to that service. Undefined: they cover all. */
export function lackingFor(consents: readonly Covering[], { service, items }: Sharing): readonly string[] | undefined {
  if (!consents.some((one) => isToService(one, service))) return items;
  const lacking = items.filter((item) => !consents.some((one) => covers(one, service, item)));
  return lacking.length > 0 ? lacking : undefined;
}

/** What an offer rests on: the consent that it names, and whichever others cover the rest of what it shares. */
type Resting = { readonly consent: EntryId; readonly service: Service; readonly shares: readonly string[] };

/** The withdrawn consent without which the offer rests on nothing: the one it names, or the only one to cover something it shares. */
export function withdrawnUnder(
  { consent, service, shares }: Resting,
  consents: readonly Consent[],
): EntryId | undefined {
  const standing = consents.filter(({ over }) => over !== 'withdrawn');
  const bare = shares.filter((item) => !standing.some((one) => covers(one, service, item)));
  const withdrawn = consents.filter(({ over }) => over === 'withdrawn');
  const named = withdrawn.find(({ id }) => id === consent);
  return (named ?? withdrawn.find((one) => bare.some((item) => covers(one, service, item))))?.id;
}
