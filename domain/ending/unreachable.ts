import type { CaseState } from '../case/case-state';
import { accept, type Context, type Fact, factsOf, inField, reject } from '../case/decision';
import type { PlanTerms, UnreachableEnding } from '../case/ending-facts';
import { notAPlan } from '../case/guards';
import { attemptFaultsIn, goneBy, planBasis, unreachableFrom, withoutQuestion, withPlan } from '../case/silence';
import { endOf } from '../case/windows';
import type { Sealed } from '../ids';
import { type Assessed, actBehind, assessedBasis, assessedInWords, basisOf, withActOf } from '../rules/basis';
import { isAssessed, isHeldOpen } from '../rules/grounds-in-force';
import type { Rules } from '../rules/rule-book';
import { type OpenTask, taskKeyOf } from '../tasks/open-task';
import { part, type TimedStep } from '../tasks/part';
import { closesAt } from '../tasks/reminding';
import {
  type EndingQuestionEvents,
  mayItEndAsked,
  mayItEndTask,
  moreAttemptsAsked,
  moreAttemptsTask,
  openMayItEnd,
  openMoreAttempts,
  type PlanEvents,
} from './ending-question';
import type { TheEnd } from './endings';
import { type GraceEvents, graceStarted, graceSteps, graceTasks } from './grace';
import { type LeadOrNot, secondWordOn } from './second-word';
import { restored, stopped } from './taking-back';

export type UnreachableCommands = {
  setUnreachablePlan: PlanTerms & { readonly reason: Sealed };
  answerMayItEnd:
    | { readonly answer: 'continue'; readonly plan: PlanTerms; readonly reason: Sealed }
    | (LeadOrNot & { readonly answer: 'end'; readonly reason: Sealed; readonly farewell?: Sealed });
};

export type UnreachableEvents = EndingQuestionEvents &
  GraceEvents &
  PlanEvents & {
    mayItEndAnswered: { readonly answer: 'continue' | 'end'; readonly reason: Sealed; readonly farewell?: Sealed };
  };

const fact = factsOf<UnreachableEvents>();

/** Unreachable for a long time (B21, G17): the plan, the question, the grace period; who is found stops it. */
export const unreachable = part<UnreachableCommands, UnreachableEvents, UnreachableEvents & TheEnd>({
  commands: {
    setUnreachablePlan: (_state, { days, attempts, reason }, context) =>
      notAPlan({ days, attempts }, context) ??
      accept(fact('unreachablePlanSet', { days, attempts, reason, basis: basisOf(context.rules, 'unreachable') })),

    answerMayItEnd(state, command, context) {
      const { reason } = command;
      const unasked = notAsked(state);
      if (unasked) return unasked;
      if (command.answer === 'continue') {
        const { days, attempts } = command.plan;
        const refused = inField('plan', notAPlan(command.plan, context));
        if (refused) return refused;
        return accept([
          fact('mayItEndAnswered', { answer: 'continue', reason }),
          fact('unreachablePlanSet', {
            days,
            attempts,
            reason,
            countFrom: context.now,
            basis: basisOf(context.rules, 'unreachable'),
          }),
        ]);
      }
      const { farewell } = command;
      const assessed: Assessed = { by: context.by, at: context.now, event: state.version + 1 };
      return accept([
        fact('mayItEndAnswered', { answer: 'end', reason, ...(farewell && { farewell }) }),
        graceStarted(
          state,
          assessedBasis(context.rules, 'unreachable', assessed),
          'assessment',
          context,
          secondWordOn(state, command, context),
        ),
      ]);
    },
  },

  impossible: { answerMayItEnd: notAsked },

  events: {
    unreachablePlanSet: (state, { days, attempts, reason, countFrom, basis }, { seq, at, by }) => {
      const assessed: Assessed = { by, at, event: seq };
      const set = { days, attempts, assessed, basis: assessedInWords(basis, assessed, reason) };
      return withPlan(state, { ...state.plan, ...set, ...(countFrom && { countFrom }) });
    },
    moreAttemptsAsked: (state, { until, countedFrom, windowBasis: basis }, { seq, at }) => ({
      ...withoutQuestion(state),
      moreAttempts: { since: at, until, basis, countedFrom, seq },
    }),
    mayItEndAsked: (state, { until, countedFrom, tooFewAttempts, again, windowBasis: basis }, { seq, at }) => ({
      ...withoutQuestion(state.ended ? restored(state, seq) : state),
      status: 'active',
      mayItEnd: { since: at, until, basis, countedFrom, seq, tooFewAttempts, ...(again && { held: true }) },
    }),
    mayItEndAnswered: (state) => withoutQuestion(state),
    graceStarted: (state, { until, countedFrom, on, basis, endsOn, toConfirm, secondWordBasis }, { seq, at, by }) => {
      const assessed = actBehind(endsOn) ?? { by, at, event: seq };
      const ending: UnreachableEnding = {
        ...{ kind: 'unreachable', since: at, until, basis, seq, countedFrom, on, assessed, endsOn, toConfirm },
        ...(secondWordBasis && { secondWord: { basis: secondWordBasis } }),
      };
      return { ...withoutQuestion(state.ended ? restored(state, seq) : state), status: 'ending', ending };
    },
    endingStopped: (state, { phase, contact }, { seq }) => ({
      ...withoutQuestion(state.ended ? restored(state, seq) : state),
      ...stopped(state, seq),
      // A pause that has begun since the contact goes on, as it would have where that had been told in time.
      status: state.status === 'paused' ? 'paused' : 'active',
      phase,
      ...(state.phase && { lastPhaseChange: { seq, from: state.phase, ...(contact && { contact }) } }),
    }),
  },

  openTasks: (state, rules) => [...questionTasks(state, rules), ...graceTasks(state, rules)],
  timedSteps: (state, rules) => [
    ...silenceSteps(state, rules),
    ...questionSteps(state, rules),
    ...graceSteps(state, rules),
  ],
});

