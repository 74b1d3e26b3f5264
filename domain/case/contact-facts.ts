import type { Instant, LocalDate } from '../clock/time';
import type { CaseId, EntryId } from '../ids';
import type { Basis } from '../rules/basis';

export const outcomes = [
  'contactMade',
  'notMet',
  'seen',
  'refusedToTalk',
  'messageLeft',
  'newsThroughOthers',
  'appointmentCancelled',
  'didNotShowUp',
] as const;
export type Outcome = (typeof outcomes)[number];

export const placeKinds = ['home', 'publicPlace', 'dropInCentre', 'shelter', 'phone', 'other'] as const;
export type PlaceKind = (typeof placeKinds)[number];

export const contactChannels = ['visit', 'phone', 'message', 'digital'] as const;
export type ContactChannel = (typeof contactChannels)[number];

/** What counts as an attempt to reach the citizen. Refusing to talk today is one; it is no decline. */
const attemptOutcomes: readonly Outcome[] = ['notMet', 'refusedToTalk', 'messageLeft', 'didNotShowUp'];
/** What postpones an ending without being contact. */
const sightingOutcomes: readonly Outcome[] = ['seen', 'newsThroughOthers'];

/** A contact, an attempt or a sighting, as the process needs it. Its text stands in the record only. */
export type ContactFact = {
  readonly id: EntryId;
  readonly seq: number;
  readonly at: Instant;
  readonly outcome: Outcome;
  readonly place: PlaceKind;
  /** Which of this person's named places it was. */
  readonly namedPlace?: EntryId;
  /** Absent where that was never said, as of a contact that a case moved in with. */
  readonly channel?: ContactChannel;
  readonly followUpOn?: LocalDate;
  /** What that day rests on. */
  readonly followUpBasis?: Basis;
  /** What a program has reported of it in its own name: it counts as news through others until a person takes it over. */
  readonly reported?: Outcome;
  /** The report of a program that somebody has taken over with it. */
  readonly takesOver?: EntryId;
  /** The case it was merged in from. */
  readonly from?: CaseId;
};

/** The part of a case that these functions read. `CaseState` is not imported, as it imports this file. */
type WithContacts = { readonly contacts: readonly ContactFact[] };

type WithOutcome = Pick<ContactFact, 'outcome'>;
export const isTwoWay = ({ outcome }: WithOutcome): boolean => outcome === 'contactMade';
export const isAttempt = ({ outcome }: WithOutcome): boolean => attemptOutcomes.includes(outcome);
export const isSighting = ({ outcome }: WithOutcome): boolean => sightingOutcomes.includes(outcome);

/**
 * Only contact in both directions counts as contact; the latest by when it happened, in whatever order it was logged.
 */
export function lastTwoWayContact({ contacts }: WithContacts): ContactFact | undefined {
  return contacts.findLast(isTwoWay);
}

/** The attempts made after a moment, in the order in which they were made. */
export function attemptsAfter({ contacts }: WithContacts, moment: Instant): readonly ContactFact[] {
  return contacts.filter((contact) => isAttempt(contact) && contact.at > moment);
}

/** The state keeps the newest contacts and the newest two-way ones, to stay small; the record keeps them all. */
const maximumNewest = 400;
const maximumTwoWay = 20;

/** The case with one more contact in its place in time, or with the corrected one in place of the one of that id. */
export function withContact<State extends WithContacts>(state: State, added: ContactFact): State {
  const contacts = [...state.contacts.filter(({ id }) => id !== added.id), added].sort(byTime);
  if (contacts.length <= maximumNewest) return { ...state, contacts };
  const newest = contacts.slice(-maximumNewest);
  const olderTwoWay = contacts
    .filter(isTwoWay)
    .slice(-maximumTwoWay)
    .filter((one) => !newest.includes(one));
  return { ...state, contacts: [...olderTwoWay, ...newest] };
}

export function withoutContact<State extends WithContacts>(state: State, id: EntryId): State {
  return { ...state, contacts: state.contacts.filter((one) => one.id !== id) };
}

/** By when they happened; two of the same moment have a fixed order. */
function byTime(a: ContactFact, b: ContactFact): number {
  return a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1;
}
