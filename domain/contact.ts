import type { CaseState } from './case-state';
import { accept, type Context, type Fact, fact, reject, type Warning } from './decision';
import { proposalOf } from './first-assessment';
import type { EntryId, Sealed, StaffId } from './ids';
import { part } from './part';
import { notInTheFuture } from './referral';
import { type Instant, type LocalDate, localDateOf, plusDays } from './time';
import { contradictsEnding, endingStopped } from './unreachable';
import { isInsideHours } from './working-days';

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

export const contactChannels = ['visit', 'phone', 'message', 'digital'] as const;
export type ContactChannel = (typeof contactChannels)[number];

export const placeKinds = ['home', 'publicPlace', 'dropInCentre', 'shelter', 'phone', 'other'] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** What counts as an attempt to reach the citizen. Refusing to talk today is one; it is no decline. */
const attemptOutcomes: readonly Outcome[] = ['notMet', 'refusedToTalk', 'messageLeft', 'didNotShowUp'];
/** What holds an ending without being contact. */
const sightingOutcomes: readonly Outcome[] = ['seen', 'newsThroughOthers'];

/** A contact, an attempt or a sighting, as the process needs it. Its text stands in the record only. */
export type ContactFact = {
  readonly id: EntryId;
  readonly seq: number;
  readonly at: Instant;
  readonly outcome: Outcome;
  readonly place: PlaceKind;
  readonly followUpOn?: LocalDate;
  readonly followUpDeparts?: boolean;
  /** The case it was merged in from. */
  readonly from?: string;
};

export type LogContact = {
  readonly happenedAt: Instant;
  readonly outcome: Outcome;
  readonly channel: ContactChannel;
  readonly place: PlaceKind;
  readonly placeText?: Sealed;
  readonly outsideArea?: boolean;
  readonly activities?: readonly string[];
  readonly participants?: readonly StaffId[];
  readonly minutes?: number;
  readonly note?: Sealed;
  readonly wishes?: Sealed;
  readonly nextFollowUpOn?: LocalDate;
  readonly reason?: Sealed;
  /** Whether who logs it has the training the standard asks for, from the staff profile. */
  readonly trained?: boolean;
};

export type ContactLogged = Omit<LogContact, 'nextFollowUpOn'> & {
  readonly id: EntryId;
  readonly followUpOn?: LocalDate;
  readonly followUpDeparts?: boolean;
};

export type ContactCommands = { logContact: LogContact; addNote: { readonly note: Sealed; readonly about?: number } };
export type ContactEvents = {
  contactLogged: ContactLogged;
  noteAdded: { readonly note: Sealed; readonly about?: number };
};

export const isTwoWay = ({ outcome }: Pick<ContactFact, 'outcome'>) => outcome === 'contactMade';
export const isAttempt = ({ outcome }: Pick<ContactFact, 'outcome'>) => attemptOutcomes.includes(outcome);
export const isSighting = ({ outcome }: Pick<ContactFact, 'outcome'>) => sightingOutcomes.includes(outcome);

/** Only contact in both directions counts as contact; the latest by when it happened, in whatever order it was logged. */
export function lastTwoWayContact(state: Pick<CaseState, 'contacts'>): ContactFact | undefined {
  return latestOf(state.contacts.filter(isTwoWay));
}

/** The latest by when it happened; two of the same moment have a fixed order. */
export function latestOf(contacts: readonly ContactFact[]): ContactFact | undefined {
  return [...contacts].sort(byTime).at(-1);
}

/** The attempts made after a moment, in the order in which they were made. */
export function attemptsAfter(state: Pick<CaseState, 'contacts'>, moment: Instant): readonly ContactFact[] {
  return state.contacts.filter((contact) => isAttempt(contact) && contact.at > moment).sort(byTime);
}

function byTime(a: ContactFact, b: ContactFact): number {
  return a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1;
}

/** Whatever is known happened; it may be logged late, and in any order. */
export const contact = part<ContactCommands, ContactEvents>({
  commands: {
    logContact(state, command, context) {
      const { rules, now } = context;
      const refused =
        notInTheFuture(command.happenedAt, rules, now) ?? afterTheEnd(state, command) ?? cannotStand(command, context);
      if (refused) return refused;
      const followUp = followUpAfter(state, command, context);
      if ('refused' in followUp) return followUp.refused;
      const { nextFollowUpOn: _asked, ...told } = command;
      const logged = { ...told, id: context.commandId as string as EntryId, ...followUp };
      const stops = contradictsEnding(state, { at: command.happenedAt, outcome: command.outcome });
      const events: Fact[] = [fact('contactLogged', logged)];
      if (stops) events.push(endingStopped('contact', context));
      return accept(events, warningsAt(state, command, followUp.followUpOn, context));
    },
    addNote: (_state, { note, about }) => accept(fact('noteAdded', { note, ...(about !== undefined && { about }) })),
  },

  events: {
    contactLogged: (state, { id, happenedAt, outcome, place, followUpOn, followUpDeparts }, { seq }) =>
      withContact(state, {
        id,
        seq,
        at: happenedAt,
        outcome,
        place,
        ...(followUpOn && { followUpOn }),
        ...(followUpDeparts && { followUpDeparts }),
      }),
    noteAdded: (state) => state,
  },
});

