import { accept, type Context, type Decision, type Fact, factsOf, inField } from '../case/decision';
import type { Age, Opening, ProblemKind } from '../case/intake-facts';
import { openedCase, pinned } from '../case/opened-case';
import { unknownTargetGroup } from '../case/target-groups';
import { type Instant, localDateOf } from '../clock/time';
import type { CaseId, MunicipalityId, Sealed } from '../ids';
import type { StandardRef } from '../rules/rule-book';
import { openingPart } from '../tasks/part';
import { type BeginOutreach, beginOutreach, type FirstAssessmentEvents } from './first-assessment';
import { belowMinimumAge, notAnAge } from './referral';

/** A contact person begins by own judgement that the citizen is in the target group (B24, G12). */
export type StartOwnInitiative = BeginOutreach & {
  readonly caseId: CaseId;
  readonly municipality: MunicipalityId;
  readonly judgement: Sealed;
  readonly targetGroups?: readonly string[];
  readonly problem?: ProblemKind;
  readonly age?: Age;
  readonly earlierCase?: CaseId;
  readonly identityVersion?: string;
};

export type OwnInitiativeStarted = {
  readonly caseId: CaseId;
  readonly municipality: MunicipalityId;
  readonly standard: StandardRef;
  readonly settingsVersion: number;
  readonly judgement: Sealed;
  readonly targetGroups: readonly string[];
  readonly startedAt: Instant;
  readonly problem?: ProblemKind;
  readonly age?: Age;
  readonly earlierCase?: CaseId;
  readonly identityVersion?: string;
};

export type OwnInitiativeCommands = { startOwnInitiative: StartOwnInitiative };
export type OwnInitiativeEvents = { ownInitiativeStarted: OwnInitiativeStarted };

const fact = factsOf<OwnInitiativeEvents>();

/** Active at once, no triage by another; the same first assessment as at an acceptance is recorded with it. */
function startOwnInitiative(
  command: StartOwnInitiative,
  context: Context,
): Decision<Fact<OwnInitiativeEvents & FirstAssessmentEvents>> {
  const { rules, now } = context;
  const { caseId, municipality, judgement, problem, age, earlierCase, identityVersion } = command;
  const targetGroups = command.targetGroups ?? [];
  const opening: Opening = { kind: 'ownInitiative', at: now, urgent: false, ...(age && { age }) };
  const refused =
    inField('age', belowMinimumAge({ opening }, rules)) ?? notAnAge(age) ?? unknownTargetGroup(targetGroups, rules);
  if (refused) return refused;
  const from = { countFrom: localDateOf(now), targetGroups, judgement };
  const outcome = beginOutreach(command, from, context);
  if ('refused' in outcome) return outcome.refused;
  const started: OwnInitiativeStarted = {
    caseId,
    municipality,
    ...pinned(rules),
    judgement,
    targetGroups,
    startedAt: now,
    ...(problem && { problem }),
    ...(age && { age }),
    ...(earlierCase && { earlierCase }),
    ...(identityVersion && { identityVersion }),
  };
  return accept([fact('ownInitiativeStarted', started), outcome.begun], outcome.warnings);
}

export const ownInitiative = openingPart<
  OwnInitiativeCommands,
  OwnInitiativeEvents,
  OwnInitiativeEvents & FirstAssessmentEvents
>({
  commands: { startOwnInitiative },
  events: {
    ownInitiativeStarted: (_none, data) => ({
      ...openedCase(data, {
        kind: 'ownInitiative',
        at: data.startedAt,
        urgent: false,
        ...(data.problem && { problem: data.problem }),
        ...(data.age && { age: data.age }),
      }),
      links: data.earlierCase ? [{ kind: 'earlierCase', caseId: data.earlierCase }] : [],
    }),
  },
});
