import type {
  Actor,
  CaseEvent,
  CaseId,
  CaseState,
  Command,
  CommandId,
  Deadlines,
  Instant,
  MunicipalityId,
  RuleBook,
  Status,
  Warning,
} from '../domain';
import type { Because } from '../domain/access/because';
import type { SagaAct } from '../domain/saga/act';
import type { Outcome } from '../domain/saga/outcome';
import type { VisitCommand, VisitState } from '../domain/visit/lone-visit';

/** Names and types that clients and workflows share, without workflow code, so that clients need not import it. */
export const taskQueue = 'fodfaeste';

/** The queue of lone visits, beside that of all else: an alarm waits behind no number of cases. */
export const visitQueue = (queue: string): string => `${queue}-visits`;

/** The queue of the delivery job, which only workers with mail poll: those without it leave what waits untouched. */
export const deliveryQueue = (queue: string): string => `${queue}-delivery`;

export const caseWorkflowType = 'caseWorkflow';
export const visitWorkflowType = 'visitWorkflow';
export const rollOutWorkflowType = 'rollOutWorkflow';
export const sagaWorkflowType = 'sagaWorkflow';
export const advanceWorkflowType = 'advanceWorkflow';
export const housekeepingWorkflowType = 'housekeepingWorkflow';
export const openingWorkflowType = 'openingWorkflow';

/** Our Temporal Schedules; each municipality has one for its opening hour. */
export type ScheduleName =
  | 'delivery'
  | 'opening-times'
  | 'audit-anchor'
  | 'audit-check'
  | 'housekeeping'
  | `opening/${string}`;

export function openingSchedule(municipality: MunicipalityId): ScheduleName {
  return `opening/${municipality}`;
}

/**
 * The municipality of an opening Schedule's run, from its id: the Schedule has no arguments, since those would stay
 * encrypted under one master key. Throws RangeError for any other id.
 */
export function municipalityOfOpening(workflowId: string): MunicipalityId {
  const [, municipality] = /(?:^|\/)opening\/([^/]+)-workflow-/.exec(workflowId) ?? [];
  if (!municipality) throw new RangeError(`${workflowId} is no run of an opening Schedule`);
  return municipality as MunicipalityId;
}

/** The id of a Schedule; another task queue has Schedules of its own. */
export function scheduleId(name: string, queue: string = taskQueue): string {
  return queue === taskQueue ? name : `${queue}/${name}`;
}

/** The update by which callers that wait for an answer send a command. */
export const commandUpdate = 'command';
/** The signal by which a command is sent without waiting for its answer. */
export const commandSignal = 'machineCommand';
/** Asks a case to continue as new, so that its history is under the current master key. A wire name of 0.1. */
export const continueAsNewSignal = 'carryOn';
export const stateQuery = 'state';
export const summaryQuery = 'summary';
export const nextDeadlineQuery = 'nextDeadline';
export const nextReminderQuery = 'nextReminder';
/** What the case's timer is set to. */
export const nextStepQuery = 'nextStep';
export const timelineQuery = 'timeline';

export const searchAttributes = {
  status: 'FodfaesteStatus',
  phase: 'FodfaestePhase',
  municipality: 'FodfaesteMunicipality',
  team: 'FodfaesteTeam',
} as const;

export function caseWorkflowId(municipality: MunicipalityId, caseId: CaseId): string {
  return `case/${municipality}/${caseId}`;
}

/** An act across several cases, by the key of the request that it was asked for with. */
export function sagaWorkflowId(municipality: MunicipalityId, key: CommandId): string {
  return `across/${municipality}/${key}`;
}

export function visitWorkflowId(visitId: string): string {
  return `visit/${visitId}`;
}

/** A move of a rehearsal's time, which its key names. */
export function advanceWorkflowId({ municipality, rehearsalId, key }: AdvanceInput): string {
  return `advance/${municipality}/${rehearsalId}/${key}`;
}

/** The rehearsal that a workflow belongs to, none where `id` is empty, and how many milliseconds its clock is ahead of Temporal's time. */
export type InRehearsal = { readonly id: string; readonly clockShiftMs: number };

/** How long one try at recording may take; tried again and again, it takes as long as it must. */
export const longestRecordingMs = 10_000;

/** The type of the failure of a recording that would fail again, however often it is tried. */
export const unrecordableCode = 'unrecordable';

/** Its details. `mayPass`: the cause may be taken away, or a wrong clock come right, and the same events be recorded then. */
export type Unrecordable = { readonly why: string; readonly mayPass: boolean };

/** The refusal of a case or a visit whose recording has stopped; nothing more is acknowledged that cannot be recorded. */
export const recordingStoppedCode = 'recordingStopped';

/** Asks a case or a visit whose recording has stopped to try again now. */
export const recordAgainSignal = 'recordAgain';

/**
 * The version of the histories that runs leave. It is raised where code no longer goes on with runs that began before:
 * each is ended and begun anew from the event log, `npm run cases -- revive --anew` (docs/decisions/versions-of-what-is-kept.md).
 */
