import type { CaseState } from '../case/case-state';
import type { AnyFact, Context, Decision, Fact } from '../case/decision';
import type { Happened } from '../case/event';
import type { TaskKey } from '../case/reminded';
import type { Instant } from '../clock/time';
import type { Basis } from '../rules/basis';
import type { Rules } from '../rules/rule-book';
import type { OpenTask } from './open-task';

/** What an event does to the case, by event. */
export type Folds<Events> = {
  readonly [T in keyof Events]: (state: CaseState, data: Events[T], happened: Happened) => CaseState;
};

/** The moments at which the process itself acts, and nobody needs to. */
export type TimedStepKind =
  | 'unreachableReached'
  | 'moreAttemptsOver'
  | 'assessmentOver'
  | 'graceOver'
  | 'declineAssessmentOver'
  | 'bridgingOver'
  | 'landingOver'
  | 'consentExpires'
  | 'correctionWindowOver'
  | 'settingsTakeEffect';

export type DeadlineKind = TimedStepKind | 'reminder' | 'escalation';

/** The next moment at which something happens in the case, and what that rests on. */
export type Deadline = {
  readonly at: Instant;
  readonly kind: DeadlineKind;
  readonly cause: TaskKey;
  readonly basis: Basis;
};

/** A deadline with what the process does when it is reached. */
export type TimedStep<Decided extends AnyFact = AnyFact> = Deadline & {
  readonly fire: (context: Context) => readonly Decided[];
};

/**
 * One part of the process: what may be said to it, what happens in it, what it leaves open, what it does by itself.
 * `Emits` are the events that it decides on, where those of other parts are among them.
 */
export interface Part<Commands, Events, Emits = Events> {
  readonly commands: {
    readonly [T in keyof Commands]: (state: CaseState, command: Commands[T], context: Context) => Decision<Fact<Emits>>;
  };
  readonly events: Folds<Events>;
  readonly openTasks?: (state: CaseState, rules: Rules) => readonly OpenTask[];
  readonly timedSteps?: (state: CaseState, rules: Rules) => readonly TimedStep<Fact<Emits>>[];
}

export function part<Commands, Events>(definition: Part<Commands, Events>): Part<Commands, Events>;
export function part<Commands, Events, Emits>(definition: Part<Commands, Events, Emits>): Part<Commands, Events, Emits>;
export function part<Commands, Events, Emits>(definition: Part<Commands, Events, Emits>) {
  return definition;
}

/** For a part that nobody says anything to. */
export type NoCommands = Record<never, never>;

/** A way in which a case begins: there is no state yet that its command could meet. */
export interface OpeningPart<Commands, Events, Emits = Events> {
  readonly commands: {
    readonly [T in keyof Commands]: (command: Commands[T], context: Context) => Decision<Fact<Emits>>;
  };
  readonly events: Folds<Events>;
}

export function openingPart<Commands, Events>(definition: OpeningPart<Commands, Events>): OpeningPart<Commands, Events>;
export function openingPart<Commands, Events, Emits>(
  definition: OpeningPart<Commands, Events, Emits>,
): OpeningPart<Commands, Events, Emits>;
export function openingPart<Commands, Events, Emits>(definition: OpeningPart<Commands, Events, Emits>) {
  return definition;
}
