import type { CaseState } from '../case/case-state';
import { type Context, factsOf } from '../case/decision';
import type { MayItEnd, MoreAttempts, PlanTerms } from '../case/ending-facts';
import { attemptsInSilence, enoughAttempts, planBasis, silenceCountedFrom } from '../case/silence';
import { endOf, windowEnd } from '../case/windows';
import type { Instant } from '../clock/time';
import { type Basis, basisOf } from '../rules/basis';
import { isAssessed } from '../rules/grounds-in-force';
import type { Rules } from '../rules/rule-book';
import { type OpenTask, taskKeyOfWindow, teamLead, worker } from '../tasks/open-task';
import { untilItCloses } from '../tasks/reminding';

type Asked = {
  readonly until: Instant;
  readonly countedFrom: Instant;
  readonly attempts: number;
  readonly planned: PlanTerms;
  readonly basis: Basis;
};

export type EndingQuestionEvents = {
  moreAttemptsAsked: Asked;
  mayItEndAsked: Asked & { readonly tooFewAttempts: boolean; readonly again?: 'seen' };
};

const fact = factsOf<EndingQuestionEvents>();

/** The question stands still while the case is paused; whoever answers it, or contact made, takes it away. */
export function openMayItEnd({ status, mayItEnd }: CaseState): MayItEnd | undefined {
  return status === 'active' ? mayItEnd : undefined;
}

export function openMoreAttempts({ status, moreAttempts }: CaseState): MoreAttempts | undefined {
  return status === 'active' ? moreAttempts : undefined;
}

/** Too few attempts: first a prompt to make them, with its own date. */
export function moreAttemptsAsked(state: CaseState, context: Context) {
  return fact('moreAttemptsAsked', asked(state, context.rules.settings.unreachable.promptDays, context));
}

/** The question opens for worker and team lead; it says where the attempts are still too few. */
export function mayItEndAsked(state: CaseState, context: Context, again?: 'seen') {
  const { assessmentDays } = context.rules.settings.unreachable;
  const tooFewAttempts = !enoughAttempts(state);
  return fact('mayItEndAsked', { ...asked(state, assessmentDays, context), tooFewAttempts, ...(again && { again }) });
}

/** The window runs from the moment that the step counts from: its own, or, after a long downtime, that of the telling. */
function asked(state: CaseState, days: number, { rules, now }: Context): Asked {
  const plan = state.plan ?? rules.settings.unreachable;
  return {
    until: windowEnd(now, days, rules),
    countedFrom: silenceCountedFrom(state) ?? now,
    attempts: attemptsInSilence(state).length,
    planned: { days: plan.days, attempts: plan.attempts },
    basis: planBasis(state, rules),
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
    basis: basisOf(rules, 'unreachable', 'unreachable.promptDays'),
  };
}

/** Whether the question stays open until someone answers it: the settings say so, and the ground is assessed. */
export function isHeldOpen(rules: Rules): boolean {
  return rules.settings.unreachable.unassessed === 'hold' && isAssessed('unreachable', rules);
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
    basis: basisOf(rules, 'assessment', 'unreachable.assessmentDays'),
  };
}
