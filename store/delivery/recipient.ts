import type { LocalDate } from '../../domain/clock/time';
import type { StaffId } from '../../domain/ids';
import type { Audience } from '../../domain/tasks/open-task';
import type { People } from '../people/people';
import { absenceOf, lineOf, resolveRecipients } from '../people/recipients';
import { onlyNamed } from '../restricted/named';
import type { LetterMessage } from './letter-message';

/** How a letter came to whoever gets it: as who was asked, in someone's place, or since there is nobody. */
export type ReceivedAs = 'oneself' | 'deputy' | 'lead' | 'deputyLead' | 'fallback';

/** Who gets a letter; no `id` is the municipality's fallback address. */
export interface Recipient {
  readonly id: StaffId | null;
  readonly as: ReceivedAs;
}

export const theFallback: Recipient = { id: null, as: 'fallback' };

/**
 * Who a message goes to on a date: the person asked, the deputy of whoever is away, the lead where nobody stands in, the
 * deputy lead where the lead is away, then another team lead; where that is nobody who is there, the municipality's fallback
 * address. What is urgent goes to that address as soon as nobody of the line is there: it is read at any hour. `named`: who
 * alone may be told, where the case is restricted.
 */
export function recipientOf(
  people: People,
  message: LetterMessage,
  date: LocalDate,
  named?: readonly StaffId[],
): Recipient {
  if (message.visitId) return whoWasTold(people, message, named);
  const audience = audienceOf(message);
  if (!audience) return theFallback;
  const here = (one: StaffId) => isAvailable(people, one, date);
  const asked = message.urgency === 'urgent' ? lineOf : resolveRecipients;
  const found = onlyNamed(asked(people, audience, message, date), named, here);
  const id = found.find((one) => one === message.recipient) ?? found[0];
  return id && isAvailable(people, id, date) ? { id, as: receivedAs(people, message, audience, id) } : theFallback;
}

/**
 * A visit's messages are addressed as they are written, minutes ago at most; to whoever is on call they are nobody's. A watcher who may no
 * longer see the case is not told of it, and somebody is all the same.
 */
function whoWasTold(people: People, message: LetterMessage, named?: readonly StaffId[]): Recipient {
  const { recipient, role, team } = message;
  if (!recipient || !people.staff.some(({ id, active }) => id === recipient && active)) return theFallback;
  const itsTeam = people.teams.find(({ id }) => id === team);
  const asked = { teamLead: itsTeam?.lead, deputyLead: itsTeam?.deputyLead }[role];
  const watches = role === 'teamLead' || role === 'deputyLead';
  if (watches && named && !named.includes(recipient)) return theFallback;
  if (!watches || recipient === asked) return { id: recipient, as: 'oneself' };
  return { id: recipient, as: recipient === itsTeam?.deputyLead ? 'deputyLead' : 'deputy' };
}

/** News goes to the one whom it was for; what is asked goes to whoever has the case now. */
function audienceOf({ role, step, recipient, params }: LetterMessage): Audience | undefined {
  if (role === 'worker' && step !== 'news') return { role };
  if (role === 'teamLead' && typeof params.otherThan === 'string') {
    return { role, otherThan: params.otherThan as StaffId };
  }
  if (role === 'teamLead' || role === 'intakeOfficer') return { role };
  return recipient ? { role: 'staff', id: recipient } : undefined;
}

const isAvailable = (people: People, id: StaffId, date: LocalDate): boolean =>
  !absenceOf(people, id, date) && people.staff.some((one) => one.id === id && one.active);

function receivedAs(people: People, message: LetterMessage, audience: Audience, id: StaffId): ReceivedAs {
  const asked = audience.role === 'worker' ? message.workerId : audience.role === 'staff' ? audience.id : null;
  const team = people.teams.find((one) => one.id === teamOf(people, message));
  if (id === asked || (asked === null && (id === team?.lead || id === message.recipient))) return 'oneself';
  if (id === team?.lead) return 'lead';
  return id === team?.deputyLead ? 'deputyLead' : 'deputy';
}

const teamOf = (people: People, { team, workerId }: LetterMessage) =>
  team ?? people.staff.find(({ id }) => id === workerId)?.team;

/**
 * Those who are asked in turn about something urgent, until someone takes it: the worker, the second workers, the lead,
 * the deputy lead, each with the deputy of whoever is away, another team lead where all of them are, and the fallback address
 * at last. The worker is not asked about a threat: they are told of it by a message of their own, unless they were there.
 */
export function escalationOrder(
  people: People,
  message: LetterMessage,
  date: LocalDate,
  named?: readonly StaffId[],
): readonly Recipient[] {
  const team = people.teams.find(({ id }) => id === teamOf(people, message));
  const workers = message.kind === 'threatRecorded' ? [] : [message.workerId, ...message.secondWorkers];
  const asked = [...workers, team?.lead, team?.deputyLead].flatMap((id) => (id ? [id] : []));
  const audiences: Audience[] = [...asked.map((id): Audience => ({ role: 'staff', id })), { role: 'teamLead' }];
  const found = audiences.flatMap((audience) => resolveRecipients(people, audience, message, date).slice(0, 1));
  const allowed = onlyNamed(found, named, (id) => isAvailable(people, id, date));
  const there = [...new Set(allowed)].filter((id) => isAvailable(people, id, date));
  const recipient = (id: StaffId): Recipient => {
    if (asked.includes(id)) return { id, as: 'oneself' };
    return { id, as: 'deputy' };
  };
  return [...there.map(recipient), ...(named ? [] : [theFallback])];
}
