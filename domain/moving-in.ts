import type { CaseState } from './case-state';
import { type ContactFact, type Outcome, type PlaceKind, withContact } from './contact';
import { accept, type Context, type Decision, fact, reject } from './decision';
import { unknownPhase } from './first-assessment';
import type { CaseId, EntryId, MunicipalityId, Sealed, StaffId, TeamId } from './ids';
import type { Folds } from './part';
import { type Age, isTooYoung, knownTargetGroups, notInTheFuture, openedCase } from './referral';
import type { StandardRef } from './rules';
import { phaseOf } from './standard-queries';
import { type Instant, type LocalDate, localDateOf, plusDays } from './time';
import type { PlanTerms } from './unreachable';

/** A contact that was made before the case was entered here. */
export type PastContact = {
  readonly id: EntryId;
  readonly happenedAt: Instant;
  readonly outcome: Outcome;
  readonly place: PlaceKind;
};

/** A case that starts with a past: facts with their dates, so that its clocks stand where they truly are. */
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
  readonly targetGroups: readonly string[];
  readonly contacts: readonly PastContact[];
  readonly needReviewOn: LocalDate;
  readonly followUpOn: LocalDate;
  readonly plan: PlanTerms & { readonly assessedAt: Instant };
};

export type MovingInCommands = { moveIn: MoveIn };
export type MovingInEvents = { caseMovedIn: MovedIn };

/** Dates that are missing are filled in from the settings, counted from today: nothing is overdue for want of a date. */
export function moveIn(command: MoveIn, { rules, now }: Context): Decision {
  const { standard, settings } = rules;
  const { acceptedAt, referredAt, contacts = [], stableContactAt, phase, age } = command;
  const moments = [referredAt, acceptedAt, ...contacts.map((c) => c.happenedAt), stableContactAt ?? acceptedAt];
  const refused = moments.map((at) => notInTheFuture(at, rules, now)).find(Boolean);
  if (refused) return refused;
  if (acceptedAt < referredAt) return reject('inThePast', { on: acceptedAt, earliestAllowed: referredAt });
  if (!phaseOf(standard, phase)) return unknownPhase(phase, rules);
  if (isTooYoung(age, rules)) {
    return reject('belowMinimumAge', { minimum: standard.ageRule?.minimum ?? null, dutyToNotify: true });
  }
  const targetGroups = command.targetGroups ?? [];
  const unknown = knownTargetGroups(targetGroups, rules);
  if (unknown) return unknown;
  const today = localDateOf(now);
  const { days, attempts } = settings.unreachable;
  const interval = command.followUpDays ?? settings.followUp.proposals[phase] ?? settings.followUp.maximumDays;
  const movedIn: MovedIn = {
    ...command,
    standard: { id: standard.id, version: standard.version },
    targetGroups,
    contacts,
    needReviewOn: command.needReviewOn ?? plusDays(today, settings.needReview.days),
    followUpOn: command.followUpOn ?? plusDays(today, interval),
    plan: command.plan ?? { days, attempts, assessedAt: now },
  };
  return accept(fact('caseMovedIn', movedIn));
}

export const movingInFolds = {
  caseMovedIn: (_none, data, { seq, at, by }) => {
    const { followUpOn, followUpDays, plan, stableContactAt, age } = data;
    const opened: CaseState = {
      ...openedCase(data.caseId, data.municipality, data.standard),
      status: 'active',
      phase: data.phase,
      opening: { kind: 'movedIn', at: data.referredAt, urgent: false, ...(age && { age }) },
      targetGroups: data.targetGroups,
      assignment: { worker: data.worker, team: data.team, secondWorkers: [] },
      activeSince: data.acceptedAt,
      needReview: { on: data.needReviewOn, since: seq, because: 'interval' },
      followUpSet: { on: followUpOn, at, departs: false, assessed: { by, at, event: seq } },
      ...(followUpDays !== undefined && { followUpDays }),
      plan: { days: plan.days, attempts: plan.attempts, assessed: { by, at: plan.assessedAt, event: seq } },
      ...(stableContactAt && { stableContact: { at: stableContactAt, seq } }),
    };
    const past = data.contacts.map(({ happenedAt, ...rest }): ContactFact => ({ ...rest, at: happenedAt, seq }));
    return past.reduce(withContact, opened);
  },
} satisfies Folds<MovingInEvents>;
