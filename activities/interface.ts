import type {
  Actor,
  CaseEvent,
  CaseId,
  CaseState,
  Command,
  CommandId,
  Instant,
  MunicipalityId,
  RuleBook,
} from '../domain';
import type { LocalSettings } from '../domain/rules/settings';
import type { OfMany } from '../domain/saga/act';
import type { LateArrival } from '../domain/saga/late-arrivals';
import type { OneResult, Refused } from '../domain/saga/outcome';
import type { StepName } from '../domain/saga/plan';
import type { VisitEvent } from '../domain/visit/lone-visit';
import type { AdvanceFailure } from '../store/rehearsals';
import type { CommandAnswer, CommandMessage, SagaInput, SagaOutcome } from '../workflows/messages';

/** What workflows ask of the world. Each may be called again with the same input, and is done once. */
export type Activities = {
  /** Appends the events to the record and brings the read model and the messages up to them, in one transaction. */
  recordCase(batch: CaseBatch): Promise<Recorded>;
  /** The case as its events say, with the rules it needs; null where nothing is known under this id. */
  loadCase(which: CaseToLoad): Promise<LoadedCase | null>;
  recordVisit(batch: VisitBatch): Promise<Recorded>;
  /** Notes that a recording has stopped for a reason that trying again does not mend, and keeps what is not recorded. */
  noteRecordingStopped(stopped: StoppedBatch): Promise<void>;
  /** The next page of open cases, real ones or a rehearsal's, in order of their ids. */
  openCases(page: {
    municipality: MunicipalityId;
    rehearsal?: string;
    after?: CaseId;
    limit: number;
  }): Promise<readonly CaseId[]>;
  /** Sends the command to each case as a signal, bringing back those whose workflow has been lost. */
  signalCases(signals: CaseSignals): Promise<void>;
  /** Passes on to another case what arrived late in this one, which goes on in it. */
  passOn(late: PassedOn): Promise<void>;
  /** Notes that an act across cases has begun, and that it has ended; each once for its key. */
  beginSaga(saga: SagaInput): Promise<void>;
  endSaga(ended: { saga: SagaInput; outcome: SagaOutcome }): Promise<void>;
  /** The command of a step, with all that goes along read and sealed; or why it may not be taken. */
  prepareStep(step: SagaStep): Promise<PreparedStep | Refused>;
  /** Gives the command to its case. */
  sendPrepared(sent: { saga: SagaInput; prepared: PreparedCommand }): Promise<CommandAnswer | Refused>;
  /** Does the same to each of these cases. */
  sendToEach(each: { saga: SagaInput; cases: readonly OfMany[] }): Promise<readonly OneResult[]>;
  /** The cases that a deactivated person still has. */
  casesLeft(saga: SagaInput): Promise<readonly CaseId[]>;
  /**
   * Removes identities and keys older than a day that no event of any case names, and what was kept to answer retries
   * and what sending mail left behind, of longer ago than 90 days.
   */
  sweepOrphans(): Promise<void>;
  /** Writes down outside the database where each audit log ends. */
  anchorAudit(): Promise<{ anchored: number; unchanged: number }>;
  /** Verifies every audit log from its beginning, and tells what is wrong with it. */
  checkAudit(): Promise<{ entries: number; damages: number }>;
  /** Sends what is due by mail, for a minute at most; what is left is the next run's. */
  deliverDue(): Promise<DeliveryCounts>;
  /** As a municipality opens: the standard's own review is reminded of, and the day's digests are planned, once. */
  openDay(of: { municipality: MunicipalityId }): Promise<void>;
  /** Brings each municipality's schedule to the opening hour that its settings in force say. */
  keepOpeningTimes(): Promise<void>;
};

