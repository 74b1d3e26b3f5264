import type { CaseState } from './case-state';
import { isValid } from './consents';
import { accept, type Context, type Fact, fact, reject, type Warning } from './decision';
import { theEnd } from './endings';
import type { EntryId, Sealed } from './ids';
import { causeOf, type Matter, teamLead, worker } from './matter';
import { part, type Turning } from './part';
import { notInTheFuture } from './referral';
import { beforeTheEnd, byDay, closesAt, windowEnd } from './reminding';
import { basisOf, type Rules } from './rules';
import { placeOf } from './standard-queries';
import { endOfDay, type Instant, type LocalDate, localDateOf, plusDays, startOfDay } from './time';
import { nextWorkingInstant } from './working-days';

export const services = [
  'socialPedagogicalSupport',
  'housingFirst',
  'drugTreatment',
  'alcoholTreatment',
  'psychiatry',
  'temporaryHousing',
  'longTermHousing',
  'shelter110',
  'acuteService',
  'other',
] as const;
export type Service = (typeof services)[number];

/** Offered, sent, accepted, meeting agreed, bridging (attended, the worker stays on), asked whether it has landed. */
export type HandoverState =
  | 'offered'
  | 'sent'
  | 'accepted'
  | 'meetingAgreed'
  | 'bridging'
  | 'landingAsked'
  | 'landed'
  | 'rejected'
  | 'withdrawn'
  | 'neverAttended';

export type Handover = {
  readonly id: EntryId;
  readonly service: Service;
  readonly consent: EntryId;
  readonly state: HandoverState;
  /** The event that brought it to where it is, and when. */
  readonly step: number;
  readonly since: Instant;
  readonly meetingOn?: LocalDate;
  /** When bridging, or the window of the question after it, is over. */
  readonly until?: Instant;
};

export type HandoverCommands = {
  offerHandover: {
    readonly service: Service;
    readonly serviceName?: Sealed;
    readonly consent: EntryId;
    readonly share: readonly string[];
    readonly send?: boolean;
    readonly needsIdentity?: boolean;
    readonly identityGiven?: boolean;
    readonly leastIntrusive?: Sealed;
    readonly reason?: Sealed;
  };
  sendHandover: { readonly handover: EntryId };
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
  assessLanding: { readonly handover: EntryId; readonly landed: boolean; readonly reasons: Sealed };
};

export type HandoverEvents = {
  handoverOffered: Omit<HandoverCommands['offerHandover'], 'send'> & { readonly id: EntryId };
  handoverSent: { readonly handover: EntryId };
  handoverAccepted: { readonly handover: EntryId; readonly reason?: Sealed };
  handoverRejected: { readonly handover: EntryId; readonly reason: Sealed };
  handoverWithdrawn: {
    readonly handover: EntryId;
    readonly because: 'staff' | 'declined' | 'consentWithdrawn';
    readonly reason?: Sealed;
  };
  firstMeetingAgreed: { readonly handover: EntryId; readonly on: LocalDate };
  attendanceConfirmed: { readonly handover: EntryId; readonly attendedAt: Instant; readonly bridgingUntil: Instant };
  neverAttended: { readonly handover: EntryId; readonly reason?: Sealed };
  landingAsked: { readonly handover: EntryId; readonly until: Instant };
  landed: { readonly handover: EntryId; readonly reasons: Sealed };
  notLanded: { readonly handover: EntryId; readonly reasons: Sealed; readonly bridgingUntil: Instant };
};

const closed: readonly HandoverState[] = ['landed', 'rejected', 'withdrawn', 'neverAttended'];
export const isOpen = ({ state }: Handover): boolean => !closed.includes(state);

