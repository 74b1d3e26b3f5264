import { type Instant, localDateOf } from '../../domain/clock/time';
import type { Language } from '../../domain/rules/schema-parts';
import { sayDate } from './dates';
import { letterFrame } from './letter-frame';
import type { Block, Fact } from './page';
import { renderLetter } from './render-letter';
import type { Letter, Sender } from './sender';
import { offerMails, offerMailWords as words } from './wording/offers';

/** What a mail to a service is about: nothing of it tells who the citizen is, or which case it is. */
export interface OfferMail {
  readonly mail: keyof typeof offerMails;
  /** The signed part of the link's address. */
  readonly token: string;
  readonly withCode: boolean;
  readonly replyBy: Instant | null;
  readonly usableUntil: Instant;
  /** Whom to call: the municipality's own number, where the standard names one. */
  readonly phone: string | null;
}

/** The mail by which a service is told of an offer, reminded of it, or told that its link works no more. */
export function offerMailOf(about: OfferMail, language: Language, sender: Sender, now: Instant): Letter {
  const { subject, says } = offerMails[about.mail];
  const title = subject.fill(language, { municipality: sender.name });
  return renderLetter({
    ...letterFrame(language, sender),
    subject: title,
    heading: title,
    tone: 'plain',
    blocks: [{ type: 'paragraph', text: says[language] }, ...more(about, language, sender, now)],
  });
}

function more(about: OfferMail, language: Language, { links }: Sender, now: Instant): readonly Block[] {
  const { mail, token, withCode, replyBy, usableUntil, phone } = about;
  const day = (at: Instant) => sayDate(localDateOf(at), language, localDateOf(now));
  const call: readonly Fact[] = phone ? [{ label: words.phone[language], text: phone }] : [];
  if (mail === 'over') return call.length > 0 ? [{ type: 'facts', facts: call }] : [];
  const facts: readonly Fact[] = [
    ...(replyBy ? [{ label: words.replyBy[language], text: day(replyBy) }] : []),
    { label: words.usableUntil[language], text: day(usableUntil) },
    ...(withCode ? [{ label: words.code[language], text: words.codeByPhone[language] }] : []),
    ...call,
  ];
  const url = `${links.replace(/\/+$/, '')}/offers/${token}`;
  return [
    { type: 'facts', facts },
    { type: 'link', link: { text: words.open[language], url } },
  ];
}
