import { type BringsBack, withTakenBack } from '../case/bringing-back';
import { isOneWithAnother } from '../case/carried';
import type { CaseState } from '../case/case-state';
import { withoutCommentsOn } from '../case/comment-facts';
import {
  type ContactChannel,
  type ContactFact,
  isSighting,
  isTwoWay,
  type Outcome,
  type PlaceKind,
  withContact,
  withoutContact,
} from '../case/contact-facts';
import { accept, type Context, factsOf, inField, reject } from '../case/decision';
import type { EventMetadata } from '../case/event';
import { followUpTooFar, inTheFuture } from '../case/guards';
import type { HandoverWithdrawal } from '../case/handover-states';
import { type LineLeft, withLines, withoutLinesOf } from '../case/next-time-facts';
import type { Appointment } from '../case/outreach-facts';
import { withoutIncident } from '../case/pairs';
import { answeredByContact } from '../case/silence';
import { type Instant, type LocalDate, localDateOf } from '../clock/time';
import { bringsBack } from '../ending/bringing-back';
import type { EndingEvents } from '../ending/endings';
import { type Disproving, disproves } from '../ending/grace';
import { broughtBack, phaseBefore } from '../ending/taking-back';
import type { EntryId, Sealed } from '../ids';
import { withdrawHandoversOn, withoutWithdrawal } from '../outreach/consents';
import type { FollowUpAfter } from '../outreach/contact';
import { agreedDayUnsaid, proposedFollowUpAfter } from '../outreach/follow-up';
import { notThatPlace } from '../outreach/places';
import { assessedOn, basisNotRecorded, isOwnDay } from '../rules/basis';
import type { Rules } from '../rules/rule-book';
import { part } from '../tasks/part';
import { type EntryKind, entryOf, idOf, meansContact, noSuchEntry, nothingCorrectable } from './correctable';
import { type LinkEvents, reopenedAlready } from './links';

/** What a contact should have said; without it, the contact is struck out. */
export type ContactCorrected = {
  readonly happenedAt: Instant;
  readonly outcome: Outcome;
  readonly place: PlaceKind;
  /** Left out: the one named before, where that is of the same kind. */
  readonly namedPlace?: EntryId;
  readonly channel?: ContactChannel;
  readonly nextFollowUpOn?: LocalDate;
  /** That day was agreed with the citizen. */
  readonly agreedWithCitizen?: true;
  readonly note?: Sealed;
  /** To be remembered next time, in place of all that it left. Left out: those stand. */
  readonly forNextTime?: readonly LineLeft[];
};

export type CorrectionCommands = {
  correct: {
    /** The number of the event that is wrong. */
    readonly target: number;
    /** Which contact, where the event holds several: those that a case moved in with. */
    readonly entry?: EntryId;
    readonly reason: Sealed;
    readonly contact?: ContactCorrected;
  };
};

type Named = { readonly target: number; readonly reason: Sealed };
export type CorrectionEvents = {
  contactCorrected: Named & {
    readonly id: EntryId;
    readonly contact: ContactCorrected;
    /** Left out in the records of a release that left the day as it had been logged. */
    readonly followUp?: FollowUpAfter;
  } & BringsBack;
  entryStruckOut: Named & {
    readonly what: EntryKind;
    readonly id?: EntryId;
  } & BringsBack;
};

/** What followed from the corrected entry lies in other parts too. */
type Emitted = CorrectionEvents &
  Disproving &
  HandoverWithdrawal &
  Pick<EndingEvents, 'endingUndone'> &
  Pick<LinkEvents, 'mergeUndone'>;

const fact = factsOf<Emitted>();

/**
 * Nothing is overwritten: a correction is an event that names what it corrects, and undoes what followed from it. An
 * ending or a decline can be taken back until the correction window has closed.
 */
