import type { StaffId } from '../../domain';
import { localDateOf } from '../../domain/clock/time';
import { isInsideHours, nextWorkingInstant } from '../../domain/clock/working-days';
import type { ClaimedLetter } from '../../store/delivery/claim';
import { type LetterMessage, letterMessage, overtaken, toldAlready } from '../../store/delivery/letter-message';
import { noteDropped, noteGivenUp, release } from '../../store/delivery/note';
import { escalationOrder, type Recipient, recipientOf, theFallback } from '../../store/delivery/recipient';
import { loadPeople } from '../../store/people/people';
import { namedFor } from '../../store/restricted/named';
import { letterOf } from '../../texts/mail/letter';
import { asMessage } from './as-message';
import { calendarOf } from './calendar';
import type { DeliveryDependencies } from './dependencies';
import { type Addressee, addressOf, type DeliveryOutcome, sendAndNote } from './send';
import { senderOf } from './sender';
import { toldVisit } from './told-visit';

/** Sends one letter if it still matters, in its hour, to whoever it is for today. */
export async function deliverLetter(deps: DeliveryDependencies, letter: ClaimedLetter): Promise<DeliveryOutcome> {
  const { db, now } = deps;
  const message = await letterMessage(db, letter.messageId);
  const reason = overtaken(letter, message);
  if (reason || !message) return drop(deps, letter, reason ?? 'gone');
  const calendar = await calendarOf(deps, letter.municipality);
  if (letter.urgency !== 'urgent' && calendar && !isInsideHours(now(), calendar)) {
    await release(db, letter, { until: nextWorkingInstant(now(), calendar) });
    return 'postponed';
  }
  return toRecipient(deps, letter, message);
}

async function toRecipient(
  deps: DeliveryDependencies,
  letter: ClaimedLetter,
  message: LetterMessage,
): Promise<DeliveryOutcome> {
  const { db, now } = deps;
  const named = await namedFor(db, letter.municipality, message.caseId);
  const recipient = await recipientToday(deps, letter, message, named);
  const at = letter.onCall ? onCallAt(letter.onCall) : await addressOf(deps, letter, recipient.id);
  // The municipality's own address is nobody who is named; only a visit in alarm goes there, and says no case.
  if (!at || (named && at.to === null && !message.visitId)) {
    await noteGivenUp(db, letter, { code: 'noAddress', to: recipient.id, at: now() });
    return 'givenUp';
  }
  if (await toldAlready(db, letter, message, at.to)) return drop(deps, letter, 'told');
  const said = named && at.to === null ? { ...message, number: null } : message;
  const visit = message.visitId ? await toldVisit(deps, message) : null;
  const told = asMessage(said, receivedAs(letter, recipient, at.to), visit);
  if (!told) return drop(deps, letter, 'noWords');
  const { caseId, visitId, cause, kind, step, id } = message;
  const { reader, ...to } = at;
  return sendAndNote(deps, letter, {
    ...to,
    letter: letterOf(told, reader, await senderOf(deps, letter.municipality, reader.language), now()),
    told: [{ caseId, visitId, cause, kind, step }],
    messages: [id],
  });
}

/** Whoever is on call is asked as themselves; the address is nobody's, so it is written to in Danish. */
const onCallAt = (address: string): Addressee => ({ to: null, address, reader: { language: 'da' } });

function receivedAs({ onCall }: ClaimedLetter, recipient: Recipient, to: StaffId | null): Recipient['as'] {
  if (onCall) return 'oneself';
  return to === recipient.id ? recipient.as : 'fallback';
}

async function recipientToday(
  { db, now }: DeliveryDependencies,
  { municipality, turn, person }: ClaimedLetter,
  message: LetterMessage,
  named: readonly StaffId[] | undefined,
): Promise<Recipient> {
  const people = await loadPeople(db, municipality);
  const today = localDateOf(now());
  if (turn === 0 || message.visitId) return recipientOf(people, message, today, named);
  return escalationOrder(people, message, today, named).find(({ id }) => id === person) ?? theFallback;
}

async function drop({ db, now }: DeliveryDependencies, letter: ClaimedLetter, code: string): Promise<DeliveryOutcome> {
  await noteDropped(db, letter, code, now());
  return 'dropped';
}
