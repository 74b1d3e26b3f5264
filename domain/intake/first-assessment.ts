import { assignedTo } from '../case/assignment-facts';
import type { CaseState } from '../case/case-state';
import { isSighting } from '../case/contact-facts';
import { type Context, type Fact, factsOf, inField, type Rejection, reject, type Warning } from '../case/decision';
import type { PlanTerms } from '../case/ending-facts';
import type { EventMetadata } from '../case/event';
import { followUpTooFar, notAFollowUpInterval, notAPlan, unknownPhase } from '../case/guards';
import { type SituationSaid, situationIn, withSituation } from '../case/situation-facts';
import { unknownTargetGroup } from '../case/target-groups';
import { type LocalDate, localDateOf, plusDays } from '../clock/time';
import { nextWorkingInstant, plusWorkingDays } from '../clock/working-days';
import type { Sealed, StaffId, TeamId } from '../ids';
import { type Assessed, assessedInWords, assessedOn, type Basis, basisOf } from '../rules/basis';
import { proposalOf, type Rules } from '../rules/rule-book';
import { firstPhase, phaseOf, requiredCriteriaOf } from '../rules/standard-queries';
import { type OpenTask, taskKeyOf, worker } from '../tasks/open-task';
import { type NoCommands, part } from '../tasks/part';
import { byWorkingDay } from '../tasks/reminding';

/**
 * What a person assesses when outreach begins: each number is proposed from the settings, and confirmed or changed by
 * the person; a change asks for its reason (B5, G15). `leastIntrusive` is asked where the standard has that clause
 * (B3). `targetGroups`: as they are now assessed, where they are not what was known before.
 */
export type FirstAssessment = SituationSaid & {
  readonly targetGroups?: readonly string[];
  readonly phase?: string;
  readonly firstAttemptBy?: LocalDate;
  readonly followUpDays?: number;
  readonly plan?: PlanTerms;
  readonly leastIntrusive?: Sealed;
  readonly reason?: Sealed;
};

/** How outreach began, with acceptance, leaving the waiting list, own initiative or reopening. */
export type OutreachBegun = SituationSaid & {
  readonly worker: StaffId;
  readonly team: TeamId;
  readonly phase: string;
  readonly firstAttemptBy: LocalDate;
  readonly firstAttemptDeparts: boolean;
  readonly followUpDays?: number;
  readonly plan: PlanTerms;
  readonly planDeparts: boolean;
  readonly needReviewOn: LocalDate;
  readonly leastIntrusive?: Sealed;
  readonly reason?: Sealed;
  readonly targetGroups?: readonly string[];
  /** The criteria that the text asks for together, of which these are not met; `reason` says why all the same (G2). */
  readonly criteriaMissing?: readonly string[];
  /** What the settings propose each of the three by; where it departs from that, whoever assessed stands in its place. */
  readonly firstAttemptBasis: Basis;
  readonly planBasis: Basis;
  readonly needReviewBasis: Basis;
};

export type BeginOutreach = {
  readonly worker: StaffId;
  readonly team: TeamId;
  readonly assessment?: FirstAssessment;
};

export type FirstAssessmentEvents = { outreachBegun: OutreachBegun };

const fact = factsOf<FirstAssessmentEvents>();

/**
 * From what the assessment sets out. `countFrom`: the day of the referral, of the start, or of leaving the waiting list.
 * `judgement`: what the case was begun with, which is the assessment's reason where it has none of its own.
 */
type SettingOut = {
  readonly countFrom: LocalDate;
  readonly targetGroups: readonly string[];
  readonly judgement?: Sealed;
};

type Begun = { readonly begun: Fact<FirstAssessmentEvents>; readonly warnings: readonly Warning[] };

/**
 * The first individual assessment as an event, or why it is rejected. The first attempt is due so many working days
 * after `countFrom`. A criterion of the standard that is missing is warned of, and the assessment's words are its reason.
 */
