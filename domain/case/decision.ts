import type { Instant } from '../clock/time';
import type { EventData, EventType } from '../events';
import type { Actor, CommandId } from '../ids';
import type { Rules } from '../rules/rule-book';

/** What a command meets: the rules in force, the moment, who acts, and the id under which it was sent. */
export type Context = {
  readonly rules: Rules;
  readonly now: Instant;
  readonly by: Actor;
  readonly commandId: CommandId;
};

/** Something that has been decided and not yet given its number in the record. */
export type Fact<T extends EventType = EventType> = { [K in T]: { readonly type: K; readonly data: EventData[K] } }[T];

/** Why a command is refused. Each has its text in both languages. */
export type RejectionCode =
  | 'notAllowedInStatus'
  | 'alreadyStarted'
  | 'notStarted'
  | 'commandIdReused'
  | 'reasonRequired'
  | 'leastIntrusiveRequired'
  | 'inTheFuture'
  | 'inThePast'
  | 'unknownPhase'
  | 'samePhase'
  | 'unknownGround'
  | 'unknownOutcome'
  | 'unknownTargetGroup'
  | 'unknownActivity'
  | 'belowMinimumAge'
  | 'followUpTooFar'
  | 'followUpAfterEarlier'
  | 'consentRequired'
  | 'identityRequired'
  | 'stableContactRequired'
  | 'alreadyStable'
  | 'alreadyOpen'
  | 'nothingOpen'
  | 'unknownEntry'
  | 'nothingToCorrect'
  | 'notInThisState'
  | 'afterTheEnd'
  | 'otherMunicipality'
  | 'pairRuleInForce'
  | 'sameCase'
  | 'settingsOutOfOrder'
  | 'sameStandard'
  | 'outOfRange'
  | 'tooFarAhead'
  | 'unknownCommand';

export type Rejection = {
  readonly rejected: RejectionCode;
  /** What would be right: allowed statuses, phases, limits. Codes, numbers and dates only. */
  readonly params: Readonly<Record<string, string | number | boolean | readonly string[] | null>>;
};

/** Something that a person should see and that stops nothing. */
export type WarningCode =
  | 'outsideHours'
  | 'outsideArea'
  | 'competence'
  | 'missingFacts'
  | 'minor'
  | 'ownExpenses'
  | 'followUpAlreadyDue'
  | 'beforeStableContact'
  | 'formerWorker'
  | 'visitInPairs'
  | 'acuteService'
  | 'notTheFirstPhase';

export type Warning = { readonly code: WarningCode; readonly clause?: string | null };

export type Acceptance = { readonly events: readonly Fact[]; readonly warnings: readonly Warning[] };
export type Decision = Acceptance | Rejection;

export function accept(events: Fact | readonly Fact[], warnings: readonly Warning[] = []): Acceptance {
  return { events: Array.isArray(events) ? events : [events as Fact], warnings };
}

export function reject(rejected: RejectionCode, params: Rejection['params'] = {}): Rejection {
  return { rejected, params };
}

export function isRejection(decision: Decision): decision is Rejection {
  return 'rejected' in decision;
}

/** One fact, with its data checked against its type. */
export function fact<T extends EventType>(type: T, data: EventData[T]): Fact {
  return { type, data } as Fact;
}
