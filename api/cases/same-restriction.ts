import type { CaseId, MunicipalityId, StaffId } from '../../domain';
import { namedFor } from '../../store/restricted/named';
import { restrictCase, restrictionOf } from '../../store/restricted/restrictions';
import type { Deps } from '../deps';
import { Problem } from '../http/problem';

/**
 * What stands in one case is about to be read in another. Throws `restrictedOtherwise` unless the same people may see
 * both, those named and those who have the case: it must not come before anyone from whom it was hidden.
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

/** A new case that carries on a restricted one is restricted to the same, before anything of it is written. */
export async function copyRestriction(
  { unscopedDb, sealing }: Pick<Deps, 'unscopedDb' | 'sealing'>,
  municipality: MunicipalityId,
  from: CaseId,
  to: { caseId: CaseId; id: Parameters<Deps['sealing']['seal']>[3]; staff: readonly StaffId[] },
): Promise<void> {
  const found = await restrictionOf(unscopedDb, municipality, from);
  if (!found) return;
  const { caseId, id, staff } = to;
  const said = (await sealing.openAll<string | null>(from, found.reason)) ?? '–';
  const reason = await sealing.seal(municipality, caseId, said, id);
  await restrictCase(unscopedDb, { ...found, id: id as string, caseId, reason }, [...found.named, ...staff]);
}
