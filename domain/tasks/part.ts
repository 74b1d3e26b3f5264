import type { CaseState } from '../case/case-state';
import type { AnyFact, Context, Decision, Fact, Rejection } from '../case/decision';
import type { EventMetadata } from '../case/event';
import type { TaskKey } from '../case/reminded';
import type { Instant } from '../clock/time';
import type { Basis } from '../rules/basis';
import type { Rules } from '../rules/rule-book';
import type { OpenTask } from './open-task';

/** How each event changes the case. */
export type EventReducers<Events> = {
  readonly [T in keyof Events]: (state: CaseState, data: Events[T], metadata: EventMetadata) => CaseState;
};

/** What the process does by itself when its moment comes. */
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

export type StepKind = TimedStepKind | 'reminder' | 'escalation';

/** A moment at which something happens in the case by itself, and the rule that it rests on. */
export type ScheduledStep<Kind extends StepKind = StepKind> = {
  readonly at: Instant;
  readonly kind: Kind;
  readonly cause: TaskKey;
  readonly basis: Basis;
};

/** `mayWait`: an ordinary reminder of a working day's opening, for which a case may wake some minutes later. */
export type MayWait = { readonly mayWait?: { /** But not later than this. */ readonly until?: Instant } };

/** A step with the events that follow when its moment is reached. */
export type TimedStep<Decided extends AnyFact = AnyFact, Kind extends StepKind = TimedStepKind> = ScheduledStep<Kind> &
  MayWait & {
    readonly fire: (context: Context) => readonly Decided[];
  };

/** Finds why something cannot be done in a case as it stands, by the rules at that moment. */
export type Impossible = (state: CaseState, at: Pick<Context, 'rules' | 'now'>) => Rejection | undefined;

/**
 * One part of the process: the commands it decides, the events it applies, the tasks it leaves open, the steps it takes
 * by itself. `Emits` are the events that it decides on, where those of other parts are among them.
 */
export interface Part<Commands, Events, Emits = Events> {
  readonly commands: {
    readonly [T in keyof Commands]: (state: CaseState, command: Commands[T], context: Context) => Decision<Fact<Emits>>;
  };
  /** Why a command is refused as the case stands, whatever it says; a list of what may be done is made of the same. */
  readonly impossible?: { readonly [T in keyof Commands]?: Impossible };
  readonly events: EventReducers<Events>;
  readonly openTasks?: (state: CaseState, rules: Rules) => readonly OpenTask[];
  readonly timedSteps?: (state: CaseState, rules: Rules) => readonly TimedStep<Fact<Emits>>[];
}

export function part<Commands, Events>(definition: Part<Commands, Events>): Part<Commands, Events>;
export function part<Commands, Events, Emits>(definition: Part<Commands, Events, Emits>): Part<Commands, Events, Emits>;
export function part<Commands, Events, Emits>(definition: Part<Commands, Events, Emits>) {
  return definition;
}

/** For a part without commands. */
export type NoCommands = Record<never, never>;

/** A way in which a case begins: its command has no state to be decided on. */
export interface OpeningPart<Commands, Events, Emits = Events> {
  readonly commands: {
    readonly [T in keyof Commands]: (command: Commands[T], context: Context) => Decision<Fact<Emits>>;
  };
  readonly events: EventReducers<Events>;
}

export function openingPart<Commands, Events>(definition: OpeningPart<Commands, Events>): OpeningPart<Commands, Events>;
export function openingPart<Commands, Events, Emits>(
  definition: OpeningPart<Commands, Events, Emits>,
): OpeningPart<Commands, Events, Emits>;
export function openingPart<Commands, Events, Emits>(definition: OpeningPart<Commands, Events, Emits>) {
  return definition;
}
