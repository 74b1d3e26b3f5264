import { isOwnWorker } from '../case/assignment-facts';
import type { CaseState } from '../case/case-state';
import { accept, type Context, type Fact, factsOf, inField, type Rejection, reject } from '../case/decision';
import type { PlanTerms, UnreachableEnding } from '../case/ending-facts';
import { notAPlan, withoutWords } from '../case/guards';
import { termsInForce, withoutQuestion } from '../case/silence';
import { type Actor, isSameActor, type Sealed } from '../ids';
import { basisOf } from '../rules/basis';
import type { Rules } from '../rules/rule-book';
import { leadOtherThan, type OpenTask, taskKeyOfWindow } from '../tasks/open-task';
import { part } from '../tasks/part';
import { type EndingQuestionEvents, mayItEndAsked, type PlanEvents } from './ending-question';
import { inGrace, type SecondWord, untilTheEnding } from './grace';

/** Whether who gives the command leads the case's team; only outside the case is that known. */
export type LeadOrNot = { readonly asLead?: boolean };

export type SecondWordCommands = {
  /** Left out by runs from before words were asked (B5). */
  agreeToEnding: { readonly reason?: Sealed };
  /** Without a plan of its own the one that stands goes on, counted from now. */
  continueInstead: { readonly plan?: PlanTerms; readonly reason: Sealed };
  takeBackAnswer: LeadOrNot & { readonly reason: Sealed };
};

export type SecondWordEvents = {
  endingAgreedTo: { readonly reason?: Sealed };
  continuedInstead: { readonly reason: Sealed };
  answerTakenBack: { readonly reason: Sealed };
};

type Emitted = SecondWordEvents & PlanEvents & Pick<EndingQuestionEvents, 'mayItEndAsked'>;

const fact = factsOf<Emitted>();

/**
 * Whether an answer that lets the case end waits for another person's word: where it is given by the case's own worker,
 * lead or not, or by anyone who does not lead.
 */
export function secondWordOn(
  { assignment }: CaseState,
  { asLead }: LeadOrNot,
  { by, rules }: Pick<Context, 'by' | 'rules'>,
): SecondWord {
  if (rules.settings.unreachable.secondWord === 'none') return 'none';
  return isOwnWorker(assignment, by) || !asLead ? 'asked' : 'none';
}

/**
 * Nobody ends a case alone because contact has been impossible (B5, B21, G17): the team lead, or whoever stands in, has a
 * word on the answer while the grace period runs, and either of the two can still take the answer back.
 */
export const secondWord = part<SecondWordCommands, SecondWordEvents, Emitted>({
  commands: {
    agreeToEnding(state, { reason }, { by, rules }) {
      return (
        notAsked(state) ??
        whoAnswered(state, by) ??
        withoutWords(reason, rules) ??
        accept(fact('endingAgreedTo', { ...(reason && { reason }) }))
      );
    },

    continueInstead(state, { plan, reason }, context) {
      const refused =
        notForTheLead(state) ?? whoAnswered(state, context.by) ?? inField('plan', notAPlan(plan, context));
      if (refused) return refused;
      const { rules, now } = context;
      const { days, attempts } = termsInForce(plan ?? state.plan ?? rules.settings.unreachable, rules);
      return accept<Fact<Emitted>>([
        fact('continuedInstead', { reason }),
        fact('unreachablePlanSet', { days, attempts, reason, countFrom: now, basis: basisOf(rules, 'unreachable') }),
      ]);
    },

    takeBackAnswer(state, { asLead, reason }, context) {
      const refused = notAnswered(state) ?? (asLead ? undefined : notWhoAnswered(state, context.by));
      if (refused) return refused;
      const asked = mayItEndAsked(withoutQuestion(state), context, 'takenBack');
      return accept<Fact<Emitted>>([fact('answerTakenBack', { reason }), asked]);
    },
  },

  impossible: { agreeToEnding: notAsked, continueInstead: notForTheLead, takeBackAnswer: notAnswered },

  events: {
    endingAgreedTo: (state, _data, { seq, at, by }) => {
      const { ending } = state;
      if (ending?.kind !== 'unreachable') return state;
      const { basis } = ending.secondWord ?? ending;
      const agreed = { by, at, event: seq };
      return { ...state, ending: { ...ending, secondWord: { basis, agreed }, toConfirm: false } };
    },
    continuedInstead: (state) => ({ ...withoutQuestion(state), status: 'active' }),
    answerTakenBack: (state) => ({ ...withoutQuestion(state), status: 'active' }),
  },

  openTasks: (state, rules) => {
    const ending = awaitingWord(state);
    return ending ? [secondWordTask(ending, rules)] : [];
  },
});

/** The grace period in which somebody is still asked for a second word. */
function awaitingWord(state: CaseState): AwaitingWord | undefined {
  const ending = inGrace(state);
  const { secondWord: asked } = ending ?? {};
  return ending && asked && !asked.agreed ? { ...ending, secondWord: asked } : undefined;
}

type AwaitingWord = UnreachableEnding & Required<Pick<UnreachableEnding, 'secondWord'>>;

/** The grace period that began with someone's answer. */
function answerIn(state: CaseState): UnreachableEnding | undefined {
  const ending = inGrace(state);
  return ending?.on === 'assessment' ? ending : undefined;
}

function notAsked(state: CaseState): Rejection | undefined {
  return awaitingWord(state) ? undefined : reject('nothingOpen', { what: 'secondWord' });
}

/** Where nobody answered, the lead may still do so while the grace period runs. */
function notForTheLead(state: CaseState): Rejection | undefined {
  return inGrace(state)?.on === 'plan' ? undefined : notAsked(state);
}

function notAnswered(state: CaseState): Rejection | undefined {
  return answerIn(state) ? undefined : reject('nothingOpen', { what: 'answer' });
}

function hasAnswered(state: CaseState, by: Actor): boolean {
  const answer = answerIn(state);
  return answer !== undefined && isSameActor(answer.assessed.by, by);
}

function whoAnswered(state: CaseState, by: Actor): Rejection | undefined {
  return hasAnswered(state, by) ? reject('notForThisPerson', { right: ['anotherLead'] }) : undefined;
}

function notWhoAnswered(state: CaseState, by: Actor): Rejection | undefined {
  return hasAnswered(state, by) ? undefined : reject('notForThisPerson', { right: ['whoAnswered', 'teamLead'] });
}

/** Open while the grace period runs; without a word the case ends all the same, to be confirmed. */
function secondWordTask(ending: AwaitingWord, rules: Rules): OpenTask {
  return {
    cause: taskKeyOfWindow('secondWord', ending),
    kind: 'secondWord',
    asks: [leadOtherThan(ending.assessed.by)],
    ...untilTheEnding(ending, rules),
    basis: ending.secondWord.basis,
  };
}
