import { type Instant, latest, plusHours, plusMinutes } from '../clock/time';
import type { Actor, CaseId, CommandId, MunicipalityId, Sealed, StaffId, TeamId } from '../ids';

/** The version of the state's shape: a field that older ones lack raises it, and is given to them in `visit-versions.ts`. */
export const visitStateVersion = 2;

/**
 * A lone visit is a small process of its own, so that neither the ending, the merging nor the moving of a case can
 * silence it. It begins with an expected end; no check-out by then and the worker is asked, minutes later everyone who
 * watches is alarmed, at any hour, until one of them takes the alarm. A call for help alarms at once.
 */
export type VisitState = {
  readonly schemaVersion: typeof visitStateVersion;
  readonly visitId: string;
  readonly municipality: MunicipalityId;
  readonly caseId?: CaseId;
  readonly worker: StaffId;
  /** Who goes along; none in a visit alone, nor in one that an earlier release began. */
  readonly companions?: readonly StaffId[];
  readonly team: TeamId;
  readonly status: 'underWay' | 'asked' | 'alarmed' | 'checkedOut';
  readonly startedAt: Instant;
  /** Where its beginning was told late: from then on somebody could watch, and nobody before. */
  readonly watchedFrom?: Instant;
  readonly expectedEnd: Instant;
  readonly alarmMinutes: number;
  readonly version: number;
  readonly checkedOutAt?: Instant;
  /** The alarm that stands: until check-out, or until the visit goes on. */
  readonly alarm?: VisitAlarm;
  readonly taken: readonly { readonly id: CommandId; readonly digest: string; readonly version: number }[];
};

/** Why, since when, and who has taken it. `calledBy`: whoever on the visit called for help. */
export type VisitAlarm = {
  readonly at: Instant;
  readonly taken?: { readonly by: Actor; readonly at: Instant };
} & ({ readonly because: 'noCheckOut' } | { readonly because: 'helpCalled'; readonly calledBy: Actor });

export type VisitEventData = {
  visitStarted: {
    readonly visitId: string;
    readonly municipality: MunicipalityId;
    readonly caseId?: CaseId;
    readonly worker: StaffId;
    readonly companions?: readonly StaffId[];
    readonly team: TeamId;
    /** When the visitor set out, where that is told late: their phone had no net. */
    readonly begunAt?: Instant;
    readonly expectedEnd: Instant;
    readonly alarmMinutes: number;
    /** In the visitor's words, as "at the library". */
    readonly place?: Sealed;
    readonly address?: Sealed;
    /** Staircase, floor, door. */
    readonly staircase?: Sealed;
    readonly overridesPairRule?: Sealed;
  };
  visitExtended: { readonly expectedEnd: Instant };
  /** Extended while a call for help waited: that alarm stands. */
  expectedEndMoved: { readonly expectedEnd: Instant };
  checkOutAsked: Record<string, never>;
  visitAlarmed: Record<string, never>;
  helpCalled: Record<string, never>;
  /** While a call for help stood that nobody had taken: the alarm goes on, and nobody is alarmed twice. */
  helpCalledAgain: Record<string, never>;
  alarmTaken: { readonly note?: Sealed };
  /** `outAt`: where the check-out is told late. */
  visitCheckedOut: { readonly late: boolean; readonly note?: Sealed; readonly outAt?: Instant };
};
export type VisitEventType = keyof VisitEventData;

/** The version of each event's shape, as the case's events have them. */
export const visitEventVersions = {
  visitStarted: 1,
  visitExtended: 1,
  expectedEndMoved: 1,
  checkOutAsked: 1,
  visitAlarmed: 1,
  helpCalled: 1,
  helpCalledAgain: 1,
  alarmTaken: 1,
  visitCheckedOut: 1,
} as const satisfies Record<VisitEventType, number>;

export type VisitEvent<T extends VisitEventType = VisitEventType> = {
  [K in T]: {
    readonly seq: number;
    readonly type: K;
    readonly v: number;
    readonly at: Instant;
    readonly by: Actor;
    readonly command?: { readonly id: CommandId; readonly digest: string };
    readonly data: VisitEventData[K];
  };
}[T];

export type VisitCommand =
  | { readonly type: 'startVisit'; readonly data: VisitEventData['visitStarted'] }
  | { readonly type: 'extendVisit'; readonly data: { readonly expectedEnd: Instant } }
  | { readonly type: 'callForHelp'; readonly data: Record<string, never> }
  /** `insteadOf`: who has taken it and hands it over. */
  | { readonly type: 'takeAlarm'; readonly data: { readonly note?: Sealed; readonly insteadOf?: StaffId } }
  | { readonly type: 'checkOut'; readonly data: { readonly note?: Sealed; readonly outAt?: Instant } };

