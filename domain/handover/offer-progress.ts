import type { Handover } from '../case/handover-states';
import { type Instant, localDateOf } from '../clock/time';
import { linkStanding, type OfferLink, type OffersOfCase } from './offer-link';

/** How the link of an offer stands to whoever sent it: none yet, sent and not opened, opened, or what it opens nothing for. */
export const linkStandings = ['none', 'sent', 'opened', 'revoked', 'stopped', 'expired', 'offerOver'] as const;
export type LinkStanding = (typeof linkStandings)[number];

/** A link with when it was last opened with its code. */
export interface FollowedLink extends OfferLink {
  readonly openedAt: Instant | null;
}

/** How the last link of a handover stands. */
export function linkStandingOf(
  link: FollowedLink | null,
  of: { readonly state: OffersOfCase; readonly handover: string },
  now: Instant,
): LinkStanding {
  if (!link) return 'none';
  const standing = linkStanding(link, of, now);
  if ('closed' in standing) return standing.closed;
  return link.openedAt ? 'opened' : 'sent';
}

/** What the contact person does next about an offer. */
export const nextInOffer = [
  'askConsent',
  'sendOffer',
  'sendLink',
  'giveCode',
  'callAndSendAnotherLink',
  'awaitReply',
  'callService',
  'agreeMeeting',
  'goAlong',
  'recordAttendance',
  'stayOn',
  'assessLanding',
  'talkWithCitizen',
  'nothing',
] as const;
export type NextInOffer = (typeof nextInOffer)[number];

interface Followed {
  readonly link: LinkStanding;
  /** Whether it is asked for a consent anew before it can be sent. */
  readonly lacksConsent: boolean;
  /** The day on which its step was due is over. */
  readonly isOverdue: boolean;
  /** The case has ended, and nothing more is done in it. */
  readonly hasEnded: boolean;
  readonly now: Instant;
}

/** What is next about an offer as it stands; `nothing` where the citizen has settled in, it is withdrawn, or the case has ended. */
export function nextOf(
  { state, meetingOn }: Pick<Handover, 'state' | 'meetingOn'>,
  { link, lacksConsent, isOverdue, hasEnded, now }: Followed,
): NextInOffer {
  if (hasEnded) return 'nothing';
  switch (state) {
    case 'offered':
      return lacksConsent ? 'askConsent' : 'sendOffer';
    case 'sent':
      return isOverdue ? 'callService' : nextOfSent(link);
    case 'accepted':
      return 'agreeMeeting';
    case 'meetingAgreed':
      return meetingOn && meetingOn >= localDateOf(now) ? 'goAlong' : 'recordAttendance';
    case 'bridging':
      return 'stayOn';
    case 'landingAsked':
      return 'assessLanding';
    case 'rejected':
    case 'neverAttended':
      return 'talkWithCitizen';
    case 'landed':
    case 'withdrawn':
      return 'nothing';
  }
}

function nextOfSent(link: LinkStanding): NextInOffer {
  switch (link) {
    case 'none':
    case 'revoked':
    case 'expired':
      return 'sendLink';
    case 'sent':
      return 'giveCode';
    case 'stopped':
      return 'callAndSendAnotherLink';
    case 'opened':
    case 'offerOver':
      return 'awaitReply';
  }
}
