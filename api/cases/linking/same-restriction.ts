import type { CaseId, MunicipalityId } from '../../../domain';
import { namedFor } from '../../../store/restricted/named';
import type { Deps } from '../../deps';
import { Problem } from '../../problems/problem';

/**
 * Throws 409 `restrictedOtherwise` unless the same people may see both cases, since joining them shows each one's content
 * to the readers of the other.
 */
export async function requireSameRestriction(
  { unscopedDb }: Pick<Deps, 'unscopedDb'>,
  municipality: MunicipalityId,
  one: CaseId,
  other: CaseId,
): Promise<void> {
  const [first, second] = await Promise.all([one, other].map((id) => namedFor(unscopedDb, municipality, id)));
  if (first?.join() !== second?.join()) throw new Problem(409, 'restrictedOtherwise');
}
