import type { CaseState, Instant } from '../../../domain';
import { localDateOf, plusDays } from '../../../domain/clock/time';
import { repliesBy } from '../../../domain/handover/handover-follow-up';
import { proposedAssessment } from '../../../domain/intake/first-assessment';
import { isAssessed } from '../../../domain/rules/grounds-in-force';
import { informationOf } from '../../../domain/rules/information';
import { proposalOf, type Rules } from '../../../domain/rules/rule-book';
import type { Bilingual, Language } from '../../../domain/rules/schema-parts';
import { asksLeastIntrusive, nextPhase, phasesFrom } from '../../../domain/rules/standard-queries';
import { ruleInWords } from '../../../texts/codes';

type AsOf = { readonly rules: Rules; readonly language: Language; readonly now: Instant };

type Named = { readonly id: string; readonly name: Bilingual };

/** What the case's standard gives to choose among, and what it asks, as the acts on the case's page need it. */
export function choicesOf(state: CaseState, { rules, language, now }: AsOf) {
  const { phase } = state;
  const { standard, settings } = rules;
  const own = ({ id, name }: Named) => ({ id, text: name[language] });
  const called = (id: string, named: readonly Named[] = []) =>
    named.find((one) => one.id === id)?.name[language] ?? ruleInWords(id, language);
  const from = phase ?? '';
  const next = nextPhase(standard, from);
  return {
    phases: phasesFrom(standard, from).map((id) => ({ id, text: called(id, standard.phases), isNext: id === next })),
    information: informationOf(standard).map((id) => ({ id, text: called(id, standard.information) })),
    leastIntrusiveAskedAt: (['triage', 'needReview', 'handover'] as const).filter((at) =>
      asksLeastIntrusive(standard, at),
    ),
    targetGroups: standard.targetGroups.map(own),
    ownGrounds: settings.additionalGrounds.map((one) => ({ ...own(one), isAssessed: one.assessment })),
    declineIsAssessed: isAssessed('citizenDeclined', rules),
    handoverReplyBy: repliesBy(now, rules),
    shortestPlan: settings.unreachable.floors,
    pairRuleReviewDays: settings.pairRule.reviewDays,
    firstAssessment: isBeforeOutreach(state) ? firstAssessmentOf(state, { rules, now, called }) : null,
  };
}

const isBeforeOutreach = ({ status }: CaseState): boolean => status === 'referred' || status === 'waiting';

type Proposing = Pick<AsOf, 'rules' | 'now'> & {
  readonly called: (id: string, named?: readonly Named[]) => string;
};

/** From the waiting list outreach counts from the day on which it begins, else from the day of the referral. */
function firstAssessmentOf({ status, opening }: CaseState, { rules, now, called }: Proposing) {
  const { standard, settings } = rules;
  const { phase, ...proposed } = proposedAssessment(rules, localDateOf(status === 'waiting' ? now : opening.at));
  return {
    ...proposed,
    phase: called(phase, standard.phases),
    followUpDays: proposalOf(rules, phase),
    lookAgainOn: plusDays(localDateOf(now), settings.triage.lookAgainDays),
  };
}

/** What is told of a contact by the case's standard: what one did together, and the area where the support is given. */
export function contactChoicesOf({ standard: { activities, geography } }: Rules, language: Language) {
  return {
    activities: activities.map(({ id, name }) => ({ id, text: name[language] })),
    area: geography?.area ?? null,
  };
}