/** Onward to another service, with the worker staying on until it has landed (B17, B18, G4, G17). */
export const handover = part<HandoverCommands, HandoverEvents>({
  commands: {
    offerHandover(state, command, context) {
      const refused = cannotOffer(state, command, context);
      if (refused) return refused;
      const id = context.commandId as string as EntryId;
      const { send, ...offer } = command;
      const events = [fact('handoverOffered', { ...offer, id })];
      if (send ?? true) events.push(fact('handoverSent', { handover: id }));
      return accept(events, offerWarnings(state, context.rules));
    },
    sendHandover: (state, { handover: id }) =>
      inState(state, id, ['offered']) ?? accept(fact('handoverSent', { handover: id })),
    answerHandover(state, { handover: id, answer, reason, meetingOn }) {
      const refused = inState(state, id, ['sent']);
      if (refused) return refused;
      if (answer === 'rejected') {
        if (!reason) return reject('reasonRequired', { because: 'rejected' });
        return accept(fact('handoverRejected', { handover: id, reason }));
      }
      const events: Fact[] = [fact('handoverAccepted', { handover: id, ...(reason && { reason }) })];
      if (meetingOn) events.push(fact('firstMeetingAgreed', { handover: id, on: meetingOn }));
      return accept(events);
    },
    withdrawHandover: (state, { handover: id, reason }) =>
      inState(state, id, ['offered', 'sent', 'accepted', 'meetingAgreed', 'bridging', 'landingAsked']) ??
      accept(fact('handoverWithdrawn', { handover: id, because: 'staff', reason })),
    agreeFirstMeeting: (state, { handover: id, on }) =>
      inState(state, id, ['accepted', 'meetingAgreed']) ?? accept(fact('firstMeetingAgreed', { handover: id, on })),
    recordAttendance(state, { handover: id, attended, attendedAt, reason }, { rules, now }) {
      const refused =
        inState(state, id, ['accepted', 'meetingAgreed']) ?? notInTheFuture(attendedAt ?? now, rules, now);
      if (refused) return refused;
      if (!attended) return accept(fact('neverAttended', { handover: id, ...(reason && { reason }) }));
      const at = attendedAt ?? now;
      return accept(fact('attendanceConfirmed', { handover: id, attendedAt: at, bridgingUntil: bridging(at, rules) }));
    },
    assessLanding(state, { handover: id, landed, reasons }, context) {
      const refused = inState(state, id, ['bridging', 'landingAsked']);
      if (refused) return refused;
      if (landed) {
        return accept([fact('landed', { handover: id, reasons }), theEnd('handedOver', context, { reasons })]);
      }
      const bridgingUntil = bridging(context.now, context.rules);
      return accept(fact('notLanded', { handover: id, reasons, bridgingUntil }));
    },
  },

  events: {
    handoverOffered: (state, { id, service, consent }, { seq, at }) => ({
      ...state,
      handovers: [...state.handovers, { id, service, consent, state: 'offered', step: seq, since: at }],
    }),
    handoverSent: (state, { handover: id }, happened) => moved(state, id, 'sent', happened),
    handoverAccepted: (state, { handover: id }, happened) => moved(state, id, 'accepted', happened),
    handoverRejected: (state, { handover: id }, happened) => moved(state, id, 'rejected', happened),
    handoverWithdrawn: (state, { handover: id }, happened) => moved(state, id, 'withdrawn', happened),
    firstMeetingAgreed: (state, { handover: id, on }, happened) =>
      moved(state, id, 'meetingAgreed', happened, { meetingOn: on }),
    attendanceConfirmed: (state, { handover: id, bridgingUntil }, happened) =>
      moved(state, id, 'bridging', happened, { until: bridgingUntil }),
    neverAttended: (state, { handover: id }, happened) => moved(state, id, 'neverAttended', happened),
    landingAsked: (state, { handover: id, until }, happened) => moved(state, id, 'landingAsked', happened, { until }),
    landed: (state, { handover: id }, happened) => moved(state, id, 'landed', happened),
    notLanded: (state, { handover: id, bridgingUntil }, happened) =>
      moved(state, id, 'bridging', happened, { until: bridgingUntil }),
  },

  matters: (state, rules) => underWay(state).flatMap((one) => matterOf(one, rules) ?? []),
  turnings: (state, rules) => underWay(state).flatMap((one) => turningOf(one, state, rules) ?? []),
});

