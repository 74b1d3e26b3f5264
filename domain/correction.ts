import type { CaseState } from './case-state';
import { type ContactFact, type Outcome, type PlaceKind, withContact, withoutContact } from './contact';
import { accept, type Context, type Fact, fact, reject } from './decision';
import type { EntryId, Sealed } from './ids';
import { part } from './part';
import { notInTheFuture } from './referral';
import type { Instant, LocalDate } from './time';
import { contradictsEnding, endingStopped } from './unreachable';

/** What a contact should have said; without it, the contact is struck out. */
export type ContactCorrected = {
  readonly happenedAt: Instant;
  readonly outcome: Outcome;
  readonly place: PlaceKind;
  readonly nextFollowUpOn?: LocalDate;
  readonly note?: Sealed;
};

export type CorrectionCommands = {
  correct: { readonly target: number; readonly reason: Sealed; readonly contact?: ContactCorrected };
};

type Named = { readonly target: number; readonly reason: Sealed };
export type CorrectionEvents = {
  contactCorrected: Named & { readonly id: EntryId; readonly contact: ContactCorrected };
  entryStruckOut: Named & {
    readonly what: 'contact' | 'appointment' | 'consent' | 'incident' | 'stableContact' | 'phaseChange' | 'crisis';
    readonly id?: EntryId;
  };
};

/**
 * Nothing is overwritten: a correction is an event that names what it corrects, and undoes what followed from it. An
 * ending or a decline can be taken back until the correction window has closed.
 */
export const correction = part<CorrectionCommands, CorrectionEvents>({
  commands: {
    correct(state, command, context) {
      const { target, reason, contact } = command;
      if (target === state.ended?.seq || isDeclineOf(state, target)) return endingTakenBack(state, command);
      const logged = state.contacts.find(({ seq, from }) => seq === target && !from);
      if (logged && contact) return contactCorrected(state, logged, command.reason, contact, context);
      const struck = struckOut(state, target);
      if (!struck) return reject('nothingToCorrect', { target, correctable: correctable(state) });
      return accept(fact('entryStruckOut', { target, reason, ...struck }));
    },
  },

  events: {
    contactCorrected: (state, { id, contact }) => {
      const { nextFollowUpOn, happenedAt, outcome, place } = contact;
      const logged = state.contacts.find((one) => one.id === id);
      if (!logged) return state;
      const { followUpOn: _before, followUpDeparts: _departed, ...rest } = logged;
      const followUpOn = nextFollowUpOn ?? logged.followUpOn;
      return withContact(state, { ...rest, at: happenedAt, outcome, place, ...(followUpOn && { followUpOn }) });
    },
    entryStruckOut: (state, { what, id, target }) => {
      switch (what) {
        case 'contact':
          return id ? withoutContact(state, id) : state;
        case 'appointment':
          return { ...state, appointments: state.appointments.filter((one) => one.seq !== target) };
        case 'consent':
          return {
            ...state,
            consents: state.consents.map((one) => (one.seq === target ? { ...one, over: 'withdrawn' } : one)),
          };
        case 'incident':
          return { ...state, incidents: state.incidents.filter((one) => one.seq !== target) };
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

function isDeclineOf({ ending }: CaseState, target: number): boolean {
  return ending?.kind === 'decline' && ending.seq === target;
}

function endingTakenBack(state: CaseState, { reason }: CorrectionCommands['correct']) {
  const canBe = state.ending?.kind === 'decline' || (state.ended?.correctable && state.ended.earlier);
  if (!canBe) return reject('nothingToCorrect', { what: 'ending', right: 'reopen' });
  return accept(fact('endingUndone', { reason }));
}

function contactCorrected(
  state: CaseState,
  logged: ContactFact,
  reason: Sealed,
  contact: ContactCorrected,
  context: Context,
) {
  const refused = notInTheFuture(contact.happenedAt, context.rules, context.now);
  if (refused) return refused;
  if (state.ended && contact.happenedAt > state.ended.at) {
    return reject('afterTheEnd', { endedAt: state.ended.at, right: 'reopen' });
  }
  const { id, seq: target } = logged;
  const events: Fact[] = [fact('contactCorrected', { target, id, reason, contact })];
  const stops = contradictsEnding(state, { at: contact.happenedAt, outcome: contact.outcome });
  if (stops) events.push(endingStopped('correction', context));
  return accept(events);
}

/** What the entry with this number is, if it is one that can be struck out. */
function struckOut(state: CaseState, target: number) {
  const at = ({ seq }: { seq: number }) => seq === target;
  const contact = state.contacts.find((one) => at(one) && !one.from);
  if (contact) return { what: 'contact', id: contact.id } as const;
  if (state.appointments.some(at)) return { what: 'appointment' } as const;
  if (state.consents.some((one) => at(one) && !one.over)) return { what: 'consent' } as const;
  if (state.incidents.some(at)) return { what: 'incident' } as const;
  if (state.stableContact?.seq === target) return { what: 'stableContact' } as const;
  if (state.crisis?.seq === target) return { what: 'crisis' } as const;
  if (state.lastPhaseChange?.seq === target) return { what: 'phaseChange' } as const;
  return undefined;
}

function correctable(state: CaseState): string[] {
  const ending = state.ended?.correctable
    ? [state.ended.seq]
    : state.ending?.kind === 'decline'
      ? [state.ending.seq]
      : [];
  const contacts = state.contacts.filter(({ from }) => !from).slice(-10);
  return [...contacts.map(({ seq }) => seq), ...ending].map(String);
}

function phaseBefore(state: CaseState): CaseState {
  const { lastPhaseChange, needReview, ...rest } = state;
  if (!lastPhaseChange) return state;
  const { from, needReviewBefore, seq } = lastPhaseChange;
  const review = needReview?.since === seq ? needReviewBefore : needReview;
  return { ...rest, phase: from, ...(review && { needReview: review }) };
}
