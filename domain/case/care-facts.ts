import type { Instant, LocalDate } from '../clock/time';
import type { CaseId, EntryId } from '../ids';
import type { Assessed, Basis } from '../rules/basis';

// `from`: the case that it was carried along from.

export const crisisKinds = ['suicideRisk', 'admission', 'eviction', 'other'] as const;
export type CrisisKind = (typeof crisisKinds)[number];

export type Crisis = {
  readonly kind: CrisisKind;
  readonly since: Instant;
  readonly seq: number;
  readonly basis: Basis;
  readonly from?: CaseId;
};

/** Concern for a child or a pregnancy: a notice (underretning) is to be sent, or it is decided otherwise. */
export type ChildConcern = {
  readonly id: EntryId;
  readonly kind: 'child' | 'pregnancy';
  readonly seq: number;
  readonly since: Instant;
  readonly settled?: 'noticeSent' | 'decidedOtherwise';
  readonly basis: Basis;
  readonly from?: CaseId;
};

export const incidentKinds = ['threat', 'violence', 'other'] as const;
export type IncidentKind = (typeof incidentKinds)[number];

/** Whether people are in danger, who are told at any hour. */
export function endangers(kind: IncidentKind): boolean {
  switch (kind) {
    case 'threat':
    case 'violence':
      return true;
    case 'other':
      return false;
  }
}

export type Incident = {
  readonly id: EntryId;
  readonly kind: IncidentKind;
  readonly seq: number;
  readonly since: Instant;
  readonly reviewed?: boolean;
  /** What the day on which the team lead looks at it rests on. */
  readonly basis: Basis;
  readonly from?: CaseId;
  /** Asks for visits in pairs, to be looked at again on this day; until the team lead lifts them. */
  readonly pairsReviewOn?: LocalDate;
  readonly pairsBasis?: Basis;
  /** The event that set visits in pairs for it; none where they stood already. */
  readonly pairsSetBy?: number;
};

/** Visits in pairs until the team lead lifts it, with a date on which the rule must be looked at again. */
export type PairRule = {
  readonly since: Instant;
  readonly reviewOn: LocalDate;
  readonly seq: number;
  readonly assessed?: Assessed;
  readonly basis: Basis;
  readonly from?: CaseId;
};
