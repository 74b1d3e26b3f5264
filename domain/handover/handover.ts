import type { CaseState } from '../case/case-state';
import { isToService, isValid, lackingFor, type Sharing } from '../case/consent-facts';
import { accept, type Context, type Fact, factsOf, inField, reject, type Warning } from '../case/decision';
import { inTheFuture, tooFarAhead, unknownInformation } from '../case/guards';
import {
  type Handover,
  type HandoverState,
  type HandoverWithdrawal,
  openHandoverStates,
  type Service,
} from '../case/handover-states';
import { windowEnd } from '../case/windows';
import type { Instant, LocalDate } from '../clock/time';
import { notAssessed, type TheEnd, theEndSaid } from '../ending/endings';
import type { EntryId, Sealed } from '../ids';
import { consentsCover } from '../rules/information';
import type { Rules } from '../rules/rule-book';
import { placeOf } from '../rules/standard-queries';
import { part } from '../tasks/part';
import {
  basisOfStep,
  type HandoverFollowUpEvents,
  handoverSteps,
  handoverTasks,
  type StepBasis,
} from './handover-follow-up';
import { sharedBy } from './offer-seen';

export type HandoverCommands = {
  offerHandover: {
    readonly service: Service;
    readonly serviceName?: Sealed;
    /** What the service is told in words. */
    readonly message?: Sealed;
    readonly consent: EntryId;
    readonly share: readonly string[];
    readonly send?: boolean;
    readonly needsIdentity?: boolean;
    readonly identityGiven?: boolean;
    readonly leastIntrusive?: Sealed;
    readonly reason?: Sealed;
  };
  /** `consent`: another than the one that it was prepared on, which may be over by now. */
  sendHandover: { readonly handover: EntryId; readonly consent?: EntryId };
  answerHandover: {
    readonly handover: EntryId;
    readonly answer: 'accepted' | 'rejected';
    readonly reason?: Sealed;
    readonly meetingOn?: LocalDate;
  };
  withdrawHandover: { readonly handover: EntryId; readonly reason: Sealed };
  agreeFirstMeeting: { readonly handover: EntryId; readonly on: LocalDate };
  recordAttendance: {
    readonly handover: EntryId;
    readonly attended: boolean;
    readonly attendedAt?: Instant;
    readonly reason?: Sealed;
  };
  assessLanding: { readonly handover: EntryId; readonly landed: boolean; readonly reasons?: Sealed };
};

export type HandoverEvents = HandoverFollowUpEvents &
  HandoverWithdrawal & {
    handoverOffered: Omit<HandoverCommands['offerHandover'], 'send'> & { readonly id: EntryId } & StepBasis;
    handoverSent: { readonly handover: EntryId; readonly consent?: EntryId } & StepBasis;
    handoverAccepted: { readonly handover: EntryId; readonly reason?: Sealed } & StepBasis;
    handoverRejected: { readonly handover: EntryId; readonly reason: Sealed };
    firstMeetingAgreed: { readonly handover: EntryId; readonly on: LocalDate } & StepBasis;
    attendanceConfirmed: {
      readonly handover: EntryId;
      readonly attendedAt: Instant;
      readonly bridgingUntil: Instant;
    } & StepBasis;
    neverAttended: { readonly handover: EntryId; readonly reason?: Sealed };
    landed: { readonly handover: EntryId; readonly reasons?: Sealed };
    notLanded: { readonly handover: EntryId; readonly reasons: Sealed; readonly bridgingUntil: Instant } & StepBasis;
  };

const fact = factsOf<HandoverEvents>();

