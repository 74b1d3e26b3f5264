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

/** What lacks its reason, or its date, or is open: named in a refusal. */
export type Subject =
  | 'assignment'
  | 'secondWorker'
  | 'followUp'
  | 'crisis'
  | 'pairRule'
  | 'toConfirm'
  | 'mayItEnd'
  | 'secondWord'
  | 'answer'
  | 'decline'
  | 'urgency'
  | 'consent'
  | 'appointment'
  | 'place'
  | 'contact'
  | 'contactReport'
  | 'comment'
  | 'lineForNextTime'
  | 'handover'
  | 'childConcern'
  | 'incident'
  | 'ending'
  | 'merge'
  | 'join'
  | 'joining'
  | 'reopening'
  | 'link'
  | 'entry';

/** Why a reason is asked for. */
export type ReasonAskedFor =
  | 'assessment'
  | 'rejected'
  | 'notLanded'
  | 'beforeItsPhase'
  | 'departsFromProposal'
  | 'putOff'
  | 'notTheNextPhase'
  | 'outsideArea'
  | 'assessedGround'
  | 'needNotReviewed';

/** A number that a person gives, and that has bounds. */
export type BoundedNumber = 'followUpDays' | 'plan.days' | 'plan.attempts' | 'age.years' | 'minutes';

type Codes = readonly string[];

/** Why a command is refused, never for what anything costs (B4); each with what would be right: codes, numbers and dates only. `texts/refusals.ts` says it in words. */
export type Rejections = {
  notAllowedInStatus: { status: string; allowedStatuses: Codes; allowedCommands?: Codes };
  alreadyStarted: { status?: string };
  notStarted: { openings?: Codes };
  commandIdReused: { commandId: string };
  reasonRequired: {
    because: ReasonAskedFor;
    clause?: string | null;
    proposed?: string;
    departing?: Codes;
    next?: string | null;
  };
  leastIntrusiveRequired: { clause: string | null };
  inTheFuture: { at?: string; on?: string; latestAllowed: string };
  inThePast: { on?: string; earliestAllowed: string };
  unknownPhase: { phase: string | null; from?: string; known: Codes };
  samePhase: { phase: string };
  unknownGround: { ground: string; known: Codes };
  unknownOutcome: { expected: Codes };
  unknownTargetGroup: { targetGroup: string; known: Codes };
  unknownReferralReason: { reason: string; known: Codes };
  guidanceRequired: { clause: string | null; dutyToNotify: true };
  otherPlaceKind: { place: string; right: string };
  unknownActivity: { activity: string; known: Codes };
  belowMinimumAge: { minimum: number; clause: string | null; dutyToNotify: true };
  agreedDayRequired: Record<never, never>;
  followUpTooFar: { on?: string; latestAllowed?: string; maximumDays: number };
  followUpAfterEarlier: { on: string; standing: string };
  consentRequired: { consent: string | null };
  consentDoesNotCover: { consent: string; service: string; lacking: Codes };
  unknownInformation: { information: string; known: Codes };
  identityRequired: { service: string };
  stableContactRequired: Record<never, never>;
  alreadyStable: { at: string };
  alreadyOpen: { what: Subject; since?: string; worker?: string; urgent?: boolean };
  nothingOpen: { what: Subject; right?: Codes };
  unknownEntry: { what: Subject; id: string; known: Codes };
  entryRequired: { known: Codes };
  nothingToCorrect: { what?: Subject; target?: number; correctable?: Codes; right?: string };
  /** Another person than this one is to do it. */
  notForThisPerson: { right: Codes };
  notInThisState: { is: string; right: Codes };
  afterTheEnd: { endedAt: string; right: string };
  otherMunicipality: { municipality: string };
  pairRuleInForce: { reviewOn: string };
  sameCase: { caseId: string };
  joiningUnderWay: Record<never, never>;
  changedMeanwhile: { read: number; version: number };
  alreadyReopened: Record<never, never>;
  settingsOutOfOrder: { nextVersion: number; earliestFrom: string };
  sameStandard: { id: string; version: number };
  outOfRange: { what: BoundedNumber; least: number; most: number };
  tooFarAhead: { on?: string; latestAllowed: string };
  unknownCommand: { command: string };
};
export type RejectionCode = keyof Rejections;

export type Rejection = {
  readonly rejected: RejectionCode;
  /** What would be right: allowed statuses, phases, limits, and in `field` which field is wrong. Codes, numbers and dates only. */
  readonly params: Readonly<Record<string, string | number | boolean | readonly string[] | null>>;
  /** What else is wrong, each with a field of its own, where a command is looked over whole. */
  readonly also?: readonly Rejection[];
};

/** What a person should see although the command is accepted. */
export type WarningCode =
  | 'outsideHours'
  | 'outsideArea'
  | 'competence'
  | 'employedElsewhere'
  | 'criterionMissing'
  | 'missingFacts'
  | 'minor'
  | 'ownExpenses'
  | 'followUpAlreadyDue'
  | 'beforeStableContact'
  | 'formerWorker'
  | 'visitInPairs'
  | 'acuteService'
  | 'dangerToLife'
  | 'notTheFirstPhase'
  | 'declineNoted'
  | 'longAgo'
  | 'beforeReferral'
  | 'toldTwice'
  | 'child'
  | 'noAssessmentKnown';

/** `fields`: what it is about, as whoever sent the command named it: `contacts.3.happenedAt`. */
export type Warning = {
  readonly code: WarningCode;
  readonly clause?: string | null;
  readonly fields?: readonly string[];
};

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

export function reject<Code extends RejectionCode>(rejected: Code, params: Rejections[Code]): Rejection {
  return { rejected, params };
}

/**
 * A rejection as one of this field of the command, as whoever sent it named the field: `happenedAt`. What is found within
 * it is named from outside in: `inField('plan', …)` of what was found in `days` is of `plan.days`.
 */
export function inField<Found extends Rejection | undefined>(field: string, found: Found): Found {
  if (!found) return found;
  const within = found.params.field;
  return { ...found, params: { ...found.params, field: within ? `${field}.${within}` : field } };
}

export function isRejection(decision: Decision): decision is Rejection {
  return 'rejected' in decision;
}
