import type { AppointmentEvents } from './appointments';
import type { AssignmentEvents } from './assignment';
import type { ChildConcernEvents } from './child-concern';
import type { Instant } from './clock/time';
import type { ConsentEvents } from './consents';
import type { ContactEvents } from './contact';
import type { CorrectionEvents } from './correction';
import type { CrisisEvents } from './crisis';
import type { DeclineEvents } from './decline';
import type { EndingEvents } from './endings';
import type { FollowUpEvents } from './follow-up';
import type { HandoverEvents } from './handover';
import type { Actor, CommandId } from './ids';
import type { LinkEvents, ReopenEvents } from './links';
import type { MovingInEvents } from './moving-in';
import type { NeedReviewEvents } from './need-review';
import type { OwnInitiativeEvents } from './own-initiative';
import type { PauseEvents } from './pauses';
import type { PhaseEvents } from './phases';
import type { ReferralEvents } from './referral';
import type { RemindingEvents } from './reminding';
import type { SafetyEvents } from './safety';
import type { StandardChangeEvents } from './standard-change';
import type { TriageEvents } from './triage';
import type { UnreachableEvents } from './unreachable';

export type OpeningEvents = ReferralEvents & OwnInitiativeEvents & MovingInEvents & ReopenEvents;

export type CaseEvents = TriageEvents &
  AssignmentEvents &
  PhaseEvents &
  ContactEvents &
  AppointmentEvents &
  FollowUpEvents &
  NeedReviewEvents &
  PauseEvents &
  CrisisEvents &
  ChildConcernEvents &
  ConsentEvents &
  UnreachableEvents &
  DeclineEvents &
  HandoverEvents &
  SafetyEvents &
  EndingEvents &
  CorrectionEvents &
  LinkEvents &
  StandardChangeEvents &
  RemindingEvents;

export type EventData = OpeningEvents & CaseEvents;
export type EventType = keyof EventData;

/** Something that has happened in a case: numbered without gaps from 1, never changed and never removed. */
export type CaseEvent<T extends EventType = EventType> = {
  [K in T]: {
    readonly seq: number;
    readonly type: K;
    /** The version of this event's shape; older ones are read through `upcast`. */
    readonly v: number;
    readonly at: Instant;
    readonly by: Actor;
    readonly command?: { readonly id: CommandId; readonly digest: string };
    readonly data: EventData[K];
  };
}[T];
