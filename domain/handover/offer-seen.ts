import { type Consent, lackingFor, type Sharing } from '../case/consent-facts';
import { identity } from '../rules/information';

/** What an offer is to share: the kinds of information that were chosen, and whether the citizen gives their identity. */
type Chosen = { readonly share: readonly string[]; readonly identityGiven?: boolean };

/** The kinds of information that an offer shares: those chosen, and the name where the identity is given. */
export function sharedBy({ share, identityGiven }: Chosen): readonly string[] {
  return identityGiven && !share.includes(identity) ? [identity, ...share] : share;
}

/** What the receiving service sees of an offer. */
export type OfferSeen = {
  /** Whether the service is told who the citizen is; else the citizen is anonymous to it. */
  readonly isNamed: boolean;
  /** The kinds of information that it is told. */
  readonly shows: readonly string[];
  /** What was to be shared and is left out, since no consent covers it. */
  readonly leftOut: readonly string[];
};

/**
 * What the service sees of what an offer shares, by the consents that are valid now. The contact person is shown it before
 * the offer is sent, and whatever shows an offer to the service shows this and no more.
 */
export function offerSeen(sharing: Sharing, valid: readonly Pick<Consent, 'covers'>[]): OfferSeen {
  const leftOut = lackingFor(valid, sharing) ?? [];
  const shows = sharing.items.filter((item) => !leftOut.includes(item));
  return { isNamed: shows.includes(identity), shows, leftOut };
}

/** The words to the service were written for all that was to be shared: they are shown only while consents cover it all. */
export const showsWords = ({ leftOut }: OfferSeen): boolean => leftOut.length === 0;