export function beginOutreach(
  command: BeginOutreach,
  { countFrom, targetGroups: known, judgement }: SettingOut,
  context: Context,
): Begun | { refused: Rejection } {
  const { rules, now } = context;
  const { standard, settings } = rules;
  const { phase, firstAttemptBy, followUpDays, plan, leastIntrusive, reason, targetGroups, ...rest } =
    command.assessment ?? {};
  const proposed = proposedAssessment(rules, countFrom);
  const chosenPhase = phase ?? proposed.phase;
  if (!phaseOf(standard, chosenPhase)) return refusedFor('phase', unknownPhase(chosenPhase, rules));
  if (standard.leastIntrusive?.askedAt.includes('triage') && !leastIntrusive) {
    return refusedFor('leastIntrusive', reject('leastIntrusiveRequired', { clause: standard.leastIntrusive.clause }));
  }
  const departures = {
    firstAttempt: !!firstAttemptBy && firstAttemptBy !== proposed.firstAttemptBy,
    followUp: followUpDays !== undefined && followUpDays !== proposalOf(rules, chosenPhase),
    plan: !!plan && (plan.days !== proposed.plan.days || plan.attempts !== proposed.plan.attempts),
    phase: chosenPhase !== proposed.phase,
  };
  if (!reason && Object.values(departures).some(Boolean)) {
    const departing = Object.entries(departures).flatMap(([name, departs]) => (departs ? [name] : []));
    return refusedFor('reason', reject('reasonRequired', { because: 'departsFromProposal', departing }));
  }
  const asksForWords = !rules.lacks?.includes('endings-with-substance');
  const words = asksForWords ? (reason ?? judgement) : reason;
  if (asksForWords && !words) {
    return refusedFor('reason', reject('reasonRequired', { because: 'assessment' }));
  }
  const outside =
    unknownTargetGroup(targetGroups ?? [], rules) ??
    notAFollowUpInterval(followUpDays, context) ??
    inField('plan', notAPlan(plan, context)) ??
    (departures.firstAttempt ? inField('firstAttemptBy', outsideFollowUpSpan(firstAttemptBy, context)) : undefined);
  if (outside) return { refused: inField('assessment', outside) };
  const criteriaMissing = missingCriteria(targetGroups ?? known, rules);
  return {
    warnings: criteriaMissing.length > 0 ? [criterionMissing(rules)] : [],
    begun: fact('outreachBegun', {
      worker: command.worker,
      team: command.team,
      phase: chosenPhase,
      firstAttemptBy: firstAttemptBy ?? proposed.firstAttemptBy,
      firstAttemptDeparts: departures.firstAttempt,
      ...(followUpDays !== undefined && departures.followUp && { followUpDays }),
      plan: plan ?? proposed.plan,
      planDeparts: departures.plan,
      needReviewOn: plusDays(localDateOf(now), settings.needReview.days),
      ...(leastIntrusive && { leastIntrusive }),
      ...(words && { reason: words }),
      ...situationIn(rest),
      ...(targetGroups && { targetGroups }),
      ...(criteriaMissing.length > 0 && { criteriaMissing }),
      firstAttemptBasis: basisOf(rules, 'firstAttempt', 'firstAttempt.workingDays'),
      planBasis: basisOf(rules, 'unreachable', 'unreachable.days'),
      needReviewBasis: basisOf(rules, 'needReview', 'needReview.days'),
    }),
  };
}

/** Which of the criteria that the standard asks for together are not among these (G2). */
function missingCriteria(targetGroups: readonly string[], { standard, lacks }: Rules): readonly string[] {
  if (lacks?.includes('clauses-asked')) return [];
  return requiredCriteriaOf(standard)
    .map(({ id }) => id)
    .filter((criterion) => !targetGroups.includes(criterion));
}

function criterionMissing({ standard }: Rules): Warning {
  return { code: 'criterionMissing', clause: requiredCriteriaOf(standard)[0]?.clause ?? null };
}

