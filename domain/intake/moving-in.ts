import type { CaseState } from '../case/case-state';
import { type ContactFact, type Outcome, type PlaceKind, withContact } from '../case/contact-facts';
import {
  accept,
  type Context,
  type Decision,
  type Fact,
  factsOf,
  inField,
  type Rejection,
  reject,
} from '../case/decision';
import type { PlanTerms, UnreachablePlan } from '../case/ending-facts';
import { inTheFuture, notAFollowUpInterval, notAPastPlan, tooFarAhead, unknownPhase } from '../case/guards';
import type { Age, Opening } from '../case/intake-facts';
import { openedCase, pinned } from '../case/opened-case';
import { unknownTargetGroup } from '../case/target-groups';
import { type Instant, type LocalDate, localDateOf, plusDays } from '../clock/time';
import type { CaseId, EntryId, MunicipalityId, Sealed, StaffId, TeamId } from '../ids';
import { type Assessed, assessedOn, type Basis, basisOf } from '../rules/basis';
import { proposalOf, type StandardRef } from '../rules/rule-book';
import { phaseOf } from '../rules/standard-queries';
import { openingPart } from '../tasks/part';
import { belowMinimumAge, notAnAge } from './referral';

/** A contact that was made before the case was entered here. */
export type PastContact = {
  readonly id: EntryId;
  readonly happenedAt: Instant;
  readonly outcome: Outcome;
  readonly place: PlaceKind;
};

/** A case entered with its past: facts with their dates, from which its deadlines are derived as for any other. */
export type MoveIn = {
  readonly caseId: CaseId;
  readonly municipality: MunicipalityId;
  readonly referredAt: Instant;
  readonly acceptedAt: Instant;
  readonly phase: string;
  readonly worker: StaffId;
  readonly team: TeamId;
  readonly targetGroups?: readonly string[];
  readonly age?: Age;
  readonly contacts?: readonly PastContact[];
  readonly stableContactAt?: Instant;
  readonly followUpOn?: LocalDate;
  readonly followUpDays?: number;
  readonly needReviewOn?: LocalDate;
  readonly plan?: PlanTerms & { readonly assessedAt: Instant };
  readonly note?: Sealed;
  readonly identityVersion?: string;
};

export type MovedIn = MoveIn & {
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
  const { followUpOn, needReviewOn, plan, followUpDays, phase, contacts = [], targetGroups = [] } = command;
  const refused = cannotMoveIn(command, context);
  if (refused) return refused;
  const today = localDateOf(now);
  const { days, attempts } = rules.settings.unreachable;
  const movedIn: MovedIn = {
    ...command,
    ...pinned(rules),
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
  return accept(fact('caseMovedIn', movedIn));
}

function cannotMoveIn(command: MoveIn, context: Context): Rejection | undefined {
  const { rules, now } = context;
  const { acceptedAt, referredAt, contacts = [], stableContactAt, phase, age, plan } = command;
  const happened: Readonly<Record<string, Instant | undefined>> = {
    referredAt,
    acceptedAt,
    stableContactAt,
    'plan.assessedAt': plan?.assessedAt,
    ...Object.fromEntries(contacts.map((one, index) => [`contacts.${index}.happenedAt`, one.happenedAt])),
  };
  for (const [field, at] of Object.entries(happened)) {
    const future = at && inField(field, inTheFuture(at, rules, now));
    if (future) return future;
  }
  if (acceptedAt < referredAt) {
    return inField('acceptedAt', reject('inThePast', { on: acceptedAt, earliestAllowed: referredAt }));
  }
  if (!phaseOf(rules.standard, phase)) return inField('phase', unknownPhase(phase, rules));
  const opening: Opening = { kind: 'movedIn', at: referredAt, urgent: false, ...(age && { age }) };
  return (
    inField('age', belowMinimumAge({ opening }, rules)) ??
    notAnAge(age) ??
    unknownTargetGroup(command.targetGroups ?? [], rules) ??
    inField('plan', notAPastPlan(plan)) ??
    notAFollowUpInterval(command.followUpDays, context) ??
    inField('followUpOn', tooFarAhead(command.followUpOn, context)) ??
    inField('needReviewOn', tooFarAhead(command.needReviewOn, context))
  );
}

function followUpBasis({ followUpBasis: proposed, followUpDays: days, given }: MovedIn, assessed: Assessed): Basis {
  if (given.followUp) return assessedOn(proposed, assessed);
  return days === undefined ? proposed : assessedOn(proposed, { ...assessed, days });
}

/** A case that came without a plan has the settings' proposal: nobody has assessed this citizen. */
function planMovedIn({ plan, planBasis, given }: MovedIn, assessed: Assessed): UnreachablePlan {
  const { days, attempts } = plan;
  const { enteredAt: _none, ...entered } = assessed;
  return given.plan
    ? { days, attempts, assessed, basis: assessedOn(planBasis, assessed) }
    : { days, attempts, assessed, basis: { ...planBasis, proposalTaken: entered } };
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
        plan: planMovedIn(data, { ...assessed, at: plan.assessedAt }),
        ...(stableContactAt && { stableContact: { at: stableContactAt, seq } }),
      };
      const past = data.contacts.map(({ happenedAt, ...rest }): ContactFact => ({ ...rest, at: happenedAt, seq }));
      return past.reduce(withContact, opened);
    },
  },
});
