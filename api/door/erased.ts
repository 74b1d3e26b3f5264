import type { CaseId, MunicipalityId } from '../../domain';
import { findErasure } from '../../store/erasure/retention';
import type { Deps } from '../deps';
import { Problem } from '../problems/problem';

/** Throws 410 `caseErased`, with number and date, where the case was erased. */
export async function refuseErased(
  { unscopedDb }: Pick<Deps, 'unscopedDb'>,
  municipality: MunicipalityId,
  caseId: CaseId,
): Promise<void> {
  const erased = await findErasure(unscopedDb, municipality, caseId);
  if (erased) throw new Problem(410, 'caseErased', { number: erased.number, erasedAt: erased.erased_at });
}