/** Onward to another service, with the worker staying on until it has landed (B17, B18, G4, G17). */
export const handover = part<HandoverCommands, HandoverEvents, HandoverEvents & TheEnd>({
  commands: {
    offerHandover(state, command, context) {
      const refused = cannotOffer(state, command, context);
      if (refused) return refused;
      const id = context.commandId as string as EntryId;
      const { send, ...offer } = command;
      const { rules } = context;
      const events: Fact<HandoverEvents>[] = [
        fact('handoverOffered', { ...offer, id, basis: basisOfStep('offered', rules) }),
      ];
      if (send ?? true) events.push(fact('handoverSent', { handover: id, basis: basisOfStep('sent', rules) }));
      return accept(events, offerWarnings(state, context.rules));
    },
    sendHandover: (state, { handover: id, consent }, context) =>
      inState(state, id, ['offered']) ??
      (consent ? inField('consent', cannotSend(state, id, context, consent)) : cannotSend(state, id, context)) ??
      accept(
        fact('handoverSent', { handover: id, ...(consent && { consent }), basis: basisOfStep('sent', context.rules) }),
      ),
    answerHandover(state, { handover: id, answer, reason, meetingOn }, context) {
      const refused = inState(state, id, ['sent']) ?? inField('meetingOn', tooFarAhead(meetingOn, context));
      if (refused) return refused;
      if (answer === 'rejected') {
        if (!reason) return inField('reason', reject('reasonRequired', { because: 'rejected' }));
        return accept(fact('handoverRejected', { handover: id, reason }));
      }
      const { rules } = context;
      const events: Fact<HandoverEvents>[] = [
        fact('handoverAccepted', {
          handover: id,
          ...(reason && { reason }),
          basis: basisOfStep('accepted', rules),
        }),
      ];
      if (meetingOn) events.push(meetingAgreed(id, meetingOn, rules));
      return accept(events);
    },
    withdrawHandover: (state, { handover: id, reason }) =>
      inState(state, id, openHandoverStates) ??
      accept(fact('handoverWithdrawn', { handover: id, because: 'staff', reason })),
    agreeFirstMeeting: (state, { handover: id, on }, context) =>
      inState(state, id, ['accepted', 'meetingAgreed']) ??
      inField('on', tooFarAhead(on, context)) ??
      accept(meetingAgreed(id, on, context.rules)),
    recordAttendance(state, { handover: id, attended, attendedAt, reason }, { rules, now }) {
      const refused =
        inState(state, id, ['accepted', 'meetingAgreed']) ??
        inField('attendedAt', inTheFuture(attendedAt ?? now, rules, now));
      if (refused) return refused;
      if (!attended) return accept(fact('neverAttended', { handover: id, ...(reason && { reason }) }));
      const at = attendedAt ?? now;
      const basis = basisOfStep('bridging', rules);
      return accept(
        fact('attendanceConfirmed', { handover: id, attendedAt: at, bridgingUntil: bridging(at, rules), basis }),
      );
    },
    assessLanding(state, { handover: id, landed, reasons }, context) {
      const refused = inState(state, id, ['bridging', 'landingAsked']);
      if (refused) return refused;
      if (landed) {
        const said = reasons ? { reasons } : {};
        return (
          notAssessed('handedOver', reasons, context) ??
          accept([fact('landed', { handover: id, ...said }), theEndSaid('handedOver', state, context, said)])
        );
      }
      if (!reasons) return inField('reasons', reject('reasonRequired', { because: 'notLanded' }));
      const bridgingUntil = bridging(context.now, context.rules);
      const basis = basisOfStep('bridging', context.rules);
      return accept(fact('notLanded', { handover: id, reasons, bridgingUntil, basis }));
    },
  },

  impossible: {
    offerHandover: noConsent,
    sendHandover: (state, at) => noneIn(['offered'])(state) ?? noneToSend(state, at),
    answerHandover: noneIn(['sent']),
    withdrawHandover: noneIn(openHandoverStates),
    agreeFirstMeeting: noneIn(['accepted', 'meetingAgreed']),
    recordAttendance: noneIn(['accepted', 'meetingAgreed']),
    assessLanding: noneIn(['bridging', 'landingAsked']),
  },

  events: {
    handoverOffered: (state, { id, service, consent, basis, ...offer }, { seq, at }) => {
      const offered = {
        id,
        service,
        consent,
        shares: sharedBy(offer),
        state: 'offered',
        step: seq,
        since: at,
        basis,
      } as const;
      return { ...state, handovers: [...state.handovers, offered] };
    },
    handoverSent: (state, { handover: id, consent, basis }, happened) =>
      moved(state, id, 'sent', happened, consent ? { consent, basis } : { basis }),
    handoverAccepted: (state, { handover: id, basis }, happened) => moved(state, id, 'accepted', happened, { basis }),
    handoverRejected: (state, { handover: id }, happened) => moved(state, id, 'rejected', happened),
    handoverWithdrawn: (state, { handover: id, consent }, happened) =>
      moved(state, id, 'withdrawn', happened, consent ? stoppedBy(consent, state, id) : {}),
    firstMeetingAgreed: (state, { handover: id, on, basis }, happened) =>
      moved(state, id, 'meetingAgreed', happened, { meetingOn: on, basis }),
    attendanceConfirmed: (state, { handover: id, bridgingUntil, basis }, happened) =>
      moved(state, id, 'bridging', happened, { until: bridgingUntil, basis }),
    neverAttended: (state, { handover: id }, happened) => moved(state, id, 'neverAttended', happened),
    landingAsked: (state, { handover: id, until, basis }, happened) =>
      moved(state, id, 'landingAsked', happened, { until, basis }),
    landed: (state, { handover: id }, happened) => moved(state, id, 'landed', happened),
    notLanded: (state, { handover: id, bridgingUntil, basis }, happened) =>
      moved(state, id, 'bridging', happened, { until: bridgingUntil, basis }),
  },

  openTasks: handoverTasks,
  timedSteps: handoverSteps,
});