/** What the workflows of rehearsals ask besides. */
export type RehearsalActivities = {
  /** Moves the next few workflows of a rehearsal on to a moment, each unless it is there already. */
  moveOn(page: AdvancePage): Promise<AdvancedPage>;
  /** The rehearsal's own clock stands where all of its workflows have come to; or they have not come there. */
  endAdvance(move: AdvanceMove & { readonly failed?: AdvanceFailure }): Promise<void>;
};

export type AdvanceMove = { readonly rehearsalId: string; readonly key: CommandId };

export type AdvancePage = AdvanceMove & {
  readonly municipality: MunicipalityId;
  readonly to: Instant;
  /** The last one of the page before. */
  readonly after?: string;
  /** How many have been looked at before, for whoever follows it. */
  readonly done: number;
};

export type AdvancedPage = {
  /** How many were looked at, and how many of them were behind. */
  readonly looked: number;
  readonly behind: number;
  /** Where the next page begins; without it this was the last one. */
  readonly last?: string;
  readonly failed?: AdvanceFailure;
};

/** Up to which event a case or a visit is recorded. Without it nothing was: somebody else has answered for the activity. */
export type Recorded = { readonly recorded: number; readonly missed?: MissedSettings };

/** Settings that a case has recorded without knowing of; `rulesVersion`: of the shape in which they are brought. */
export type MissedSettings = { readonly settings: readonly LocalSettings[]; readonly rulesVersion: number };

export type StoppedBatch = {
  readonly subject: 'case' | 'visit';
  readonly id: string;
  readonly municipality: MunicipalityId;
  readonly rehearsal?: string;
  readonly why: string;
  readonly events: readonly (CaseEvent | VisitEvent)[];
};

/** What a run of the delivery job did. Unavailable: it stopped since the mail server is. */
export type DeliveryCounts = {
  readonly sent: number;
  readonly dropped: number;
  readonly postponed: number;
  readonly givenUp: number;
  readonly unavailable: number;
};

export type CaseBatch = {
  readonly municipality: MunicipalityId;
  readonly caseId: CaseId;
  readonly rehearsal?: string;
  /** The latest settings that the case knows, by which its record is read as the case itself reads it. */
  readonly settingsVersion: number;
  readonly events: readonly CaseEvent[];
  /** The recording had stopped before, and something is kept of it. */
  readonly wasStopped?: boolean;
};

/** `takesAgain`: the run is given again what an earlier one was given and nobody recorded. */
export type CaseToLoad = {
  readonly municipality: MunicipalityId;
  readonly caseId: CaseId;
  readonly takesAgain?: boolean;
};

export type LoadedCase = {
  /** As recorded; left out where nothing is. */
  readonly state?: CaseState;
  readonly rules: RuleBook;
  /** What an earlier run was answered for and could not record, which the state does not have yet. */
  readonly unrecorded?: readonly CaseEvent[];
};

export type PassedOn = {
  readonly municipality: MunicipalityId;
  readonly caseId: CaseId;
  readonly late: LateArrival;
};

/** `attempt`: how often the act was tried before; `read`: the version in which the case to end was read. */
export type SagaStep = {
  readonly saga: SagaInput;
  readonly name: StepName;
  readonly attempt: number;
  readonly read?: number;
};

export type PreparedCommand = {
  readonly caseId: CaseId;
  readonly message: CommandMessage;
  /** The command begins the case. */
  readonly opens?: true;
};

/** Without a command the step was done as it was prepared, or there is nothing to do. */
export type PreparedStep = { readonly command?: PreparedCommand; readonly read?: number };

export type VisitBatch = {
  readonly municipality: MunicipalityId;
  readonly visitId: string;
  readonly rehearsal?: string;
  readonly events: readonly VisitEvent[];
  /** The recording had stopped before, and something is kept of it. */
  readonly wasStopped?: boolean;
};

export type CaseSignals = {
  readonly municipality: MunicipalityId;
  readonly rehearsal?: string;
  readonly cases: readonly CaseId[];
  readonly command: Command;
  readonly id: CommandId;
  readonly digest: string;
  readonly by: Actor;
};
