import type { CaseId } from '../../domain';
import { casesOf } from '../../domain/saga/act';
import type { Refused } from '../../domain/saga/outcome';
import { findErasure } from '../../store/erasure/retention';
import { findStaff } from '../../store/people/staff';
import { namedFor } from '../../store/restricted/named';
import type { SagaInput } from '../../workflows/messages';
import type { SagaDependencies } from './dependencies';

/**
 * Why the next step of an act may not be taken, though the act might be as it was asked for: who asked has been shut out
 * since, a case was erased, restricted to others, or restricted otherwise than the one it is to be one with.
 */
export async function mayNoLonger(deps: SagaDependencies, saga: SagaInput): Promise<Refused | undefined> {
  const { act, municipality } = saga;
  const shutOut = await isShutOut(deps, saga);
  if (shutOut) return shutOut;
  const named = casesOf(act).filter((caseId) => act.kind !== 'reopen' || caseId !== act.opened);
  for (const caseId of named) {
    const refused = await mayNotTouch(deps, saga, caseId);
    if (refused) return refused;
  }
  if (!('into' in act) || act.kind === 'undoMerge' || act.kind === 'undoJoin') return undefined;
  const [one, other] = await Promise.all([act.from, act.into].map((id) => namedFor(deps.db, municipality, id)));
  return one?.join() === other?.join() ? undefined : { code: 'restrictedOtherwise', params: {} };
}

export async function isShutOut(
  { db }: SagaDependencies,
  { by, municipality }: SagaInput,
): Promise<Refused | undefined> {
  if (by.kind !== 'staff') return undefined;
  const person = await findStaff(db, municipality, by.id);
  return person?.active ? undefined : { code: 'deactivated', params: {} };
}

/** Erased, or restricted to people whom whoever asked is not among: that looks as if there were no such case. */
export async function mayNotTouch(
  { db }: SagaDependencies,
  { municipality, by }: SagaInput,
  caseId: CaseId,
): Promise<Refused | undefined> {
  const erased = await findErasure(db, municipality, caseId);
  if (erased) return { code: 'caseErased', params: { number: erased.number, erasedAt: erased.erased_at } };
  const named = await namedFor(db, municipality, caseId);
  return named && !(by.kind === 'staff' && named.includes(by.id)) ? { code: 'unknownCase', params: {} } : undefined;
}
