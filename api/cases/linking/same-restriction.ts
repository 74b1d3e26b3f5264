import type { CaseId, MunicipalityId, StaffId } from '../../../domain';
import { namedFor } from '../../../store/restricted/named';
import { restrictCase, restrictionOf } from '../../../store/restricted/restrictions';
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

/** Restricts a new case as the one it continues, before anything of it is written. */
export async function copyRestriction(
  { unscopedDb, sealing }: Pick<Deps, 'unscopedDb' | 'sealing'>,
  municipality: MunicipalityId,
  from: CaseId,
  to: { caseId: CaseId; id: Parameters<Deps['sealing']['seal']>[3]; staff: readonly StaffId[] },
): Promise<void> {
  const found = await restrictionOf(unscopedDb, municipality, from);
  if (!found) return;
  const { caseId, id, staff } = to;
  const reasonText = (await sealing.openAll<string | null>(from, found.reason)) ?? '–';
  const reason = await sealing.seal(municipality, caseId, reasonText, id);
  await restrictCase(unscopedDb, { ...found, id: id as string, caseId, reason }, [...found.named, ...staff]);
}