/** Handovers are followed while the case runs; an ending for silence goes on beside them, a decline withdraws them. */
function underWay({ status, ending, handovers }: CaseState): readonly Handover[] {
  const followed =
    status === 'active' || status === 'paused' || (status === 'ending' && ending?.kind === 'unreachable');
  return followed ? handovers.filter(isOpen) : [];
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

function inState(state: CaseState, id: EntryId, right: readonly HandoverState[]) {
  const found = state.handovers.find((one) => one.id === id);
  if (!found) return reject('unknownEntry', { what: 'handover', id, known: state.handovers.map((one) => one.id) });
  return right.includes(found.state) ? undefined : reject('notInThisState', { is: found.state, right });
}

function cannotOffer(state: CaseState, command: HandoverCommands['offerHandover'], { rules, now }: Context) {
  const { standard } = rules;
  const consent = state.consents.find(({ id }) => id === command.consent);
  if (!consent || !isValid(consent, now)) return reject('consentRequired', { consent: command.consent });
  if (command.needsIdentity && !command.identityGiven) return reject('identityRequired', { service: command.service });
  if (standard.leastIntrusive?.askedAt.includes('handover') && !command.leastIntrusive) {
    return reject('leastIntrusiveRequired', { clause: standard.leastIntrusive.clause });
  }
  const clause = tooEarly(state, rules);
  if (clause && !command.reason) return reject('reasonRequired', { because: 'beforeItsPhase', clause });
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

function matterOf(one: Handover, rules: Rules): Matter | undefined {
  const { replyDays, attendanceDays } = rules.settings.handover;
  const sinceDay = localDateOf(one.since);
  const at = (suffix: Matter['kind']) => causeOf(suffix, `${one.id}/${one.step}`);
  const asks = [worker];
  switch (one.state) {
    case 'offered':
      return {
        cause: at('handoverToSend'),
        kind: 'handoverToSend',
        asks,
        ...byDay(plusDays(sinceDay, 1), rules),
        basis: basisOf(rules, 'handoverReply'),
      };
    case 'sent':
      return {
        cause: at('handoverReply'),
        kind: 'handoverReply',
        asks,
        ...byDay(plusDays(sinceDay, replyDays), rules),
        basis: basisOf(rules, 'handoverReply', 'handover.replyDays'),
      };
    case 'accepted':
      return {
        cause: at('firstMeeting'),
        kind: 'firstMeeting',
        asks,
        ...byDay(plusDays(sinceDay, replyDays), rules),
        basis: basisOf(rules, 'handoverReply', 'handover.replyDays'),
      };
    case 'meetingAgreed': {
      const meetingOn = one.meetingOn ?? sinceDay;
      return {
        cause: at('attendance'),
        kind: 'attendance',
        asks,
        ...byDay(plusDays(meetingOn, attendanceDays), rules),
        showsFrom: nextWorkingInstant(startOfDay(meetingOn), rules.settings.calendar),
        basis: basisOf(rules, 'attendance', 'handover.attendanceDays'),
      };
    }
    case 'bridging':
    case 'landingAsked':
      return landingMatter(one, rules);
    case 'landed':
    case 'rejected':
    case 'withdrawn':
    case 'neverAttended':
      return undefined;
  }
}

/** While bridging the worker is reminded before its end; after it, worker and team lead are asked whether it landed. */
function landingMatter(one: Handover, rules: Rules): Matter {
  const { calendar, unreachable } = rules.settings;
  const until = one.until ?? endOfDay(localDateOf(one.since));
  const asked = one.state === 'landingAsked';
  const showsFrom = nextWorkingInstant(one.since, calendar);
  const { reminders } = beforeTheEnd(until, unreachable.reminders, rules);
  return {
    cause: causeOf('landing', `${one.id}/${one.step}`),
    kind: 'landing',
    asks: asked ? [worker, teamLead] : [worker],
    showsFrom: asked ? showsFrom : (reminders[0] ?? showsFrom),
    due: until,
    reminders: asked ? [showsFrom, ...reminders.filter((at) => at > showsFrom)] : reminders,
    basis: basisOf(rules, 'bridging', asked ? 'unreachable.assessmentDays' : 'handover.bridgingDays'),
  };
}

/**
 * Bridging over: the question is asked. Nobody has said anything, in spite of reminders: the case ends by itself,
 * handed over, marked to confirm (B18, G17).
 */
function turningOf(one: Handover, state: CaseState, rules: Rules): Turning | undefined {
  if (one.state !== 'bridging' && one.state !== 'landingAsked') return undefined;
  const matter = landingMatter(one, rules);
  const at = closesAt(matter.due as Instant, matter, state, rules);
  const { cause, basis } = matter;
  if (one.state === 'bridging') {
    const bringsAbout = (context: Context): Fact[] => [
      fact('landingAsked', {
        handover: one.id,
        until: windowEnd(context.now, context.rules.settings.unreachable.assessmentDays, context.rules),
      }),
    ];
    return { at, kind: 'bridgingOver', cause, basis, bringsAbout };
  }
  const bringsAbout = (context: Context): Fact[] => [
    theEnd('handedOver', context, { on: localDateOf(at), toConfirm: true, basis }),
  ];
  return { at, kind: 'landingOver', cause, basis, bringsAbout };
}