export const correction = part<CorrectionCommands, CorrectionEvents, Emitted>({
  commands: {
    correct(state, command, context) {
      const { target, reason, contact } = command;
      if (isEnding(state, target) && !meansContact(command, context.rules))
        return endingTakenBack(state, reason, context);
      const entry = entryOf(state, command, context.rules);
      if (!entry) return noSuchEntry(state, command);
      if (entry.what === 'contact' && contact) return contactCorrected(state, entry.logged, command, contact, context);
      const { what } = entry;
      const id = idOf(entry);
      const struckOut = fact('entryStruckOut', {
        target,
        reason,
        what,
        ...(id && { id }),
        ...bringsBack(state, context),
      });
      return accept([
        struckOut,
        ...(entry.what === 'consent' ? withdrawHandoversOn(state, entry.consent, context.rules) : []),
      ]);
    },
  },

  impossible: { correct: nothingCorrectable },

  events: {
    contactCorrected: (state, { id, contact, followUp, bringsBack: whole }, happened) => {
      const found = state.contacts.find((one) => one.id === id);
      if (!found) return state;
      // Whoever corrects what a program has reported has taken it over.
      const { reported: _byProgram, ...logged } = found;
      const { happenedAt, outcome, nextFollowUpOn } = contact;
      const followed = followUp
        ? followedUpAsCorrected(logged, contact, followUp, happened)
        : { ...logged, ...(nextFollowUpOn && setByCorrection(nextFollowUpOn, happened)) };
      const corrected = { ...whereCorrected(followed, contact), at: happenedAt, outcome };
      const back = (after: CaseState) =>
        withLinesCorrected(answeredByContact(after), id, contact.forNextTime, happened.seq);
      if (whole && state.takenAway)
        return back(broughtBack(withContact(state, corrected), { bringsBack: whole }, happened));
      const before = isTwoWay(corrected) ? state : withPhaseBeforeContact(state, id);
      return back(withContact(before, corrected));
    },
    entryStruckOut: (before, { what, id, target, bringsBack: whole }, { seq, at }) => {
      const state = whole ? withTakenBack(before, target) : before;
      switch (what) {
        case 'contact':
          if (!id) return state;
          return withoutCommentsOn(
            withoutLinesOf(
              whole && state.takenAway
                ? broughtBack(withoutContact(state, id), { bringsBack: whole }, { seq, at })
                : withoutContact(withPhaseBeforeContact(state, id), id),
              id,
            ),
            id,
          );
        case 'appointment':
          return { ...state, appointments: state.appointments.flatMap((one) => withoutEntry(one, target, whole)) };
        case 'consent':
          return {
            ...state,
            consents: state.consents.map((one) =>
              one.seq === target ? { ...one, over: 'withdrawn', overAt: at } : one,
            ),
          };
        case 'consentWithdrawal':
          return id ? withoutWithdrawal(state, id) : state;
        case 'incident':
          return withoutIncident(state, target);
        case 'stableContact': {
          const { stableContact: _struck, ...rest } = state;
          return rest;
        }
        case 'crisis': {
          const { crisis: _struck, ...rest } = state;
          return rest;
        }
        case 'phaseChange':
          return phaseBefore(state);
      }
    },
  },
});

/** The appointment without the event with this number: not made, or where that moved it, when it was before. */
function withoutEntry(
  { movedFrom = [], ...one }: Appointment,
  target: number,
  whole?: BringsBack['bringsBack'],
): readonly Appointment[] {
  if (one.seq !== target) return [{ ...one, ...(movedFrom.length > 0 && { movedFrom }) }];
  const last = movedFrom.at(-1);
  if (!whole || !last) return [];
  const rest = movedFrom.slice(0, -1);
  return [{ ...one, ...last, ...(rest.length > 0 && { movedFrom: rest }) }];
}

function withLinesCorrected(
  state: CaseState,
  contact: EntryId,
  instead: ContactCorrected['forNextTime'],
  seq: number,
): CaseState {
  return instead ? withLines(withoutLinesOf(state, contact), contact, instead, seq) : state;
}

/** The contact at the place, and by the channel, that the correction says. */
function whereCorrected({ namedPlace: before, ...logged }: ContactFact, corrected: ContactCorrected): ContactFact {
  const { place, namedPlace = place === logged.place ? before : undefined, channel = logged.channel } = corrected;
  return { ...logged, place, ...(namedPlace && { namedPlace }), ...(channel && { channel }) };
}

/** The event that ended the case, or the decline that is about to. */
function isEnding({ ended, ending }: CaseState, target: number): boolean {
  return target === ended?.seq || (ending?.kind === 'decline' && ending.seq === target);
}