/** What happened after the end belongs to a new case, linked to this one. */
function afterTheEnd({ ended }: CaseState, { happenedAt }: LogContact) {
  return ended && happenedAt > ended.at ? reject('afterTheEnd', { endedAt: ended.at, right: 'reopen' }) : undefined;
}

function cannotStand({ outsideArea, reason, activities }: LogContact, { rules }: Context) {
  const { geography, activities: listed } = rules.standard;
  if (outsideArea && geography && !reason) {
    return reject('reasonRequired', { because: 'outsideArea', clause: geography.clause });
  }
  const known = [...listed.map(({ id }) => id), 'other'];
  const unknown = activities?.find((activity) => !known.includes(activity));
  return unknown ? reject('unknownActivity', { activity: unknown, known }) : undefined;
}

type FollowUpAfter = { readonly followUpOn?: LocalDate; readonly followUpDeparts?: boolean };

/**
 * After a contact or an attempt the next follow-up is set: the proposal, or the person's own day with a reason (G15).
 * A sighting sets one only where the person says so.
 */
function followUpAfter(state: CaseState, command: LogContact, context: Context) {
  const { rules } = context;
  const { nextFollowUpOn, reason, happenedAt, outcome } = command;
  const day = localDateOf(happenedAt);
  if (isSighting({ outcome }) && !nextFollowUpOn) return {} as FollowUpAfter;
  const proposed = plusDays(day, state.followUpDays ?? proposalOf(rules, state.phase ?? ''));
  const on = nextFollowUpOn ?? proposed;
  const latestAllowed = plusDays(day, rules.settings.followUp.maximumDays);
  if (on > latestAllowed) return { refused: reject('followUpTooFar', { on, latestAllowed }) };
  if (on < day) return { refused: reject('inThePast', { on, earliestAllowed: day }) };
  const departs = on !== proposed;
  if (departs && !reason) {
    return { refused: reject('reasonRequired', { because: 'departsFromProposal', proposed }) };
  }
  const followUp: FollowUpAfter = { followUpOn: on, ...(departs && { followUpDeparts: true }) };
  return followUp;
}

function warningsAt(state: CaseState, command: LogContact, followUpOn: LocalDate | undefined, context: Context) {
  const { rules, now, by } = context;
  const { standard, settings } = rules;
  const warnings: Warning[] = [];
  if (standard.daytime && !isInsideHours(command.happenedAt, settings.calendar)) {
    warnings.push({ code: 'outsideHours', clause: standard.daytime.clause });
  }
  if (command.outsideArea && standard.geography) {
    warnings.push({ code: 'outsideArea', clause: standard.geography.clause });
  }
  if (command.trained === false && standard.competence) {
    warnings.push({ code: 'competence', clause: standard.competence.clause });
  }
  if (command.activities?.length && standard.expenses) {
    warnings.push({ code: 'ownExpenses', clause: standard.expenses.clause });
  }
  if (followUpOn && followUpOn <= localDateOf(now) && state.status === 'active') {
    warnings.push({ code: 'followUpAlreadyDue' });
  }
  const { worker, secondWorkers } = state.assignment;
  if (by.kind === 'staff' && worker && by.id !== worker && !secondWorkers.includes(by.id)) {
    warnings.push({ code: 'formerWorker' });
  }
  return warnings;
}

/** A case keeps its newest contacts in mind, and always the newest two-way ones: the record keeps them all. */
const keptInMind = 400;
const twoWayKeptInMind = 20;

/** The case with one more contact, wherever in time it belongs. */
export function withContact(state: CaseState, added: ContactFact): CaseState {
  const contacts = [...state.contacts.filter(({ id }) => id !== added.id), added];
  if (contacts.length <= keptInMind) return { ...state, contacts };
  const newest = [...contacts].sort(byTime).slice(-keptInMind);
  const twoWay = contacts.filter(isTwoWay).sort(byTime).slice(-twoWayKeptInMind);
  return { ...state, contacts: contacts.filter((one) => newest.includes(one) || twoWay.includes(one)) };
}

export function withoutContact(state: CaseState, id: EntryId): CaseState {
  return { ...state, contacts: state.contacts.filter((one) => one.id !== id) };
}
