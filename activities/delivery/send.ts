import type { StaffId } from '../../domain';
import type { Claimed } from '../../store/delivery/claim';
import { noteGivenUp, noteSent, postpone, release, type Sent } from '../../store/delivery/note';
import { findStaff } from '../../store/people/staff';
import type { Letter, Reader } from '../../texts/mail/sender';
import type { DeliveryDependencies } from './dependencies';
import { nextAttempt } from './retry';

/** What became of one delivery. Unavailable: the mail server is, and all others would fare the same. */
export type DeliveryOutcome = 'sent' | 'dropped' | 'postponed' | 'givenUp' | 'unavailable';

/** Whom a mail is for, where it goes, and who reads it there. No `to`: the fallback address. */
export interface Addressee {
  readonly to: StaffId | null;
  readonly address: string;
  readonly reader: Reader;
}

export interface ReadyMail extends Omit<Addressee, 'reader'> {
  readonly letter: Letter;
  readonly told: Sent['told'];
  readonly messages: Sent['messages'];
}

/**
 * Sends, and notes the outcome. A crash between the two repeats this one mail when the claim has expired, under the same
 * message id.
 */
export async function sendAndNote(
  { db, mail, now }: DeliveryDependencies,
  claimed: Claimed,
  ready: ReadyMail,
): Promise<DeliveryOutcome> {
  const { to, address, letter, told, messages } = ready;
  const urgent = claimed.what === 'letter' && claimed.urgency === 'urgent';
  const { subject, text, html } = letter;
  const result = await mail.transport.send({ id: claimed.id, to: address, subject, text, html, urgent });
  switch (result.outcome) {
    case 'accepted':
      await noteSent(db, claimed, { at: now(), to, told, messages });
      return 'sent';
    case 'refused':
      await noteGivenUp(db, claimed, { code: result.code, to, at: now() });
      return 'givenUp';
    case 'later':
      return tryLater({ db, now }, claimed, { code: result.code, to });
    case 'unavailable':
      await release(db, claimed, { code: result.code });
      return 'unavailable';
  }
}

/** Tried again at growing distances, and given up after some days. */
export async function tryLater(
  { db, now }: Pick<DeliveryDependencies, 'db' | 'now'>,
  claimed: Claimed,
  why: { code: string; to: StaffId | null },
): Promise<DeliveryOutcome> {
  const until = nextAttempt(claimed, now());
  if (until) await postpone(db, claimed, { ...why, until });
  else await noteGivenUp(db, claimed, { ...why, at: now() });
  return until ? 'postponed' : 'givenUp';
}

/**
 * Where a person's mail goes, in their language, or the municipality's fallback, in Danish; whoever has no address is
 * told by way of the fallback.
 */
export async function addressOf(
  { db, mail }: DeliveryDependencies,
  { municipality }: Claimed,
  to: StaffId | null,
): Promise<Addressee | undefined> {
  const person = to ? await findStaff(db, municipality, to) : undefined;
  if (person?.email) return { to, address: person.email, reader: { language: person.language } };
  const fallback = mail.fallback(municipality);
  return fallback ? { to: null, address: fallback, reader: { language: 'da' } } : undefined;
}
