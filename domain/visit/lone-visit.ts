import type { TaskKey } from '../case/reminded';
import { type Instant, plusHours, plusMinutes } from '../clock/time';
import type { Actor, CaseId, CommandId, MunicipalityId, Sealed, StaffId, TeamId } from '../ids';
import { taskKeyOf } from '../tasks/open-task';

/** The version of the state's shape: a field that older ones lack raises it, and is given to them in `visit-versions.ts`. */
export const visitStateVersion = 1;

/**
 * A lone visit is a small process of its own, so that neither the ending, the merging nor the moving of a case can
 * silence it. It begins with an expected end; no check-out by then and the worker is asked, minutes later the team lead
 * and the on-call number are alarmed, at any hour.
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
  readonly expectedEnd: Instant;
  readonly alarmMinutes: number;
  readonly version: number;
  readonly checkedOutAt?: Instant;
  /** Who acknowledged the last alarm. */
  readonly acknowledgedBy?: Actor;
  readonly taken: readonly { readonly id: CommandId; readonly digest: string; readonly version: number }[];
};

export type VisitEventData = {
  visitStarted: {
    readonly visitId: string;
    readonly municipality: MunicipalityId;
    readonly caseId?: CaseId;
    readonly worker: StaffId;
    readonly companions?: readonly StaffId[];
    readonly team: TeamId;
    readonly expectedEnd: Instant;
    readonly alarmMinutes: number;
    readonly place?: Sealed;
    readonly overridesPairRule?: Sealed;
  };
  visitExtended: { readonly expectedEnd: Instant };
  checkOutAsked: Record<string, never>;
  visitAlarmed: Record<string, never>;
  alarmTaken: { readonly note?: Sealed };
  visitCheckedOut: { readonly late: boolean; readonly note?: Sealed };
};
export type VisitEventType = keyof VisitEventData;

/** The version of each event's shape, as the case's events have them. */
export const visitEventVersions = {
  visitStarted: 1,
  visitExtended: 1,
  checkOutAsked: 1,
  visitAlarmed: 1,
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
  | { readonly type: 'takeAlarm'; readonly data: { readonly note?: Sealed } }
  | { readonly type: 'checkOut'; readonly data: { readonly note?: Sealed } };

type VisitFact = { [K in VisitEventType]: { readonly type: K; readonly data: VisitEventData[K] } }[VisitEventType];
export type VisitRejectionCode =
  | 'alreadyStarted'
  | 'notStarted'
  | 'visitOver'
  | 'inThePast'
  | 'tooFarAhead'
  | 'noAlarm';
export type VisitDecision =
  | { readonly events: readonly VisitFact[] }
  | { readonly rejected: VisitRejectionCode; readonly params: Readonly<Record<string, string>> };

/** The events that follow from a command to a visit, or a rejection. Never throws. */
export function decideVisit(state: VisitState | undefined, command: VisitCommand, now: Instant): VisitDecision {
  if (command.type === 'startVisit') {
    if (state) return { rejected: 'alreadyStarted', params: { status: state.status } };
    const refused = notAnExpectedEnd(command.data.expectedEnd, now);
    if (refused) return refused;
    return { events: [{ type: 'visitStarted', data: command.data }] };
  }
  if (!state) return { rejected: 'notStarted', params: {} };
  if (state.status === 'checkedOut') {
    return { rejected: 'visitOver', params: { at: state.checkedOutAt ?? state.startedAt } };
  }
  switch (command.type) {
    case 'extendVisit':
      return (
        notAnExpectedEnd(command.data.expectedEnd, now) ?? { events: [{ type: 'visitExtended', data: command.data }] }
      );
    case 'takeAlarm':
      return state.status === 'alarmed'
        ? { events: [{ type: 'alarmTaken', data: command.data }] }
        : { rejected: 'noAlarm', params: { status: state.status } };
    case 'checkOut':
      return { events: [{ type: 'visitCheckedOut', data: { ...command.data, late: now > state.expectedEnd } }] };
  }
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

/** Asked at the expected end, alarmed some minutes later; an alarm stays until someone takes it or checks out. */
export function nextVisitDeadline(state: VisitState): VisitDeadline | undefined {
  switch (state.status) {
    case 'underWay':
      return { at: state.expectedEnd, kind: 'askCheckOut' };
    case 'asked':
      return { at: plusMinutes(state.expectedEnd, state.alarmMinutes), kind: 'alarm' };
    case 'alarmed':
    case 'checkedOut':
      return undefined;
  }
}

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
      const { place: _text, overridesPairRule: _reason, ...begun } = event.data;
      return {
        schemaVersion: visitStateVersion,
        ...begun,
        status: 'underWay',
        startedAt: event.at,
        version: event.seq,
        taken: [],
      };
    }
    case 'visitExtended':
      return { ...state, status: 'underWay', expectedEnd: event.data.expectedEnd };
    case 'checkOutAsked':
      return { ...state, status: 'asked' };
    case 'visitAlarmed': {
      const { acknowledgedBy: _, ...untaken } = state;
      return { ...untaken, status: 'alarmed' };
    }
    case 'alarmTaken':
      return { ...state, acknowledgedBy: event.by };
    case 'visitCheckedOut':
      return { ...state, status: 'checkedOut', checkedOutAt: event.at };
  }
}

/**
 * A message that follows from a visit's event, at any hour: to those who go along as it starts, to the worker at its end,
 * then to team lead and on-call number.
 */
export type VisitMessage = {
  readonly cause: TaskKey;
  readonly kind: 'goesAlong' | 'checkOutAsked' | 'visitAlarm';
  readonly to: { readonly role: 'worker' | 'teamLead' | 'onCall' } | { readonly role: 'staff'; readonly id: StaffId };
  readonly visibleFrom: Instant;
};

export function visitMessagesOf(event: VisitEvent): readonly VisitMessage[] {
  const cause = taskKeyOf('visit', event.seq);
  switch (event.type) {
    case 'checkOutAsked':
      return [{ cause, kind: 'checkOutAsked', to: { role: 'worker' }, visibleFrom: event.at }];
    case 'visitAlarmed':
      return (['teamLead', 'onCall'] as const).map((role) => ({
        cause,
        kind: 'visitAlarm',
        to: { role },
        visibleFrom: event.at,
      }));
    case 'visitStarted':
      return (event.data.companions ?? []).map((id) => ({
        cause,
        kind: 'goesAlong',
        to: { role: 'staff', id },
        visibleFrom: event.at,
      }));
    case 'visitExtended':
    case 'alarmTaken':
    case 'visitCheckedOut':
      return [];
  }
}
