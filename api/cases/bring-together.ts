import type { CaseId, MunicipalityId } from '../../domain';
import type { Deps } from '../deps';
import { Problem } from '../http/problem';
import { refused } from '../http/refusal-status';
import { busy } from '../http/to-problem';
import { restrictedAlike } from './restricted-alike';
import { type SeenCase, seeCase } from './seen-case';

/**
 * Two cases that are to be joined or merged, as they are seen. Throws what stands in the way before either is changed:
 * `sameCase`, `restrictedOtherwise`, `rehearsedOtherwise`, and a 503 while one of them is not recorded yet.
 */
export async function bringTogether(
  deps: Deps,
  municipality: MunicipalityId,
  one: CaseId,
  other: CaseId,
): Promise<readonly [SeenCase, SeenCase]> {
  if (one === other) throw refused('sameCase', { caseId: other });
  const both = [
    await seeCase(deps, municipality, one, RECORDED),
    await seeCase(deps, municipality, other, RECORDED),
  ] as const;
  rehearsedAlike(...both);
  await restrictedAlike(deps, municipality, one, other);
  return both;
}

const RECORDED = 1;

/** What is true of a citizen must not end in a case that is only practised on, nor the other way round. */
function rehearsedAlike({ row: one }: SeenCase, { row: other }: SeenCase): void {
  if (!one || !other) throw busy();
  if (one.rehearsalId !== other.rehearsalId) throw new Problem(409, 'rehearsedOtherwise');
}
