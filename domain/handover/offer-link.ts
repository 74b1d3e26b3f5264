import type { CaseState } from '../case/case-state';
import { isValid } from '../case/consent-facts';
import type { Handover, HandoverState } from '../case/handover-states';
import { endOfDay, type Instant, localDateOf, plusDays, startOfDay } from '../clock/time';
import { nextWorkingInstant } from '../clock/working-days';
import type { LocalSettings } from '../rules/settings';
import { offerSeen } from './offer-seen';

/** How long a link can be used, and whether it is opened with a code, where a municipality has said nothing. */
const defaultOfferLink = { days: 60, code: true } as const;

/** How many wrong codes in a row stop a link. */
export const wrongCodesAllowed = 5;

export const offerLinkRules = ({ handover }: LocalSettings) => handover.link ?? defaultOfferLink;

/** The last moment at which a link that is made now can be used: the end of a local day. */
export function linkExpiresAt(madeAt: Instant, settings: LocalSettings): Instant {
  return endOfDay(plusDays(localDateOf(madeAt), offerLinkRules(settings).days));
}

/** When a service that has not replied is reminded: half way to when it is to reply, as work begins. */
export function remindsAt(madeAt: Instant, { handover, calendar }: LocalSettings): Instant {
  const halfWay = plusDays(localDateOf(madeAt), Math.ceil(handover.replyDays / 2));
  return nextWorkingInstant(startOfDay(halfWay), calendar);
}

/** What is kept of a link. */
export interface OfferLink {
  readonly expiresAt: Instant;
  readonly revokedAt: Instant | null;
  readonly wrongCodes: number;
}

/** What a service may do about an offer by its link. */
export const serviceActs = ['accept', 'reject', 'agreeFirstMeeting', 'recordAttendance'] as const;
export type ServiceAct = (typeof serviceActs)[number];

const actsIn: Readonly<Partial<Record<HandoverState, readonly ServiceAct[]>>> = {
  sent: ['accept', 'reject'],
  accepted: ['agreeFirstMeeting', 'recordAttendance'],
  meetingAgreed: ['agreeFirstMeeting', 'recordAttendance'],
};

/** What a service may do about an offer that stands so; nothing where it is not its turn. */
export const serviceActsIn = (state: HandoverState): readonly ServiceAct[] => actsIn[state] ?? [];

/** Why a link opens nothing. Whether the citizen has declined, or a consent has been withdrawn, is no business of the service. */
export const closedBecause = ['revoked', 'stopped', 'expired', 'offerOver'] as const;
export type ClosedBecause = (typeof closedBecause)[number];

/** Until when an offer is shown to whoever received it: while it is being answered, and while the citizen is settling in. */
const shownWhile: readonly HandoverState[] = ['sent', 'accepted', 'meetingAgreed', 'bridging', 'landingAsked'];

/** What of a case says whether a link of it opens anything. */
export type OffersOfCase = Pick<CaseState, 'status' | 'handovers' | 'consents'>;

/** The handover that a link is for, where the link opens it at this moment; else why it does not. */
export function linkStanding(
  link: OfferLink,
  { state, handover }: { readonly state: OffersOfCase | undefined; readonly handover: string },
  now: Instant,
): { readonly opens: Handover } | { readonly closed: ClosedBecause } {
  if (link.revokedAt) return { closed: 'revoked' };
  if (link.wrongCodes >= wrongCodesAllowed) return { closed: 'stopped' };
  if (now > link.expiresAt) return { closed: 'expired' };
  const found = state?.status === 'ended' ? undefined : state?.handovers.find(({ id }) => id === handover);
  if (!state || !found || !shownWhile.includes(found.state) || !isCovered(found, state, now)) {
    return { closed: 'offerOver' };
  }
  return { opens: found };
}

/** A consent to that service holds, and covers something of what is shared where anything is. */
function isCovered({ service, shares, consent }: Handover, { consents }: OffersOfCase, now: Instant): boolean {
  const valid = consents.filter((one) => isValid(one, now));
  if (shares.length === 0) return valid.some(({ id }) => id === consent);
  return offerSeen({ service, items: shares }, valid).shows.length > 0;
}
