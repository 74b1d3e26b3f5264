import { localDateOf } from '../../domain/clock/time';
import { repliesBy } from '../../domain/handover/handover-follow-up';
import { linkStanding, offerLinkRules } from '../../domain/handover/offer-link';
import { settingsOn } from '../../domain/rules/rule-book';
import type { ClaimedOffer } from '../../store/delivery/claim';
import { noteDropped } from '../../store/delivery/note';
import { findLink, type KeptLink } from '../../store/offers/links';
import { wasOffered } from '../../store/offers/mails';
import { tokenOf } from '../../store/offers/secrets';
import { storedState } from '../../store/read/state';
import { offerMailOf } from '../../texts/mail/offer-mail';
import type { DeliveryDependencies } from './dependencies';
import { type DeliveryOutcome, sendAndNote } from './send';
import { senderOf } from './sender';

/** The service's own language is not known. */
const LANGUAGE = 'da';

/** Sends a mail about a link to the service that has it, if it still matters. */
export async function deliverOfferMail(deps: DeliveryDependencies, claimed: ClaimedOffer): Promise<DeliveryOutcome> {
  const link = await findLink(deps.db, claimed.link);
  const about = link && (await stillMatters(deps, claimed, link));
  if (!about) {
    await noteDropped(deps.db, claimed, link ? 'withdrawn' : 'gone', deps.now());
    return 'dropped';
  }
  const { municipality } = claimed;
  const sender = await senderOf(deps, municipality, LANGUAGE);
  const rules = await deps.rules.of(municipality);
  const phone = rules.standardFor(localDateOf(deps.now()))?.standard.provider.phone ?? null;
  const letter = offerMailOf(
    { mail: claimed.mail, token: tokenOf(deps.keys, link.id), usableUntil: link.expiresAt, phone, ...about },
    LANGUAGE,
    sender,
    deps.now(),
  );
  const address = await deps.sealing.open(link.caseId, link.sentTo);
  return sendAndNote(deps, claimed, { to: null, address, letter, told: [], messages: [] });
}

/** Until when the service is to reply, and whether with a code; undefined where the mail has been overtaken. */
async function stillMatters({ db, rules, now }: DeliveryDependencies, { mail }: ClaimedOffer, link: KeptLink) {
  const { municipality, caseId, handover } = link;
  const { book } = await rules.of(municipality);
  const settings = settingsOn(book.settings, localDateOf(now()));
  if (!settings) return undefined;
  const withCode = offerLinkRules(settings).code;
  if (mail === 'over') return (await wasOffered(db, link.id)) ? { withCode, replyBy: null } : undefined;
  const state = await storedState(db, municipality, caseId);
  const standing = linkStanding(link, { state, handover }, now());
  if (!('opens' in standing)) return undefined;
  const { state: at, since } = standing.opens;
  if (mail === 'reminder' && at !== 'sent') return undefined;
  return { withCode, replyBy: at === 'sent' ? repliesBy(since, { settings }) : null };
}