function notAsked(state: CaseState) {
  return openMayItEnd(state) ? undefined : reject('nothingOpen', { what: 'mayItEnd' });
}

function questionTasks(state: CaseState, rules: Rules): OpenTask[] {
  const prompted = openMoreAttempts(state);
  const question = openMayItEnd(state);
  return [
    ...(prompted ? [moreAttemptsTask(prompted, state, rules)] : []),
    ...(question ? [mayItEndTask(question, state, rules)] : []),
  ];
}

/** What follows the silence: the question, or, where the ground asks for no assessment, the grace period on the plan. */
function silenceOver(state: CaseState, context: Context): Fact<UnreachableEvents> {
  const { plan } = state;
  const asked = !plan || isAssessed('unreachable', context.rules);
  return asked ? mayItEndAsked(state, context) : graceStarted(state, plan.basis, 'plan', context);
}

/** The silence has lasted as long as planned: the question opens, or first the prompt for more attempts. */
function silenceSteps(state: CaseState, rules: Rules): TimedStep<Fact<UnreachableEvents>>[] {
  const at = unreachableFrom(state, rules);
  const asked = state.status !== 'active' || state.mayItEnd || state.moreAttempts;
  if (!at || asked) return [];
  const fire = (context: Context) => [
    attemptFaultsIn(state, rules).length === 0 ? silenceOver(state, context) : moreAttemptsAsked(state, context),
  ];
  const cause = taskKeyOf('silence', state.plan?.assessed.event ?? 0);
  return [{ at, kind: 'unreachableReached', cause, basis: planBasis(state, rules), fire }];
}

/**
 * The prompt's own date, after which the question opens all the same; and the window in which people may answer it, after
 * which the grace period starts on the plan last made. Settings that hold the question open know no such end.
 */
function questionSteps(state: CaseState, rules: Rules): TimedStep<Fact<UnreachableEvents>>[] {
  const prompted = openMoreAttempts(state);
  const question = openMayItEnd(state);
  const timedSteps: TimedStep<Fact<UnreachableEvents>>[] = [];
  if (prompted) {
    const task = moreAttemptsTask(prompted, state, rules);
    const at = closesAt(endOf(prompted, state, rules), task, state, rules);
    const fire = (context: Context) => [silenceOver(state, context)];
    timedSteps.push({ at, kind: 'moreAttemptsOver', cause: task.cause, basis: task.basis, fire });
  }
  if (question && state.plan && !isHeldOpen(rules)) {
    const { basis: ofPlan, ...terms } = state.plan;
    const plan = { ...goneBy(terms, rules), notAnew: true as const };
    const task = mayItEndTask(question, state, rules);
    const at = closesAt(endOf(question, state, rules), task, state, rules);
    const basis = withActOf(question.basis, { ...ofPlan, plan });
    const fire = (context: Context) => [graceStarted(state, ofPlan, 'plan', context)];
    timedSteps.push({ at, kind: 'assessmentOver', cause: task.cause, basis, fire });
  }
  return timedSteps;
}
