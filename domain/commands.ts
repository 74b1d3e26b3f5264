import type { ChildConcernCommands } from './care/child-concern';
import type { CrisisCommands } from './care/crisis';
import type { SafetyCommands } from './care/safety';
import type { DeclineCommands } from './ending/decline';
import type { EndingCommands } from './ending/endings';
import type { UnreachableCommands } from './ending/unreachable';
import type { HandoverCommands } from './handover/handover';
import type { MovingInCommands } from './intake/moving-in';
import type { OwnInitiativeCommands } from './intake/own-initiative';
import type { ReferralCommands } from './intake/referral';
import type { ReopenCommands } from './intake/reopening';
import type { TriageCommands } from './intake/triage';
import type { AppointmentCommands } from './outreach/appointments';
import type { AssignmentCommands } from './outreach/assignment';
import type { ConsentCommands } from './outreach/consents';
import type { ContactCommands } from './outreach/contact';
import type { FollowUpCommands } from './outreach/follow-up';
import type { NeedReviewCommands } from './outreach/need-review';
import type { PauseCommands } from './outreach/pauses';
import type { PhaseCommands } from './outreach/phases';
import type { CorrectionCommands } from './undoing/correction';
import type { LinkCommands } from './undoing/links';
import type { StandardChangeCommands } from './undoing/standard-change';

/** The four ways in which a case begins. */
export type OpeningCommands = ReferralCommands & OwnInitiativeCommands & MovingInCommands & ReopenCommands;

/** What may be said to a case that has begun. */
export type CaseCommands = TriageCommands &
  AssignmentCommands &
  PhaseCommands &
  ContactCommands &
  AppointmentCommands &
  FollowUpCommands &
  NeedReviewCommands &
  PauseCommands &
  CrisisCommands &
  ChildConcernCommands &
  ConsentCommands &
  UnreachableCommands &
  DeclineCommands &
  HandoverCommands &
  SafetyCommands &
  EndingCommands &
  CorrectionCommands &
  LinkCommands &
  StandardChangeCommands;

export type CommandData = OpeningCommands & CaseCommands;
export type CommandType = keyof CommandData;
export type OpeningCommandType = keyof OpeningCommands;

/** A command: what someone wants to happen. */
export type Command<T extends CommandType = CommandType> = {
  [K in T]: { readonly type: K; readonly data: CommandData[K] };
}[T];

export const openingCommands = [
  'refer',
  'startOwnInitiative',
  'moveIn',
  'reopen',
] as const satisfies OpeningCommandType[];

export function isOpening(command: Command): command is Command<OpeningCommandType> {
  return (openingCommands as readonly CommandType[]).includes(command.type);
}
