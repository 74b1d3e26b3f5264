import type { Appointment } from './appointments';
import type { Assignment } from './assignment';
import type { ChildConcern } from './child-concern';
import type { Instant } from './clock/time';
import type { Consent } from './consents';
import type { ContactFact } from './contact-facts';
import type { Crisis } from './crisis';
import type { MayItEnd, MoreAttempts } from './ending-question';
import type { Ended } from './endings';
import type { FirstAttempt } from './first-assessment';
import type { FollowUpSetting } from './follow-up';
import type { Ending } from './grace';
import type { Handover } from './handover-states';
import type { CaseId, CommandId, MunicipalityId } from './ids';
import type { Link } from './links';
import type { Reminded } from './matter';
import type { NeedReviewDue } from './need-review';
import type { PauseSpan } from './pauses';
import type { PhaseChange, StableContact } from './phases';
import type { Opening } from './referral';
import type { StandardRef } from './rules/rule-book';
import type { Incident, PairRule } from './safety';
import type { UnreachablePlan } from './silence';
import type { Status } from './status';
import type { Waiting } from './waiting';

/** A command that the case has taken: a retry finds its answer here, other content under the same id is refused. */
export type TakenCommand = { readonly id: CommandId; readonly digest: string; readonly version: number };

/**
 * One citizen's case as facts, codes and opaque ids: no name, no CPR number, no readable text. Plain JSON, so that it
 * travels from run to run; every deadline is derived from it, none is remembered in it.
 */
export type CaseState = {
  readonly schemaVersion: 1;
  readonly caseId: CaseId;
  readonly municipality: MunicipalityId;
  readonly standard: StandardRef;
  /** The version of the local settings that the case's dates were last reckoned by. */
  readonly settingsVersion: number;
  /** The number of the last event: the case's version. */
  readonly version: number;
  /** The moment of that event; none in a state carried by a run that began before it was kept. */
  readonly lastEventAt?: Instant;
  readonly status: Status;
  readonly phase: string | null;
  readonly opening: Opening;
  readonly targetGroups: readonly string[];
  readonly assignment: Assignment;
  readonly waiting?: Waiting;
  /** Since when outreach has been going on: acceptance, leaving the waiting list, or the own-initiative start. */
  readonly activeSince?: Instant;
  readonly firstAttempt?: FirstAttempt;
  readonly contacts: readonly ContactFact[];
  readonly stableContact?: StableContact;
  readonly lastPhaseChange?: PhaseChange;
  /** Days between follow-ups, as assessed for this citizen; none: the phase's own. */
  readonly followUpDays?: number;
  readonly followUpSet?: FollowUpSetting;
  readonly appointments: readonly Appointment[];
  readonly needReview?: NeedReviewDue;
  readonly pauses: readonly PauseSpan[];
  readonly crisis?: Crisis;
  readonly childConcerns: readonly ChildConcern[];
  readonly consents: readonly Consent[];
  readonly plan?: UnreachablePlan;
  readonly moreAttempts?: MoreAttempts;
  readonly mayItEnd?: MayItEnd;
  readonly ending?: Ending;
  readonly handovers: readonly Handover[];
  readonly incidents: readonly Incident[];
  readonly pairRule?: PairRule;
  readonly ended?: Ended;
  readonly links: readonly Link[];
  readonly reminded: readonly Reminded[];
  /** The last 200 commands taken. */
  readonly taken: readonly TakenCommand[];
};

/** What an ending changes in a case, and a decline withdraws, as it was before: kept while it can still be corrected. */
export type Earlier = Pick<CaseState, 'status' | 'ending' | 'mayItEnd' | 'moreAttempts'> &
  Partial<Pick<CaseState, 'appointments' | 'handovers'>>;
