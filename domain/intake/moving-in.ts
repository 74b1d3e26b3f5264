import type { CaseState } from '../case/case-state';
import { type ContactFact, withContact } from '../case/contact-facts';
import { accept, type Context, type Decision, type Fact, factsOf } from '../case/decision';
import type { PlanTerms, UnreachablePlan } from '../case/ending-facts';
import { openedCase, pinned } from '../case/opened-case';
import { type Instant, type LocalDate, localDateOf, plusDays } from '../clock/time';
import { type Assessed, assessedOn, type Basis, basisOf } from '../rules/basis';
import { proposalOf, type StandardRef } from '../rules/rule-book';
import { openingPart } from '../tasks/part';
import type { AssessmentBefore, MoveIn, PastContact } from './move-in';
import { faultsOfPast, oddInPast } from './moving-in-checks';

export type MovedIn = MoveIn & {
  readonly assessment: AssessmentBefore;
  readonly standard: StandardRef;
  readonly settingsVersion: number;
  readonly targetGroups: readonly string[];
  readonly contacts: readonly PastContact[];
  readonly needReviewOn: LocalDate;
  readonly followUpOn: LocalDate;
  /** Which dates were given, and not proposed by the settings. */
  readonly given: { readonly followUp: boolean; readonly needReview: boolean; readonly plan: boolean };
  readonly plan: PlanTerms & { readonly assessedAt: Instant };
  /** What the settings propose each of the three by; one that was given rests on whoever gave it. */
  readonly followUpBasis: Basis;
  readonly needReviewBasis: Basis;
  readonly planBasis: Basis;
};

export type MovingInCommands = { moveIn: MoveIn };
export type MovingInEvents = { caseMovedIn: MovedIn };

const fact = factsOf<MovingInEvents>();

/** Missing dates are proposed by the settings, counted from today, so that nothing is overdue for want of a date. */
function moveIn(command: MoveIn, context: Context): Decision<Fact<MovingInEvents>> {
  const { rules, now } = context;
  const { followUpOn, needReviewOn, plan, followUpDays, phase, contacts = [], targetGroups = [], assessment } = command;
  const [fault, ...further] = faultsOfPast(command, context);
  if (fault) return further.length > 0 ? { ...fault, also: further } : fault;
  const today = localDateOf(now);
  const { days, attempts } = rules.settings.unreachable;
  const movedIn: MovedIn = {
    ...command,
    ...pinned(rules),
    assessment: assessment ?? { noneKnown: true },
    targetGroups,
    contacts,
    needReviewOn: needReviewOn ?? plusDays(today, rules.settings.needReview.days),
    followUpOn: followUpOn ?? plusDays(today, followUpDays ?? proposalOf(rules, phase)),
    given: { followUp: followUpOn !== undefined, needReview: needReviewOn !== undefined, plan: plan !== undefined },
    plan: plan ?? { days, attempts, assessedAt: now },
    followUpBasis: basisOf(rules, 'followUp', `followUp.proposals.${phase}`),
    needReviewBasis: basisOf(rules, 'needReview', 'needReview.days'),
    planBasis: basisOf(rules, 'unreachable', 'unreachable.days'),
  };
  return accept(fact('caseMovedIn', movedIn), oddInPast(command, context));
}

function followUpBasis({ followUpBasis: proposed, followUpDays: days, given }: MovedIn, assessed: Assessed): Basis {
  if (given.followUp) return assessedOn(proposed, assessed);
  return days === undefined ? proposed : assessedOn(proposed, { ...assessed, days });
}

/** A case that came without a plan has the settings' proposal: nobody has assessed this citizen. */
function planMovedIn({ plan, planBasis, given }: MovedIn, assessed: Assessed): UnreachablePlan {
  const { days, attempts } = plan;
  const { enteredAt: _none, statedAtEntry: _nothingWasSaid, ...entered } = assessed;
  return given.plan
    ? { days, attempts, assessed, basis: assessedOn(planBasis, assessed) }
    : { days, attempts, assessed, basis: { ...planBasis, proposalTaken: entered } };
}

/** Who assessed, and why, stands with the entry where the plan is of the same day as the assessment that is known. */
function statedIn({ assessment, plan }: MovedIn): Pick<Assessed, 'statedAtEntry'> {
  const isKnown = 'at' in assessment && localDateOf(assessment.at) === localDateOf(plan.assessedAt);
  return isKnown ? { statedAtEntry: true } : {};
}

export const movingIn = openingPart<MovingInCommands, MovingInEvents>({
  commands: { moveIn },
  events: {
    caseMovedIn: (_none, data, { seq, at, by }) => {
      const { followUpOn, followUpDays, plan, stableContactAt, age, given } = data;
      const assessed: Assessed = { by, at, event: seq, enteredAt: at };
      const opened: CaseState = {
        ...openedCase(data, { kind: 'movedIn', at: data.referredAt, urgent: false, ...(age && { age }) }),
        status: 'active',
        phase: data.phase,
        assignment: { worker: data.worker, team: data.team, secondWorkers: [] },
        activeSince: data.acceptedAt,
        needReview: {
          on: data.needReviewOn,
          since: seq,
          because: 'interval',
          basis: given.needReview ? assessedOn(data.needReviewBasis, assessed) : data.needReviewBasis,
        },
        followUpSet: { on: followUpOn, at, departs: given.followUp, assessed, basis: followUpBasis(data, assessed) },
        ...(followUpDays !== undefined && {
          followUpDays,
          followUpDaysAssessed: { ...assessed, days: followUpDays },
        }),
        plan: planMovedIn(data, { ...assessed, at: plan.assessedAt, ...statedIn(data) }),
        ...(stableContactAt && { stableContact: { at: stableContactAt, seq } }),
      };
      const past = data.contacts.map(({ happenedAt, ...rest }): ContactFact => ({ ...rest, at: happenedAt, seq }));
      return past.reduce(withContact, opened);
    },
  },
});
