import type { CaseId, MunicipalityId } from '../../domain';
import type { Act } from '../../domain/access/acts';
import type { Because } from '../../domain/access/because';
import { type Asker, type Decision, may, mayEver, type Placed } from '../../domain/access/decide';
import type { Deps } from '../deps';
import { Problem, unknownCase } from '../problems/problem';
import { refuseErased } from './erased';
import { casePlaced, liveAssignment } from './placed';

/** Throws 403 `notYourRole`, with the roles that may, unless some role of the asker allows the act. */
export function requireRole(asker: Asker, act: Act): Because {
  return becauseOf(mayEver(asker, act), unknownCase);
}

/**
 * Throws unless the asker may do the act to the case: 404 `unknownCase` where it does not exist or is hidden, which must look
 * the same, 403 `outOfReach`, and 410 `caseErased`. For a case that the body names, or that another case leads to.
 */
export async function requireFurtherCaseAccess(deps: Deps, asking: AccessRequest, caseId: CaseId): Promise<void> {
  const placed = await casePlaced(deps, asking.municipality, caseId);
  becauseOf(await decideLatest(deps, asking, caseId, placed), unknownCase);
  await refuseErased(deps, asking.municipality, caseId);
}

/** Whether the asker may do the act to the case that the request is about. */
export async function hasCaseAccess(deps: Deps, asking: AccessRequest, caseId: CaseId): Promise<boolean> {
  const placed = await casePlaced(deps, asking.municipality, caseId);
  return (await decideLatest(deps, asking, caseId, placed)).kind === 'allowed';
}

/** Whether the asker may do the act to the case, by where the store says it is and, where that refuses, its workflow. */
export async function decideLatest(
  deps: Deps,
  { asker, municipality, act }: AccessRequest,
  caseId: CaseId,
  placed: Placed,
): Promise<Decision> {
  const decision = may(asker, act, placed);
  // The store may lag behind an assignment that was made a moment ago.
  const latest = decision.kind === 'outOfReach' && (await liveAssignment(deps, municipality, caseId));
  return latest ? may(asker, act, { ...placed, ...latest }) : decision;
}

export interface AccessRequest {
  readonly asker: Asker;
  readonly municipality: MunicipalityId;
  readonly act: Act;
}

/** Why it is allowed. Throws the refusal otherwise, `absent` where the case must look as if it were not there. */
export function becauseOf(decision: Decision, absent: () => Problem): Because {
  switch (decision.kind) {
    case 'allowed':
      return decision.because;
    case 'notYourRole':
      throw new Problem(403, 'notYourRole', { allowedRoles: decision.roles });
    case 'outOfReach':
      throw new Problem(403, 'outOfReach');
    case 'hidden':
      throw absent();
  }
}
