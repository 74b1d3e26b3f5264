import type { CaseId, MunicipalityId } from '../../../domain';
import type { Deps } from '../../deps';
import { busy } from '../../http/overload';
import { refused } from '../../problems/refusal-status';
import { type SeenCase, seeCase } from '../reading/seen-case';
import { requireSameRestriction } from './same-restriction';

/**
 * Reads the two cases that are to be joined or merged; `field` names the other in the request's body. Throws before either is
 * changed: `sameCase`, `restrictedOtherwise`, and a 503 while one of them is not recorded yet.
 */
export async function seeBothCases(
  deps: Deps,
  municipality: MunicipalityId,
  one: CaseId,
  other: CaseId,
  field?: 'caseId' | 'into',
): Promise<readonly [SeenCase, SeenCase]> {
  if (one === other) throw refused('sameCase', { caseId: other, ...(field && { field }) });
  const both = [
    await seeCase(deps, municipality, one, RECORDED),
    await seeCase(deps, municipality, other, RECORDED),
  ] as const;
  const [{ row: first }, { row: second }] = both;
  if (!first || !second) throw busy();
  await requireSameRestriction(deps, municipality, one, other);
  return both;
}

const RECORDED = 1;
