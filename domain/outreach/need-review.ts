import { factsOf, inField, reject } from '../case/decision';
import type { PlanTerms } from '../case/ending-facts';
import { notAFollowUpInterval, notAPlan } from '../case/guards';
import { withPlan } from '../case/silence';
import { type SituationSaid, withSituation } from '../case/situation-facts';
import type { Sealed } from '../ids';
import { assessedInWords, type Basis, basisOf } from '../rules/basis';
import { proposalOf } from '../rules/rule-book';
import { asksLeastIntrusive } from '../rules/standard-queries';
import { part } from '../tasks/part';
import { type ReviewCommand, type Reviewed, recurringReview } from '../tasks/recurring-review';

type NeedAssessed = SituationSaid & {
  readonly need: 'continues' | 'less' | 'otherMeasure';
  readonly leastIntrusive?: Sealed;
  readonly followUpDays?: number;
  readonly plan?: PlanTerms;
};

export type NeedReviewCommands = { recordNeedReview: ReviewCommand<NeedAssessed> };
/** `planBasis`: the clause that a plan set with it serves. */
type NeedReviewed = NeedAssessed & { readonly planBasis?: Basis };
export type NeedReviewEvents = { needReviewed: Reviewed<NeedReviewed> };

const fact = factsOf<NeedReviewEvents>();

const review = recurringReview<NeedReviewed>({
  name: 'needReview',

  refuse({ leastIntrusive, followUpDays, plan, reason }, context) {
    const { standard } = context.rules;
    if (asksLeastIntrusive(standard, 'needReview') && !leastIntrusive) {
      const { clause = null } = standard.leastIntrusive ?? {};
      return inField('leastIntrusive', reject('leastIntrusiveRequired', { clause }));
    }
    const wordless = plan && !reason && !context.rules.lacks?.includes('endings-with-substance');
    return (
      notAFollowUpInterval(followUpDays, context) ??
      inField('plan', notAPlan(plan, context)) ??
      (wordless ? inField('reason', reject('reasonRequired', { because: 'assessment' })) : undefined)
    );
  },

  departing({ followUpDays, plan }, state, rules) {
    const interval = state.followUpDays ?? proposalOf(rules, state.phase ?? '');
    return [
      ...(followUpDays === undefined || followUpDays === interval ? [] : ['followUp']),
      ...(!plan || (plan.days === state.plan?.days && plan.attempts === state.plan.attempts) ? [] : ['plan']),
    ];
  },

  applied: (before, { followUpDays, plan, planBasis, reason, ...data }, assessed) => {
    const state = withSituation(before, data, { seq: assessed.event });
    return {
      ...(plan && planBasis
        ? withPlan(state, {
            ...state.plan,
            ...plan,
            assessed,
            // Without a word a plan was only let stand, in an earlier release, with what it rested on.
            basis: (!reason && state.plan?.basis) || assessedInWords(planBasis, assessed, reason),
          })
        : state),
      ...(followUpDays !== undefined && {
        followUpDays,
        followUpDaysAssessed: { ...assessed, days: followUpDays },
      }),
    };
  },
});

/**
 * "Behovet vurderes løbende": no maximum duration, but an assessment with a deadline of its own, again and again (B15,
 * G15, G16). The citizen's needs (B13), and goals in their own words (B2); how contact stands with authorities, services and
 * network (B6); parallel services are a supplement and end nothing (B14).
 */
export const needReview = part<NeedReviewCommands, NeedReviewEvents>({
  commands: {
    recordNeedReview: (state, command, context) =>
      review.decide(state, command, context, (data) =>
        fact('needReviewed', { ...data, ...(data.plan && { planBasis: basisOf(context.rules, 'unreachable') }) }),
      ),
  },
  events: { needReviewed: review.reviewed },
  openTasks: review.openTasks,
});
