import type { AppointmentCommands } from './appointments';
import type { AssignmentCommands } from './assignment';
import type { ChildConcernCommands } from './child-concern';
import type { ConsentCommands } from './consents';
import type { ContactCommands } from './contact';
import type { CorrectionCommands } from './correction';
import type { CrisisCommands } from './crisis';
import type { DeclineCommands } from './decline';
import type { EndingCommands } from './endings';
import type { FollowUpCommands } from './follow-up';
import type { HandoverCommands } from './handover';
import type { LinkCommands, ReopenCommands } from './links';
import type { MovingInCommands } from './moving-in';
import type { NeedReviewCommands } from './need-review';
import type { OwnInitiativeCommands } from './own-initiative';
import type { PauseCommands } from './pauses';
import type { PhaseCommands } from './phases';
import type { ReferralCommands } from './referral';
import type { SafetyCommands } from './safety';
import type { StandardChangeCommands } from './standard-change';
import type { TriageCommands } from './triage';
import type { UnreachableCommands } from './unreachable';

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
