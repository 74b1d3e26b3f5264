import type { CaseState } from '../case/case-state';
import { accept, factsOf, reject } from '../case/decision';
import type { PlanTerms } from '../case/ending-facts';
import { notADayAhead, notAFollowUpInterval, notAPlan } from '../case/guards';
import { withPlan } from '../case/silence';
import { type LocalDate, localDateOf, plusDays } from '../clock/time';
import type { Sealed } from '../ids';
import { type Assessed, assessedBasis, basisOf } from '../rules/basis';
import { proposalOf, type Rules } from '../rules/rule-book';
import { asksLeastIntrusive } from '../rules/standard-queries';
import { type OpenTask, taskKeyOf, worker } from '../tasks/open-task';
import { part } from '../tasks/part';
import { byDay } from '../tasks/reminding';

export type NeedReviewCommands = {
  recordNeedReview: {
    readonly need: 'continues' | 'less' | 'otherMeasure';
    readonly goals?: Sealed;
    readonly parallelServices?: readonly string[];
    readonly leastIntrusive?: Sealed;
    readonly followUpDays?: number;
    readonly plan?: PlanTerms;
    readonly nextReviewOn?: LocalDate;
    readonly reason?: Sealed;
  };
};
export type NeedReviewEvents = {
  needReviewed: Omit<NeedReviewCommands['recordNeedReview'], 'nextReviewOn'> & {
    readonly nextReviewOn: LocalDate;
    readonly nextReviewDeparts: boolean;
  };
};

const fact = factsOf<NeedReviewEvents>();

/**
 * "Behovet vurderes løbende": no maximum duration, but an assessment with a deadline of its own, again and again (B15,
 * G15, G16). Goals in the citizen's own words (B2); parallel services are a supplement and end nothing (B14).
 */
export const needReview = part<NeedReviewCommands, NeedReviewEvents>({
  commands: {
    recordNeedReview(state, command, context) {
      const { rules, now } = context;
      const { standard, settings } = rules;
      const { leastIntrusive, followUpDays, plan, reason } = command;
      if (asksLeastIntrusive(standard, 'needReview') && !leastIntrusive) {
        return reject('leastIntrusiveRequired', { clause: standard.leastIntrusive?.clause ?? null });
      }
      const today = localDateOf(now);
      const proposed = plusDays(today, settings.needReview.days);
      const nextReviewOn = command.nextReviewOn ?? proposed;
      const refused =
        notADayAhead(nextReviewOn, context) ?? notAFollowUpInterval(followUpDays, context) ?? notAPlan(plan);
      if (refused) return refused;
      const departing = [
        ...(nextReviewOn === proposed ? [] : ['nextReview']),
        ...(followUpDays === undefined || followUpDays === standingInterval(state, rules) ? [] : ['followUp']),
        ...(!plan || (plan.days === state.plan?.days && plan.attempts === state.plan.attempts) ? [] : ['plan']),
      ];
      if (departing.length > 0 && !reason) {
        return reject('reasonRequired', { because: 'departsFromProposal', departing });
      }
      const nextReviewDeparts = nextReviewOn !== proposed;
      return accept(fact('needReviewed', { ...command, nextReviewOn, nextReviewDeparts }));
    },
  },

  events: {
    needReviewed: (state, { nextReviewOn, nextReviewDeparts, followUpDays, plan }, { seq, at, by }) => {
      const assessed: Assessed = { by, at, event: seq };
      return {
        ...(plan ? withPlan(state, { ...state.plan, ...plan, assessed }) : state),
        needReview: { on: nextReviewOn, since: seq, because: 'interval', ...(nextReviewDeparts && { assessed }) },
        ...(followUpDays !== undefined && { followUpDays }),
      };
    },
  },

  openTasks: needReviewTasks,
});

function standingInterval(state: CaseState, rules: Rules): number {
  return state.followUpDays ?? proposalOf(rules, state.phase ?? '');
}

function needReviewTasks({ status, needReview: due }: CaseState, rules: Rules): OpenTask[] {
  const reviewed = status === 'active' || status === 'paused';
  if (!due || !reviewed) return [];
  const setting = due.because === 'phase' ? 'needReview.onPhaseDays' : 'needReview.days';
  const basis = due.assessed ? assessedBasis(rules, 'needReview', due.assessed) : basisOf(rules, 'needReview', setting);
  return [
    { cause: taskKeyOf('needReview', due.since), kind: 'needReview', asks: [worker], ...byDay(due.on, rules), basis },
  ];
}