/** The refusal of one field of the assessment. */
function refusedFor(field: keyof FirstAssessment, rejection: Rejection) {
  return { refused: inField('assessment', inField(field, rejection)) };
}

/** A first attempt in the past, or further ahead than a follow-up may be. */
function outsideFollowUpSpan(by: LocalDate | undefined, { rules, now }: Context): Rejection | undefined {
  const today = localDateOf(now);
  if (by && by < today) return reject('inThePast', { on: by, earliestAllowed: today });
  return followUpTooFar(by, today, rules);
}

/** What the settings propose, for a person to confirm or change. */
export function proposedAssessment({ standard, settings }: Rules, countFrom: LocalDate) {
  return {
    phase: firstPhase(standard),
    firstAttemptBy: plusWorkingDays(countFrom, settings.firstAttempt.workingDays, settings.calendar),
    plan: { days: settings.unreachable.days, attempts: settings.unreachable.attempts },
  };
}

/** What beginning outreach does to the case. */
function outreachBegun(state: CaseState, data: OutreachBegun, { seq, at, by }: EventMetadata): CaseState {
  const assessed: Assessed = { by, at, event: seq };
  const { waiting: _left, ...rest } = withSituation(state, data, { seq });
  const { firstAttemptBy, firstAttemptDeparts, firstAttemptBasis, followUpDays } = data;
  return {
    ...rest,
    status: 'active',
    phase: data.phase,
    ...(data.targetGroups && { targetGroups: data.targetGroups }),
    assignment: assignedTo(data.worker, data.team, state.assignment),
    activeSince: at,
    firstAttempt: {
      by: firstAttemptBy,
      basis: firstAttemptDeparts ? assessedOn(firstAttemptBasis, assessed) : firstAttemptBasis,
    },
    ...(followUpDays !== undefined && {
      followUpDays,
      followUpDaysAssessed: { ...assessed, days: followUpDays },
    }),
    plan: { ...data.plan, assessed, basis: planBasis(state, data, assessed) },
    needReview: { on: data.needReviewOn, since: seq, because: 'interval', basis: data.needReviewBasis },
  };
}

/**
 * The plan was assessed where someone gave their reasons in words: with the assessment itself or, in the records of a
 * release that left them there alone, as the first entry of an own initiative or a reopening.
 */
function planBasis(
  { opening: { kind } }: CaseState,
  { planBasis: proposed, reason }: OutreachBegun,
  assessed: Assessed,
): Basis {
  const beganWithReasons = kind === 'ownInitiative' || kind === 'reopened';
  if (!reason && beganWithReasons) return assessedOn(proposed, { ...assessed, event: 1 });
  return assessedInWords(proposed, assessed, reason);
}

/** Open until a contact or an attempt is recorded; a sighting is neither. */
function firstAttemptTasks(state: CaseState, rules: Rules): OpenTask[] {
  const { firstAttempt } = state;
  if (!firstAttempt || state.status !== 'active' || !contactsOfItsOwn(state).every(isSighting)) return [];
  return [
    {
      cause: taskKeyOf('firstAttempt', firstAttempt.by),
      kind: 'firstAttempt',
      asks: [worker],
      ...byWorkingDay(firstAttempt.by, rules),
      showsFrom: nextWorkingInstant(state.activeSince ?? state.opening.at, rules.settings.calendar),
      basis: firstAttempt.basis,
    },
  ];
}

/** Those made in this case, not in the one that it reopens. */
function contactsOfItsOwn({ contacts, links }: CaseState) {
  const earlier = links.find(({ kind }) => kind === 'reopenedFrom')?.caseId;
  return contacts.filter(({ from }) => !from || from !== earlier);
}

/** Outreach begins with an assessment, however the case came to be; the first attempt is open from then on. */
export const firstAssessment = part<NoCommands, FirstAssessmentEvents>({
  commands: {},
  events: { outreachBegun },
  openTasks: firstAttemptTasks,
});