type VisitFact = { [K in VisitEventType]: { readonly type: K; readonly data: VisitEventData[K] } }[VisitEventType];
export type VisitRejectionCode =
  | 'alreadyStarted'
  | 'notStarted'
  | 'visitOver'
  | 'inThePast'
  | 'tooFarAhead'
  | 'noAlarm'
  | 'alarmTaken'
  | 'ownCallForHelp'
  | 'notOnTheVisit';
export type VisitDecision =
  | { readonly events: readonly VisitFact[] }
  | { readonly rejected: VisitRejectionCode; readonly params: Readonly<Record<string, string>> };

/** When a command is given, and by whom. */
export type VisitMoment = { readonly now: Instant; readonly by: Actor };

/** The events that follow from a command to a visit, or a rejection. Never throws. */
export function decideVisit(
  state: VisitState | undefined,
  command: VisitCommand,
  { now, by }: VisitMoment,
): VisitDecision {
  if (command.type === 'startVisit') {
    if (state) return { rejected: 'alreadyStarted', params: { status: state.status } };
    return start(command.data, now);
  }
  if (!state) return { rejected: 'notStarted', params: {} };
  if (state.status === 'checkedOut') {
    return { rejected: 'visitOver', params: { at: state.checkedOutAt ?? state.startedAt } };
  }
  switch (command.type) {
    case 'extendVisit': {
      const type = waitsForHelp(state) ? 'expectedEndMoved' : 'visitExtended';
      return notAnExpectedEnd(command.data.expectedEnd, now) ?? { events: [{ type, data: command.data }] };
    }
    case 'callForHelp':
      if (!isOnTheVisit(state, by)) return { rejected: 'notOnTheVisit', params: {} };
      return { events: [{ type: waitsForHelp(state) ? 'helpCalledAgain' : 'helpCalled', data: {} }] };
    case 'takeAlarm':
      return takeAlarm(state, command.data, by);
    case 'checkOut': {
      const { outAt, ...data } = command.data;
      const toldLate = outAt && outAt >= state.startedAt && isToldLate(outAt, now);
      const late = now > state.expectedEnd;
      return { events: [{ type: 'visitCheckedOut', data: { ...data, late, ...(toldLate && { outAt }) } }] };
    }
  }
}

/** What was done so many minutes ago is told late. */
const TOLD_AT_ONCE_MINUTES = 2;

const isToldLate = (at: Instant, now: Instant): boolean => at < plusMinutes(now, -TOLD_AT_ONCE_MINUTES);

/** Told late, its time may be over already: then whoever is out is asked at once, since nobody knows whether they are back. */
function start({ begunAt, ...data }: VisitEventData['visitStarted'], now: Instant): VisitDecision {
  if (begunAt === undefined || !isToldLate(begunAt, now)) {
    return notAnExpectedEnd(data.expectedEnd, now) ?? { events: [{ type: 'visitStarted', data }] };
  }
  const earliestAllowed = plusHours(now, -longestVisitHours);
  if (begunAt < earliestAllowed) return { rejected: 'inThePast', params: { field: 'begunAt', earliestAllowed } };
  return (
    notAnExpectedEnd(data.expectedEnd, begunAt) ?? { events: [{ type: 'visitStarted', data: { begunAt, ...data } }] }
  );
}

type TakeAlarm = Extract<VisitCommand, { readonly type: 'takeAlarm' }>;

/** Two who set out at once must learn of each other, so that the second says whom they relieve. */
function takeAlarm(
  { alarm, ...visit }: VisitState,
  { insteadOf, ...data }: TakeAlarm['data'],
  by: Actor,
): VisitDecision {
  if (!alarm) return { rejected: 'noAlarm', params: { status: visit.status } };
  if (alarm.because === 'helpCalled' && isOnTheVisit(visit, by)) return { rejected: 'ownCallForHelp', params: {} };
  const { taken } = alarm;
  const relieved = taken?.by.kind === 'staff' && taken.by.id === insteadOf;
  if (taken && !relieved) return { rejected: 'alarmTaken', params: { at: taken.at, ...idOf(taken.by) } };
  return { events: [{ type: 'alarmTaken', data }] };
}

