import type { CaseId, MunicipalityId } from '../../domain';
import { findErasure } from '../../store/erasure/retention';
import type { Deps } from '../deps';
import { Problem } from '../http/problem';

/** Of an erased case there is nothing to see or to do any more but its number and dates. Throws `caseErased`. */
export async function refuseErased(
  { unscopedDb }: Pick<Deps, 'unscopedDb'>,
  municipality: MunicipalityId,
  caseId: CaseId,
): Promise<void> {
  const erased = await findErasure(unscopedDb, municipality, caseId);
  if (erased) throw new Problem(410, 'caseErased', { number: erased.number, erasedAt: erased.erased_at });
}
