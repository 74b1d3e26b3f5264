import type { ChildConcernEvents } from './care/child-concern';
import type { CrisisEvents } from './care/crisis';
import type { SafetyEvents } from './care/safety';
import type { Instant } from './clock/time';
import type { DeclineEvents } from './ending/decline';
import type { EndingEvents } from './ending/endings';
import type { UnreachableEvents } from './ending/unreachable';
import type { HandoverEvents } from './handover/handover';
import type { Actor, CommandId } from './ids';
import type { MovingInEvents } from './intake/moving-in';
import type { OwnInitiativeEvents } from './intake/own-initiative';
import type { ReferralEvents } from './intake/referral';
import type { ReopenEvents } from './intake/reopening';
import type { TriageEvents } from './intake/triage';
import type { AppointmentEvents } from './outreach/appointments';
import type { AssignmentEvents } from './outreach/assignment';
import type { ConsentEvents } from './outreach/consents';
import type { ContactEvents } from './outreach/contact';
import type { FollowUpEvents } from './outreach/follow-up';
import type { NeedReviewEvents } from './outreach/need-review';
import type { PauseEvents } from './outreach/pauses';
import type { PhaseEvents } from './outreach/phases';
import type { RemindingEvents } from './tasks/reminding';
import type { CorrectionEvents } from './undoing/correction';
import type { LinkEvents } from './undoing/links';
import type { StandardChangeEvents } from './undoing/standard-change';

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
