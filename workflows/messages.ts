import type {
  Actor,
  CaseEvent,
  CaseId,
  CaseState,
  Command,
  CommandId,
  Deadline,
  MunicipalityId,
  RuleBook,
  Status,
  Warning,
} from '../domain';
import type { VisitCommand, VisitState } from '../domain/visit/lone-visit';

/** The names by which a client speaks to a workflow. Types and names only: a client bundles no workflow code. */
export const taskQueue = 'fodfaeste';
export const caseWorkflowType = 'caseWorkflow';
export const visitWorkflowType = 'visitWorkflow';
export const rollOutWorkflowType = 'rollOutWorkflow';
export const housekeepingWorkflowType = 'housekeepingWorkflow';
export const openingWorkflowType = 'openingWorkflow';

/** What comes by Temporal's Schedules; each municipality has one of its own for its openings. */
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

/** Whose day a run of an opening Schedule opens: the Schedule is given nothing, since that would stay under one master key. */
export function municipalityOfOpening(workflowId: string): MunicipalityId {
  const [, municipality] = /(?:^|\/)opening\/([^/]+)-workflow-/.exec(workflowId) ?? [];
  if (!municipality) throw new RangeError(`${workflowId} is no run of an opening Schedule`);
  return municipality as MunicipalityId;
}

/** The id of one of our Schedules; a worker with a queue of its own has Schedules of its own. */
export function scheduleId(name: string, queue: string = taskQueue): string {
  return queue === taskQueue ? name : `${queue}/${name}`;
}

/** Everything that a person waits on is an update by this name. */
export const commandUpdate = 'command';
/** The same for machines that fire and forget. */
export const commandSignal = 'machineCommand';
/** Asks a case to continue as new soon, whose history is sealed under the master key that is current then. */
export const continueAsNewSignal = 'carryOn';
export const stateQuery = 'state';
export const summaryQuery = 'summary';
export const nextDeadlineQuery = 'nextDeadline';
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

export function visitWorkflowId(visitId: string): string {
  return `visit/${visitId}`;
}

/** A practice or training world with a clock of its own; its cases run on that clock. */
export type InRehearsal = { readonly id: string; readonly clockShiftMs: number };

/** How long one try at recording may take; tried again and again, it takes as long as it must. */
export const longestRecordingMs = 10_000;

/**
 * The version of the histories that runs leave. It is raised where code no longer goes on with runs that began before:
 * each is ended and begun anew from the event log, `npm run cases -- revive --anew` (docs/decisions/versions-of-what-is-kept.md).
 */
export const historyVersion = 1;

export type CaseInput = {
  /** Of the release that began the run; none is 1. */
  readonly historyVersion?: number;
  readonly municipality: MunicipalityId;
  readonly caseId: CaseId;
  readonly rules: RuleBook;
  readonly rehearsal?: InRehearsal;
  /** Carried from the run before; without it the case is new, or comes back from the event log. */
  readonly carried?: CarriedCase;
  /** The case may already stand in the event log: it is folded from there before anything is decided. */
  readonly fromEventLog?: boolean;
  /** Commands that an ended run had taken and not recorded: they are taken again, before any other. */
  readonly missing?: readonly CommandMessage[];
};

export type CarriedCase = {
  readonly state: CaseState;
  /** The newest events, for the timeline query. */
  readonly recent: readonly TimelineEntry[];
};

/** A command as it travels: its own id and the keyed digest of its plain content, made before sealing. */
export type CommandMessage<C = Command> = {
  readonly command: C;
  readonly id: CommandId;
  readonly digest: string;
  readonly by: Actor;
};

export type CommandAnswer = {
  /** The case's version after the command: the number of its last event. */
  readonly version: number;
  readonly status: Status;
  readonly phase: string | null;
  readonly nextDeadline: Deadline | null;
  readonly warnings: readonly Warning[];
  /** The command was taken in an earlier run: its first answer stands in the event log, at this version. */
  readonly takenBefore?: true;
};

/** An event without its texts: what happened, when, by whom. */
export type TimelineEntry = Pick<CaseEvent, 'seq' | 'at' | 'type' | 'by'>;

/** The id under which the server recognises a retry: the same command with the same content. */
export function updateIdOf({ id, digest }: { id: string; digest: string }): string {
  return `${id}.${digest.slice(0, 32)}`;
}

/**
 * The one refusal that says nothing about the command: the case is just continuing as new, and takes it again
 * some milliseconds later. It leaves no trace; whoever sends commands sends it again under the same id.
 */
export const continuingAsNewCode = 'resting';

export type VisitInput = {
  /** Of the release that began the run; none is 1. */
  readonly historyVersion?: number;
  readonly municipality: MunicipalityId;
  readonly visitId: string;
  readonly rehearsal?: InRehearsal;
  /** Taken up from the event log after its run was lost: the visit as its events say. Without it the visit is new. */
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

/** Rules that reach every open case of a municipality: each is signalled in turn, pages at a time. */
export type RollOutInput = {
  readonly municipality: MunicipalityId;
  readonly command: Command<'applySettings'>;
  readonly id: CommandId;
  readonly digest: string;
  readonly by: Actor;
  readonly after?: CaseId;
  /** All have been told once; who was only beginning then is told now. */
  readonly secondTime?: true;
};
