import { accept, type Context, type Decision, type Fact, factsOf } from '../case/decision';
import { openedCase, pinned } from '../case/opened-case';
import { type Instant, localDateOf } from '../clock/time';
import type { CaseId, MunicipalityId, Sealed } from '../ids';
import type { StandardRef } from '../rules/rule-book';
import { openingPart } from '../tasks/part';
import { type BeginOutreach, beginOutreach, type FirstAssessmentEvents } from './first-assessment';

/** A new case that goes on from one that has ended, linked to it. */
export type Reopen = BeginOutreach & {
  readonly caseId: CaseId;
  readonly municipality: MunicipalityId;
  readonly from: CaseId;
  readonly reason: Sealed;
  readonly targetGroups: readonly string[];
  readonly identityVersion?: string;
};

export type ReopenCommands = { reopen: Reopen };
export type ReopenEvents = {
  caseReopened: {
    readonly caseId: CaseId;
    readonly municipality: MunicipalityId;
    readonly standard: StandardRef;
    readonly settingsVersion: number;
    readonly from: CaseId;
    readonly reason: Sealed;
    readonly targetGroups: readonly string[];
    readonly reopenedAt: Instant;
    readonly identityVersion?: string;
  };
};

const fact = factsOf<ReopenEvents>();

/** Reopened later means a new case, linked to the old one; it is active at once, with a first assessment of its own. */
function reopen(command: Reopen, context: Context): Decision<Fact<ReopenEvents & FirstAssessmentEvents>> {
  const { rules, now } = context;
  const { caseId, municipality, from, reason, targetGroups, identityVersion } = command;
  const outcome = beginOutreach(command, localDateOf(now), context);
  if ('refused' in outcome) return outcome.refused;
  return accept([
    fact('caseReopened', {
      caseId,
      municipality,
      ...pinned(rules),
      from,
      reason,
      targetGroups,
      reopenedAt: now,
      ...(identityVersion && { identityVersion }),
    }),
    outcome.begun,
  ]);
}

export const reopening = openingPart<ReopenCommands, ReopenEvents, ReopenEvents & FirstAssessmentEvents>({
  commands: { reopen },
  events: {
    caseReopened: (_none, data) => ({
      ...openedCase(data, { kind: 'reopened', at: data.reopenedAt, urgent: false }),
      links: [{ kind: 'reopenedFrom', caseId: data.from }],
    }),
  },
});
