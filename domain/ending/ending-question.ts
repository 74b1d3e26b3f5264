import type { CaseState } from '../case/case-state';
import { type Context, factsOf } from '../case/decision';
import type { MayItEnd, MoreAttempts, PlanTerms } from '../case/ending-facts';
import {
  attemptFaultsIn,
  attemptsInSilence,
  planBasis,
  saysWhatItRestsOn,
  silenceCountedFrom,
  termsInForce,
} from '../case/silence';
import { type AttemptFault, type Variety, varietyOf } from '../case/variety';
import { endOf, windowEnd } from '../case/windows';
import type { Instant } from '../clock/time';
import type { Sealed } from '../ids';
import { type Basis, basisOf } from '../rules/basis';
import { isHeldOpen } from '../rules/grounds-in-force';
import type { Rules } from '../rules/rule-book';
import { type OpenTask, taskKeyOfWindow, teamLead, worker } from '../tasks/open-task';
import { untilItCloses } from '../tasks/reminding';

type Asked = {
  readonly until: Instant;
  readonly countedFrom: Instant;
  readonly attempts: number;
  /** Null where it was asked before variety was looked at. */
  readonly variety: Variety | null;
  /** What the attempts lack of what is planned and of the variety that is asked for. */
  readonly lacking: readonly AttemptFault[];
  /** The terms that the plan counts as; its own stand in the basis. */
  readonly planned: PlanTerms;
  readonly basis: Basis;
  /** What the time to answer in rests on. */
  readonly windowBasis: Basis;
};

/** Why the question is asked once more: someone has been seen, or the answer was taken back. */
export type AskedAgain = 'seen' | 'takenBack';

export type EndingQuestionEvents = {
  moreAttemptsAsked: Asked;
  mayItEndAsked: Asked & { readonly tooFewAttempts: boolean; readonly again?: AskedAgain };
};

/** A plan that someone makes for this citizen, from which the silence may be counted anew. */
export type PlanEvents = {
  /** `basis`: the clause that the plan serves; beside it stands who assessed. */
  unreachablePlanSet: PlanTerms & { readonly reason?: Sealed; readonly countFrom?: Instant; readonly basis: Basis };
};

const fact = factsOf<EndingQuestionEvents>();

/** The question stands still while the case is paused; whoever answers it, or contact made, takes it away. */
export function openMayItEnd({ status, mayItEnd }: CaseState): MayItEnd | undefined {
  return status === 'active' ? mayItEnd : undefined;
}

export function openMoreAttempts({ status, moreAttempts }: CaseState): MoreAttempts | undefined {
  return status === 'active' ? moreAttempts : undefined;
}

/** Too few attempts, or too much alike: first a prompt to make more, with its own date. */
export function moreAttemptsAsked(state: CaseState, context: Context) {
  const { promptDays } = context.rules.settings.unreachable;
  const windowBasis = basisOf(context.rules, 'unreachable', 'unreachable.promptDays');
  return fact('moreAttemptsAsked', asked(state, { days: promptDays, windowBasis }, context));
}

/** The question opens for worker and team lead; it says what the attempts still lack. */
export function mayItEndAsked(state: CaseState, context: Context, again?: AskedAgain) {
  const { assessmentDays } = context.rules.settings.unreachable;
  const windowBasis = basisOf(context.rules, 'assessment', 'unreachable.assessmentDays');
  const question = asked(state, { days: assessmentDays, windowBasis }, context);
  const tooFewAttempts = question.lacking.includes('attempts');
  return fact('mayItEndAsked', { ...question, tooFewAttempts, ...(again && { again }) });
}

/** The window runs from the moment that the step counts from: its own, or, after a long downtime, that of the telling. */
function asked(
  state: CaseState,
  { days, windowBasis }: { readonly days: number } & Pick<Asked, 'windowBasis'>,
  { rules, now }: Context,
): Asked {
  const attempts = attemptsInSilence(state);
  return {
    until: windowEnd(now, days, rules),
    countedFrom: silenceCountedFrom(state) ?? now,
    attempts: attempts.length,
    variety: saysWhatItRestsOn(rules) ? varietyOf(attempts) : null,
    lacking: attemptFaultsIn(state, rules),
    planned: termsInForce(state.plan ?? rules.settings.unreachable, rules),
    basis: planBasis(state, rules),
    windowBasis,
  };
}

export function moreAttemptsTask(open: MoreAttempts, state: CaseState, rules: Rules): OpenTask {
  const { showsFrom, due } = untilItCloses(open.since, endOf(open, state, rules), [], rules);
  return {
    cause: taskKeyOfWindow('moreAttempts', open),
    kind: 'moreAttempts',
    asks: [worker],
    showsFrom,
    due,
    reminders: [showsFrom],
    basis: open.basis,
  };
}

/** Shown with the date on which it goes by the plan; where the settings hold it open, it escalates week after week. */
export function mayItEndTask(open: MayItEnd, state: CaseState, rules: Rules): OpenTask {
  const { reminders } = rules.settings.unreachable;
  const steps = untilItCloses(open.since, endOf(open, state, rules), reminders, rules);
  return {
    cause: taskKeyOfWindow('mayItEnd', open),
    kind: 'mayItEnd',
    asks: [worker, teamLead],
    ...steps,
    ...(isHeldOpen(rules) && { escalates: { ...steps.escalates, everyDays: 7 } }),
    basis: open.basis,
  };
}
