import type { Outcome, PlaceKind } from '../case/contact-facts';
import type { PlanTerms } from '../case/ending-facts';
import type { Age } from '../case/intake-facts';
import type { Instant, LocalDate } from '../clock/time';
import type { CaseId, EntryId, MunicipalityId, Sealed, StaffId, TeamId } from '../ids';

/** A contact that was made before the case was entered here. */
export type PastContact = {
  readonly id: EntryId;
  readonly happenedAt: Instant;
  readonly outcome: Outcome;
  readonly place: PlaceKind;
};

/**
 * The individual assessment that outreach rested on before the case was entered here (B5, G15): by someone on staff, or by
 * someone who never was, and is named in words. Or none is known.
 */
export type AssessmentBefore =
  | { readonly assessor: StaffId; readonly at: Instant; readonly reason: Sealed }
  | { readonly assessorName: Sealed; readonly at: Instant; readonly reason: Sealed }
  | { readonly noneKnown: true };

/** A case entered with its past: facts with their dates, from which its deadlines are derived as for any other. */
export type MoveIn = {
  readonly caseId: CaseId;
  readonly municipality: MunicipalityId;
  readonly referredAt: Instant;
  readonly acceptedAt: Instant;
  readonly phase: string;
  readonly worker: StaffId;
  readonly team: TeamId;
  /** Asked for; runs begun before it was asked do without. */
  readonly assessment?: AssessmentBefore;
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
