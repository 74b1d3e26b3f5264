import type { Instant } from '../clock/time';
import type { Actor, CommandId } from '../ids';
import type { Rules } from '../rules/rule-book';

/** What a command is decided by beside the state: the rules in force, the moment, who acts, and the command's id. */
export type Context = {
  readonly rules: Rules;
  readonly now: Instant;
  readonly by: Actor;
  readonly commandId: CommandId;
};

/** An event of any part that has been decided and has no number in the record yet. */
export type AnyFact = { readonly type: string; readonly data: unknown };

/** The facts that a part can decide, by its events. */
export type Fact<Events> = {
  readonly [T in keyof Events & string]: { readonly type: T; readonly data: Events[T] };
}[keyof Events & string];

/** Makes the facts of a part, each with its data checked against its type: `const fact = factsOf<ContactEvents>()`. */
export function factsOf<Events>() {
  return <T extends keyof Events & string>(
    type: T,
    data: Events[T],
  ): { readonly type: T; readonly data: Events[T] } => ({
    type,
    data,
  });
}

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

/** What a person should see although the command is accepted. */
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
  | 'dangerToLife'
  | 'notTheFirstPhase';

export type Warning = { readonly code: WarningCode; readonly clause?: string | null };

export type Acceptance<Decided extends AnyFact = AnyFact> = {
  readonly events: readonly Decided[];
  readonly warnings: readonly Warning[];
};
export type Decision<Decided extends AnyFact = AnyFact> = Acceptance<Decided> | Rejection;

export function accept<Decided extends AnyFact>(
  events: Decided | readonly Decided[],
  warnings: readonly Warning[] = [],
): Acceptance<Decided> {
  return { events: Array.isArray(events) ? events : [events as Decided], warnings };
}

export function reject(rejected: RejectionCode, params: Rejection['params'] = {}): Rejection {
  return { rejected, params };
}

export function isRejection(decision: Decision): decision is Rejection {
  return 'rejected' in decision;
}