export const historyVersion = 2;

export type CaseInput = {
  /** Of the release that began the run; none is 1. */
  readonly historyVersion?: number;
  readonly municipality: MunicipalityId;
  readonly caseId: CaseId;
  readonly rules: RuleBook;
  readonly rehearsal?: InRehearsal;
  /** From the run before, at continue-as-new; otherwise the case is new or restarted from the event log. */
  readonly carried?: CarriedCase;
  /** Loads the case from the event log before anything is decided. */
  readonly fromEventLog?: boolean;
  /** Commands that an ended run had taken and not recorded: they are taken again, before any other. */
  readonly missing?: readonly CommandMessage[];
};

export type CarriedCase = {
  readonly state: CaseState;
  /** The newest events, for the timeline query. */
  readonly recent: readonly TimelineEntry[];
};

/**
 * What a workflow is shown in place of a payload that was not sealed for it: one in clear, one that was changed, another
 * workflow's. Whoever has no key can make nothing that opens as this.
 */
export const notSealed = { notSealed: true } as const;

export function isNotSealed(value: unknown): boolean {
  return isObject(value) && value.notSealed === true;
}

/** The type of the failure with which a run ends that was started with what is not sealed for it. */
export const notSealedCode = 'notSealed';

/** A command with its id and the keyed digest of its plain content, by which a retry is recognised. */
export type CommandMessage<C = Command> = {
  readonly command: C;
  readonly id: CommandId;
  readonly digest: string;
  readonly by: Actor;
};

/**
 * Whether a value has the shape of one. Sealed for a workflow is also what it has answered and recorded itself, which
 * whoever can write to the namespace may send back to it.
 */
export function isCommandMessage(value: unknown): value is CommandMessage<unknown> {
  if (!isObject(value)) return false;
  const { command, id, digest, by } = value;
  const isSigned = typeof id === 'string' && typeof digest === 'string' && isObject(by) && typeof by.kind === 'string';
  return isSigned && isObject(command) && typeof command.type === 'string' && isObject(command.data);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

export type CommandAnswer = Deadlines & {
  /** The case's version after the command: the number of its last event. */
  readonly version: number;
  readonly status: Status;
  readonly phase: string | null;
  readonly warnings: readonly Warning[];
  /** The command had been taken before; its first answer can be made from the event log at this version. */
  readonly takenBefore?: true;
};

/** An event without its texts: what happened, when, by whom. */
export type TimelineEntry = Pick<CaseEvent, 'seq' | 'at' | 'type' | 'by'>;

/**
 * The refusal of a case that is continuing as new, which leaves no trace in its history; the sender retries under the same
 * id some milliseconds later. The wire value is older than the code's name.
 */
export const continuingAsNewCode = 'resting';

export type VisitInput = {
  /** Of the release that began the run; none is 1. */
  readonly historyVersion?: number;
  readonly municipality: MunicipalityId;
  readonly visitId: string;
  readonly rehearsal?: InRehearsal;
  /** The visit's recorded state, where its run was lost; without it the visit is new. */
  readonly takenUp?: VisitState;
  /** Commands that an ended run had taken and not recorded: they are taken again, before any other. */
  readonly missing?: readonly VisitMessageIn[];
};

export type VisitAnswer = {
  readonly version: number;
  readonly status: VisitState['status'];
  readonly takenBefore?: true;
};
export type VisitMessageIn = CommandMessage<VisitCommand>;

/** An act across several cases, done step by step. */
export type SagaInput = {
  /** Of the release that began the run. */
  readonly historyVersion: number;
  readonly municipality: MunicipalityId;
  readonly key: CommandId;
  /** Of the request's plain content: other content under the same key is refused. */
  readonly digest: string;
  readonly by: Actor;
  readonly act: SagaAct;
  /** How the audit log names it, and why it was allowed. */
  readonly audited: { readonly act: string; readonly route: string; readonly because: Because };
  readonly rehearsal?: string;
};

export type SagaOutcome = Outcome<CommandAnswer>;

/** What a saga answers while it runs, and after. */
export type SagaProgress = { readonly digest: string; readonly outcome: SagaOutcome | null };

/** A rehearsal's time to be moved on to a moment, a few of its workflows at a time. */
export type AdvanceInput = {
  readonly municipality: MunicipalityId;
  readonly rehearsalId: string;
  readonly key: CommandId;
  readonly to: Instant;
  /** From the run before, at continue-as-new. */
  readonly from?: AdvanceProgress;
};

export type AdvanceProgress = {
  /** How often all have been looked at before. */
  readonly rounds: number;
  readonly after?: string;
  readonly done: number;
  readonly behind: number;
};

/** New local settings to be signalled to every case of a municipality, or of a rehearsal, that is not closed, a page at a time. */
export type RollOutInput = {
  readonly municipality: MunicipalityId;
  readonly rehearsal?: string;
  readonly command: Command<'applySettings'>;
  readonly id: CommandId;
  readonly digest: string;
  readonly by: Actor;
  readonly after?: CaseId;
};
