import type { CaseState } from '../case/case-state';
import type { Context, Decision, Fact } from '../case/decision';
import type { Happened } from '../case/event';
import type { Cause } from '../case/reminded';
import type { Instant } from '../clock/time';
import type { Basis } from '../rules/basis';
import type { Rules } from '../rules/rule-book';
import type { Matter } from './open-task';

/** What a part of the process decides when a command comes, by command. */
export type Deciders<Commands> = {
  readonly [T in keyof Commands]: (state: CaseState, command: Commands[T], context: Context) => Decision;
};

/** What an event does to the case, by event. */
export type Folds<Events> = {
  readonly [T in keyof Events]: (state: CaseState, data: Events[T], happened: Happened) => CaseState;
};

/** The moments at which the process itself acts, and nobody needs to. */
export type TurningKind =
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

export type DeadlineKind = TurningKind | 'reminder' | 'escalation';

/** The next moment at which something happens in the case, and what that rests on. */
export type Deadline = {
  readonly at: Instant;
  readonly kind: DeadlineKind;
  readonly cause: Cause;
  readonly basis: Basis;
};

/** A deadline with what the process does when it is reached. */
export type Turning = Deadline & { readonly bringsAbout: (context: Context) => readonly Fact[] };

/** One part of the process: what may be said to it, what happens in it, what it leaves open, what it does by itself. */
export type Part<Commands, Events> = {
  readonly commands: Deciders<Commands>;
  readonly events: Folds<Events>;
  readonly matters?: (state: CaseState, rules: Rules) => readonly Matter[];
  readonly turnings?: (state: CaseState, rules: Rules) => readonly Turning[];
};

export function part<Commands, Events>(definition: Part<Commands, Events>): Part<Commands, Events> {
  return definition;
}
