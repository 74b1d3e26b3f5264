import { type CarriedEntry, type CarryEvents, carriedIn, contactsCarried } from '../case/carried';
import type { ContactFact } from '../case/contact-facts';
import { accept, type Context, type Decision, type Fact, factsOf } from '../case/decision';
import { openedCase, pinned } from '../case/opened-case';
import { type Instant, localDateOf } from '../clock/time';
import type { CaseId, MunicipalityId, Sealed, StaffId } from '../ids';
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
  /** What was known and promised in the one that has ended; no contact of it sets a date here. */
  readonly contacts?: readonly ContactFact[];
  readonly entries?: readonly CarriedEntry[];
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

type Emitted = ReopenEvents & FirstAssessmentEvents & CarryEvents;

const fact = factsOf<ReopenEvents>();

/** Reopened later means a new case, linked to the old one; it is active at once, with a first assessment of its own. */
function reopen(command: Reopen, context: Context): Decision<Fact<Emitted>> {
  const { rules, now } = context;
  const { caseId, municipality, from, reason, targetGroups, identityVersion, contacts = [], entries = [] } = command;
  const begunFrom = { countFrom: localDateOf(now), targetGroups, judgement: reason };
  const outcome = beginOutreach(command, begunFrom, context);
  if ('refused' in outcome) return outcome.refused;
  const known = contacts.map(({ followUpOn: _over, followUpBasis: _too, ...one }) => ({ ...one, from }));
  const events: Fact<Emitted>[] = [
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
    ...contactsCarried(from, known),
    ...carriedIn(undefined, from, withoutWorker(entries, command.worker)),
  ];
  return accept(events, outcome.warnings);
}

/** Whoever has the case is not its second worker too. */
function withoutWorker(entries: readonly CarriedEntry[], worker: StaffId): readonly CarriedEntry[] {
  return entries.filter((one) => one.entry !== 'secondWorker' || one.worker !== worker);
}

export const reopening = openingPart<ReopenCommands, ReopenEvents, Emitted>({
  commands: { reopen },
  events: {
    caseReopened: (_none, data) => ({
      ...openedCase(data, { kind: 'reopened', at: data.reopenedAt, urgent: false }),
      links: [{ kind: 'reopenedFrom', caseId: data.from }],
    }),
  },
});