function meetingAgreed(handover: EntryId, on: LocalDate, rules: Rules): Fact<HandoverEvents> {
  return fact('firstMeetingAgreed', { handover, on, basis: basisOfStep('meetingAgreed', rules) });
}

function moved(
  state: CaseState,
  id: EntryId,
  to: HandoverState,
  { seq, at }: { seq: number; at: Instant },
  more: Partial<Handover> = {},
): CaseState {
  const handovers = state.handovers.map((one) =>
    one.id === id ? { ...one, state: to, step: seq, since: at, ...more } : one,
  );
  return { ...state, handovers };
}

function stoppedBy(consent: EntryId, { handovers }: CaseState, id: EntryId): Partial<Handover> {
  const found = handovers.find((one) => one.id === id);
  return found ? { stopped: { consent, state: found.state, step: found.step, since: found.since } } : {};
}

function inState(state: CaseState, id: EntryId, right: readonly HandoverState[]) {
  const found = state.handovers.find((one) => one.id === id);
  if (!found) return reject('unknownEntry', { what: 'handover', id, known: state.handovers.map((one) => one.id) });
  return right.includes(found.state) ? undefined : reject('notInThisState', { is: found.state, right });
}

function noneIn(right: readonly HandoverState[]) {
  return ({ handovers }: CaseState) =>
    handovers.some(({ state }) => right.includes(state))
      ? undefined
      : reject('nothingOpen', { what: 'handover', right });
}

function noConsent({ consents }: CaseState, { now }: Pick<Context, 'now'>) {
  return consents.some((one) => isValid(one, now)) ? undefined : reject('consentRequired', { consent: null });
}

/** No offer has been prepared that any consent would do for. */
function noneToSend(state: CaseState, { now }: Pick<Context, 'now'>) {
  const prepared = state.handovers.filter((one) => one.state === 'offered');
  const consents = state.consents.filter((one) => isValid(one, now));
  return prepared.length > 0 && consents.length > 0
    ? undefined
    : reject('consentRequired', { consent: prepared[0]?.consent ?? null });
}

/** A handover is sent while consents hold that cover the service and each thing that is shared. */
function cannotSend(state: CaseState, id: EntryId, context: Context, anew?: EntryId) {
  const found = state.handovers.find((one) => one.id === id);
  const consent = anew ?? found?.consent;
  return withoutConsent(state, consent, context, found && { service: found.service, items: found.shares });
}

/** Why sharing cannot rest on this consent: there is no such, it is over, or it and those beside it do not cover all of that. */
function withoutConsent({ consents }: CaseState, id: EntryId | undefined, { now, rules }: Context, sharing?: Sharing) {
  const consent = consents.find((one) => one.id === id);
  if (!consent || !isValid(consent, now)) return reject('consentRequired', { consent: id ?? null });
  if (!sharing || !consentsCover(rules)) return undefined;
  const valid = consents.filter((one) => isValid(one, now));
  const lacking = lackingFor(isToService(consent, sharing.service) ? valid : [], sharing);
  return lacking && reject('consentDoesNotCover', { consent: consent.id, service: sharing.service, lacking });
}

function cannotOffer(state: CaseState, command: HandoverCommands['offerHandover'], context: Context) {
  const { rules } = context;
  const { standard } = rules;
  const sharing = { service: command.service, items: sharedBy(command) };
  const refused =
    inField('share', unknownInformation(command.share, rules)) ??
    inField('consent', withoutConsent(state, command.consent, context, sharing));
  if (refused) return refused;
  if (command.needsIdentity && !command.identityGiven)
    return inField('identityGiven', reject('identityRequired', { service: command.service }));
  if (standard.leastIntrusive?.askedAt.includes('handover') && !command.leastIntrusive) {
    return inField('leastIntrusive', reject('leastIntrusiveRequired', { clause: standard.leastIntrusive.clause }));
  }
  const clause = tooEarly(state, rules);
  if (clause && !command.reason)
    return inField('reason', reject('reasonRequired', { because: 'beforeItsPhase', clause }));
  return undefined;
}

/** The clause by which an offer now is early: before motivating (B17), before stable contact (G4). */
function tooEarly({ phase, stableContact }: CaseState, { standard }: Rules): string | undefined {
  const from = standard.handoversFrom;
  const ready =
    'stableContact' in from ? !!stableContact : placeOf(standard, phase ?? '') >= placeOf(standard, from.phase);
  return ready ? undefined : from.clause;
}

function offerWarnings(state: CaseState, rules: Rules): Warning[] {
  const clause = tooEarly(state, rules);
  return clause && 'stableContact' in rules.standard.handoversFrom ? [{ code: 'beforeStableContact', clause }] : [];
}

/** Bridging ends with a local day, moved to a working day because a person must act by then. */
function bridging(from: Instant, rules: Rules): Instant {
  return windowEnd(from, rules.settings.handover.bridgingDays, rules);
}