/** A merge taken back releases its link too; after the correction window a case is reopened instead. */
function endingTakenBack(state: CaseState, reason: Sealed, context: Context) {
  const { ended } = state;
  const refused = reopenedAlready(state);
  if (refused) return refused;
  if (ended && !ended.correctable) return reject('nothingToCorrect', { what: 'ending', right: 'reopen' });
  const merge = ended?.ground === 'merged' ? [fact('mergeUndone', { reason })] : [];
  return accept([...merge, fact('endingUndone', { reason, ...bringsBack(state, context) })]);
}

function contactCorrected(
  state: CaseState,
  logged: ContactFact,
  { reason, target }: CorrectionCommands['correct'],
  contact: ContactCorrected,
  context: Context,
) {
  const { happenedAt, outcome, nextFollowUpOn } = contact;
  const refused =
    inField('happenedAt', inTheFuture(happenedAt, context.rules, context.now) ?? afterTheEnd(state, happenedAt)) ??
    inField('namedPlace', notThatPlace(state, contact.namedPlace, contact.place)) ??
    agreedDayUnsaid(contact.agreedWithCitizen, nextFollowUpOn) ??
    inField('nextFollowUpOn', outsideFollowUp(nextFollowUpOn, localDateOf(happenedAt), context.rules));
  if (refused) return inField('contact', refused);
  const { id } = logged;
  const followUp = !context.rules.lacks?.includes('in-any-order') && {
    followUp: followUpOfCorrected(state, logged, contact, context.rules),
  };
  const corrected = fact('contactCorrected', {
    target,
    id,
    reason,
    contact,
    ...followUp,
    ...bringsBack(state, context),
  });
  return accept([corrected, ...disproves(state, { id, at: happenedAt, outcome }, 'correction', context)]);
}

/**
 * When a corrected contact is followed up: on the day that the correction says, else on the person's own day as it was,
 * else as proposed from the day on which it happened; a sighting that had none of its own is not.
 */
function followUpOfCorrected(
  state: CaseState,
  { followUpOn, followUpBasis }: ContactFact,
  { happenedAt, outcome, nextFollowUpOn }: ContactCorrected,
  rules: Rules,
): FollowUpAfter {
  const { on: proposed, basis } = proposedFollowUpAfter(state, happenedAt, rules);
  const own = nextFollowUpOn ?? (followUpBasis && isOwnDay(followUpBasis) ? followUpOn : undefined);
  if (own) return { followUpOn: own, ...(own !== proposed && { followUpDeparts: true }), followUpBasis: basis };
  return isSighting({ outcome }) ? {} : { followUpOn: proposed, followUpBasis: basis };
}

function followedUpAsCorrected(
  { followUpOn: _before, followUpBasis: own, ...logged }: ContactFact,
  { nextFollowUpOn, agreedWithCitizen }: ContactCorrected,
  { followUpOn, followUpDeparts, followUpBasis: proposed }: FollowUpAfter,
  { seq, at, by }: EventMetadata,
): ContactFact {
  if (!followUpOn || !proposed) return logged;
  const anew = { by, at, event: seq, ...(agreedWithCitizen && { agreedWithCitizen }) };
  const standing = own && isOwnDay(own) && !nextFollowUpOn ? own : assessedOn(proposed, anew);
  const isOwn = followUpDeparts || standing.assessed?.agreedWithCitizen;
  return { ...logged, followUpOn, followUpBasis: isOwn ? standing : proposed };
}

/** As a release did that kept neither what a day was proposed by nor what it rests on. */
function setByCorrection(followUpOn: LocalDate, { seq, at, by }: EventMetadata) {
  return { followUpOn, followUpBasis: assessedOn(basisNotRecorded('followUp'), { by, at, event: seq }) };
}

function afterTheEnd(state: CaseState, happenedAt: Instant) {
  const { ended } = state;
  if (!ended || happenedAt <= ended.at || isOneWithAnother(state)) return undefined;
  return reject('afterTheEnd', { endedAt: ended.at, right: 'reopen' });
}

function outsideFollowUp(on: LocalDate | undefined, day: LocalDate, rules: Rules) {
  return (
    followUpTooFar(on, day, rules) ?? (on && on < day ? reject('inThePast', { on, earliestAllowed: day }) : undefined)
  );
}

/** The case in the phase that it had before this contact brought it back to the first, where it did. */
function withPhaseBeforeContact(state: CaseState, contact: EntryId): CaseState {
  return state.lastPhaseChange?.contact === contact ? phaseBefore(state) : state;
}
