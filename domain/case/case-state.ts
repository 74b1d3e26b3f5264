import type { Instant } from '../clock/time';
import type { CaseId, CommandId, MunicipalityId, StaffId } from '../ids';
import type { Assessed } from '../rules/basis';
import type { ReviewName } from '../rules/reviews';
import type { StandardRef } from '../rules/rule-book';
import type { Assignment } from './assignment-facts';
import type { ChildConcern, Crisis, Incident, PairRule } from './care-facts';
import type { ContactComment } from './comment-facts';
import type { Consent } from './consent-facts';
import type { ContactFact } from './contact-facts';
import type { Ended, Ending, MayItEnd, MoreAttempts, TakenAway, UnreachablePlan } from './ending-facts';
import type { EarlierInterval } from './follow-up-interval';
import type { Handover } from './handover-states';
import type { FirstAttempt, Opening, Waiting } from './intake-facts';
import type { LineForNextTime } from './next-time-facts';
import type { Appointment, FollowUpSetting, PhaseChange, ReviewDue, StableContact } from './outreach-facts';
import type { PauseSpan } from './paused-days';
import type { NamedPlace } from './place-facts';
import type { Reminded } from './reminded';
import type { Situation } from './situation-facts';
import type { Status } from './status';

export const linkKinds = [
  'earlierCase',
  'joinedTo',
  'joinedFrom',
  'mergedInto',
  'mergedFrom',
  'reopenedFrom',
  'reopenedAs',
] as const;
export type LinkKind = (typeof linkKinds)[number];

/** How another case about the same citizen relates to this one. */
export type Link = {
  readonly kind: LinkKind;
  readonly caseId: CaseId;
  /** The event that made it, where there is news of that. */
  readonly seq?: number;
  /** What was open here goes on there: from this event on it asks nobody here, and what arrives late is passed on. */
  readonly goesOnSince?: number;
  /** The other is being taken in, and has not ended yet. */
  readonly underWay?: true;
  /** Since when outreach has been going on in the one taken in. */
  readonly activeSince?: Instant;
  /** The second workers who came along with it. */
  readonly secondWorkers?: readonly StaffId[];
  /** The ending waited for the team lead's word before it was linked. */
  readonly wasToConfirm?: true;
};

/** A command that the case has taken: a retry finds its answer here, other content under the same id is refused. */
export type TakenCommand = { readonly id: CommandId; readonly digest: string; readonly version: number };

/** The assessments that come again and again, each with its next day. */
export type Reviews = { readonly [Name in ReviewName]?: ReviewDue };

/** The version of the state's shape: a field that older ones lack raises it, and is given to them in `state-versions.ts`. */
export const caseStateVersion = 2;

/**
 * One citizen's case as facts, codes and opaque ids: no name, no CPR number, no readable text. Plain JSON, so that it
 * can be handed from one workflow run to the next; every deadline is derived from it, none is kept in it.
 */
export type CaseState = Reviews & {
  readonly schemaVersion: typeof caseStateVersion;
  readonly caseId: CaseId;
  readonly municipality: MunicipalityId;
  readonly standard: StandardRef;
  /** The version of the local settings that the case's dates were last computed from. */
  readonly settingsVersion: number;
  /** The number of the last event: the case's version. */
  readonly version: number;
  /** The moment of that event; absent in a state from a release that did not keep it. */
  readonly lastEventAt?: Instant;
  readonly status: Status;
  readonly phase: string | null;
  readonly opening: Opening;
  readonly targetGroups: readonly string[];
  /** Absent: nothing has been said of it. */
  readonly situation?: Situation;
  readonly assignment: Assignment;
  readonly waiting?: Waiting;
  /** Since when outreach has been going on: acceptance, leaving the waiting list, or the own-initiative start. */
  readonly activeSince?: Instant;
  readonly firstAttempt?: FirstAttempt;
  readonly contacts: readonly ContactFact[];
  /** Absent: there is none. */
  readonly comments?: readonly ContactComment[];
  readonly places: readonly NamedPlace[];
  readonly forNextTime: readonly LineForNextTime[];
  readonly stableContact?: StableContact;
  readonly lastPhaseChange?: PhaseChange;
  /** Days between follow-ups as assessed for this citizen; absent: the phase's own. */
  readonly followUpDays?: number;
  /** The phases and own intervals before, by which a contact told late is followed up; the oldest first. */
  readonly earlierIntervals?: readonly EarlierInterval[];
  /** Who assessed that interval. */
  readonly followUpDaysAssessed?: Assessed;
  readonly followUpSet?: FollowUpSetting;
  readonly appointments: readonly Appointment[];
  readonly pauses: readonly PauseSpan[];
  readonly crisis?: Crisis;
  readonly childConcerns: readonly ChildConcern[];
  readonly consents: readonly Consent[];
  readonly plan?: UnreachablePlan;
  readonly moreAttempts?: MoreAttempts;
  readonly mayItEnd?: MayItEnd;
  readonly ending?: Ending;
  readonly takenAway?: TakenAway;
  readonly handovers: readonly Handover[];
  readonly incidents: readonly Incident[];
  readonly pairRule?: PairRule;
  readonly ended?: Ended;
  readonly links: readonly Link[];
  readonly reminded: readonly Reminded[];
  /** The last events that have been taken back, by their numbers: what they told is no news any longer. */
  readonly takenBack?: readonly number[];
  /** The last 200 commands taken. */
  readonly taken: readonly TakenCommand[];
};
