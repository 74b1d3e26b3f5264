import { endOfDay, type Instant, type LocalDate, localDateOf } from '../clock/time';
import type { Assessed, Basis } from '../rules/basis';
import type { Ground } from '../rules/grounds';
import type { Handover } from './handover-states';
import type { Appointment } from './outreach-facts';
import type { Status } from './status';
import type { Window } from './windows';

/** After how many days without two-way contact, and how many attempts at varied times and places. */
export type PlanTerms = { readonly days: number; readonly attempts: number };

/** The assessment of this citizen, made ahead, that an ending which comes by itself rests on (B5, B21, G17). */
export type UnreachablePlan = PlanTerms & {
  /** Who set it, when; `basis` says whether they assessed this citizen or let the settings' proposal stand. */
  readonly assessed: Assessed;
  readonly basis: Basis;
  readonly countFrom?: Instant;
};

/** Too few attempts so far: the worker is asked to make them first. */
export type MoreAttempts = Window & { readonly countedFrom: Instant };

/** The open question: may this case end because contact has been impossible? */
export type MayItEnd = MoreAttempts & {
  readonly tooFewAttempts: boolean;
  /** A sighting holds an ending that had begun, and so it is asked again. */
  readonly held?: true;
};

/**
 * The question about an ending, or the ending under way, that contact has taken away: it comes back where no contact in
 * that silence stands any longer.
 */
export type TakenAway = {
  readonly countedFrom: Instant;
  readonly mayItEnd?: MayItEnd;
  readonly moreAttempts?: MoreAttempts;
  readonly ending?: UnreachableEnding;
  /** The event that stopped the ending and took the case back to its first phase. */
  readonly stoppedBy?: number;
};

/** An ending under way: the grace period of an unreachable citizen, or the assessment that belongs to a decline. */
export type Ending = UnreachableEnding | DeclineUnderWay;

export type DeclineUnderWay = Window & { readonly kind: 'decline'; readonly earlier: Earlier };

export type UnreachableEnding = Window & {
  readonly kind: 'unreachable';
  readonly countedFrom: Instant;
  /** An answer to the question, or the plan last made where nobody answered. */
  readonly on: 'assessment' | 'plan';
  readonly assessed: Assessed;
  /** What the case's ending will rest on. */
  readonly endsOn: Basis;
  /** Another person's word on the answer: asked for since the grace began, given once it is `agreed`. */
  readonly secondWord?: { readonly basis: Basis; readonly agreed?: Assessed };
  /** The case that ends with it waits for the team lead's word. */
  readonly toConfirm: boolean;
};

export type Ended = {
  readonly ground: Ground;
  readonly at: Instant;
  readonly on: LocalDate;
  readonly seq: number;
  readonly basis: Basis;
  /** What the length of the correction window rests on. */
  readonly correctionBasis: Basis;
  readonly toConfirm: boolean;
  readonly confirmed?: Assessed;
  /** It rests on the word of the case's own worker alone: whoever confirms it is another. */
  readonly restsOnOneWord?: true;
  readonly correctable: boolean;
  /** The case as it was; kept while the ending can be taken back; what made it one with another case can always be. */
  readonly earlier?: Earlier;
};

/** Ended, and no longer to be corrected: nothing happens in it without a new command. */
export function isClosed({ ended }: { readonly ended?: Ended }): boolean {
  return ended !== undefined && !ended.correctable;
}

/** When a case ended: at the close of the day on which that was due, also where the process came to it on a later one. */
export function endedAt({ at, on }: Ended): Instant {
  return localDateOf(at) === on ? at : endOfDay(on);
}

/** What an ending changes in a case, and a decline withdraws, as it was before: kept while it can still be corrected. */
export type Earlier = {
  readonly status: Status;
  readonly ending?: Ending;
  readonly mayItEnd?: MayItEnd;
  readonly moreAttempts?: MoreAttempts;
  readonly appointments?: readonly Appointment[];
  readonly handovers?: readonly Handover[];
};
