import type { CaseId, Sealed, StaffId, TeamId } from '../ids';
import type { BeginOutreach } from '../intake/first-assessment';
import type { StandardRef } from '../rules/rule-book';

/** Two cases about one citizen. The reason is sealed with the key of `from`, which ends, or ended, as one with `into`. */
type OnTwo<Kind extends string> = {
  readonly kind: Kind;
  readonly from: CaseId;
  readonly into: CaseId;
  readonly reason?: Sealed;
};
export type Merge = OnTwo<'merge'> & { readonly reason: Sealed };
export type Join = OnTwo<'join'>;
export type UndoMerge = OnTwo<'undoMerge'> & { readonly reason: Sealed };
export type UndoJoin = OnTwo<'undoJoin'> & { readonly reason: Sealed };

/** `opened`: the id of the new case. Texts are sealed with the key of the one that has ended. */
export type Reopening = BeginOutreach & {
  readonly kind: 'reopen';
  readonly from: CaseId;
  readonly opened: CaseId;
  readonly reason: Sealed;
};

/** One of many cases to which the same is done; the reason is sealed with its own key. */
export type OfMany = { readonly caseId: CaseId; readonly reason?: Sealed };

type OnMany<Kind extends string> = { readonly kind: Kind; readonly cases: readonly OfMany[] };
export type AssignMany = OnMany<'assignMany'> & { readonly worker: StaffId; readonly team: TeamId };
export type MoveManyToStandard = OnMany<'moveManyToStandard'> & {
  readonly standard: StandardRef;
  readonly phase?: string;
};
/** Shut out first, which is never taken back; then their cases go to the team lead's list. */
export type Deactivate = OnMany<'deactivate'> & { readonly staff: StaffId };

/** An act across several cases, which is done whole or, where a case refuses, taken back. */
export type SagaAct = Merge | Join | UndoMerge | UndoJoin | Reopening | AssignMany | MoveManyToStandard | Deactivate;
export type SagaKind = SagaAct['kind'];

export function isOnMany(act: SagaAct): act is AssignMany | MoveManyToStandard | Deactivate {
  return 'cases' in act;
}

/** The cases that an act names. */
export function casesOf(act: SagaAct): readonly CaseId[] {
  if (isOnMany(act)) return act.cases.map(({ caseId }) => caseId);
  return act.kind === 'reopen' ? [act.from, act.opened] : [act.from, act.into];
}