const idOf = (by: Actor): { readonly by?: string } => (by.kind === 'staff' ? { by: by.id } : {});

/** Whether someone is out on the visit: the visitor, or who goes along. */
export function isOnTheVisit(
  { worker, companions = [] }: Pick<VisitState, 'worker' | 'companions'>,
  by: Actor,
): boolean {
  return by.kind === 'staff' && (by.id === worker || companions.includes(by.id));
}

/** Help has been called for, and nobody has taken that alarm. */
function waitsForHelp({ alarm }: Pick<VisitState, 'alarm'>): boolean {
  return alarm?.because === 'helpCalled' && !alarm.taken;
}

/** No visit lasts longer: an end further ahead would keep the alarm silent. */
const longestVisitHours = 24;

function notAnExpectedEnd(expectedEnd: Instant, now: Instant): VisitDecision | undefined {
  if (expectedEnd <= now) return { rejected: 'inThePast', params: { field: 'expectedEnd', earliestAllowed: now } };
  const latestAllowed = plusHours(now, longestVisitHours);
  return expectedEnd > latestAllowed
    ? { rejected: 'tooFarAhead', params: { field: 'expectedEnd', latestAllowed } }
    : undefined;
}

export type VisitDeadline = { readonly at: Instant; readonly kind: 'askCheckOut' | 'alarm' };

/** Asked at the expected end, alarmed some minutes after that or after it was known of; an alarm stays until someone checks out, or the visit goes on. */
export function nextVisitDeadline(state: VisitState): VisitDeadline | undefined {
  switch (state.status) {
    case 'underWay':
      return { at: state.expectedEnd, kind: 'askCheckOut' };
    case 'asked':
      return { at: plusMinutes(askedAt(state), state.alarmMinutes), kind: 'alarm' };
    case 'alarmed':
    case 'checkedOut':
      return undefined;
  }
}

/** Whoever told late that they set out has as long to answer as anybody. */
const askedAt = ({ expectedEnd, watchedFrom = expectedEnd }: VisitState): Instant => latest(expectedEnd, watchedFrom);

/** The events of the visit's next deadline, once it has been reached; none before. */
export function visitDeadlineReached(state: VisitState, now: Instant): readonly VisitFact[] {
  const deadline = nextVisitDeadline(state);
  if (!deadline || deadline.at > now) return [];
  return [{ type: deadline.kind === 'askCheckOut' ? 'checkOutAsked' : 'visitAlarmed', data: {} }];
}

/** The visit after an event. */
export function evolveVisit(state: VisitState | undefined, event: VisitEvent): VisitState {
  const after = applyVisitEvent(state ?? ({} as VisitState), event);
  const taken = event.command
    ? [...(state?.taken ?? []), { ...event.command, version: event.seq }]
    : (state?.taken ?? []);
  return { ...after, version: event.seq, taken };
}

function applyVisitEvent(state: VisitState, event: VisitEvent): VisitState {
  switch (event.type) {
    case 'visitStarted': {
      const {
        place: _place,
        address: _address,
        staircase: _staircase,
        overridesPairRule: _reason,
        begunAt,
        ...begun
      } = event.data;
      return {
        schemaVersion: visitStateVersion,
        ...begun,
        status: 'underWay',
        startedAt: begunAt ?? event.at,
        ...(begunAt && { watchedFrom: event.at }),
        version: event.seq,
        taken: [],
      };
    }
    case 'visitExtended':
      return { ...withoutAlarm(state), status: 'underWay', expectedEnd: event.data.expectedEnd };
    case 'expectedEndMoved':
      return { ...state, expectedEnd: event.data.expectedEnd };
    case 'checkOutAsked':
      return { ...state, status: 'asked' };
    case 'visitAlarmed':
      return { ...state, status: 'alarmed', alarm: { because: 'noCheckOut', at: event.at } };
    case 'helpCalled':
      return { ...state, status: 'alarmed', alarm: { because: 'helpCalled', calledBy: event.by, at: event.at } };
    case 'helpCalledAgain':
      return state;
    case 'alarmTaken':
      return state.alarm ? { ...state, alarm: { ...state.alarm, taken: { by: event.by, at: event.at } } } : state;
    case 'visitCheckedOut':
      return { ...withoutAlarm(state), status: 'checkedOut', checkedOutAt: event.data.outAt ?? event.at };
  }
}

function withoutAlarm({ alarm: _over, ...rest }: VisitState): VisitState {
  return rest;
}
