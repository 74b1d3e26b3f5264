import type { CaseId, MunicipalityId } from '../../domain';
import type { Act } from '../../domain/access/acts';
import type { Because } from '../../domain/access/because';
import { type Asker, type Decision, may, mayEver, type Placed } from '../../domain/access/decide';
import type { Deps } from '../deps';
import { Problem, unknownCase } from '../problems/problem';
import { refuseErased } from './erased';
import { casePlaced, liveAssignment, visitPlaced } from './placed';

/** Throws 403 `notYourRole`, with the roles that may, unless some role of the asker allows the act. */
export function requireRole(asker: Asker, act: Act): Because {
  return becauseOf(mayEver(asker, act), unknownCase);
}

/**
 * Throws unless the asker may do the act to the case: 404 `unknownCase` where it does not exist or is hidden, which must look
 * the same, and 403 `outOfReach` otherwise. Answers why it is allowed.
 */
export async function requireCaseAccess(
  deps: Deps,
  { asker, municipality, act }: AccessRequest,
  caseId: CaseId,
): Promise<Because> {
  const placed = await casePlaced(deps, municipality, caseId);
  const decision = may(asker, act, placed);
  // The store may lag behind an assignment that was made a moment ago, so a refusal asks the workflow too.
  const latest = decision.kind === 'outOfReach' && (await liveAssignment(deps, municipality, caseId));
  return becauseOf(latest ? may(asker, act, { ...placed, ...latest }) : decision, unknownCase);
}

/** The same for a case that the body names, or that another case leads to. Throws 410 `caseErased` too. */
export async function requireFurtherCaseAccess(deps: Deps, asking: AccessRequest, caseId: CaseId): Promise<void> {
  await requireCaseAccess(deps, asking, caseId);
  await refuseErased(deps, asking.municipality, caseId);
}

/** The same for a visit, by its case, where it has one, and its worker. Throws 404 `unknownVisit`. */
export async function requireVisitAccess(
  deps: Deps,
  { asker, municipality, act }: AccessRequest,
  visitId: string,
): Promise<Because> {
  const placed: Placed = await visitPlaced(deps, municipality, visitId);
  return becauseOf(may(asker, act, placed), () => new Problem(404, 'unknownVisit'));
}

export interface AccessRequest {
  readonly asker: Asker;
  readonly municipality: MunicipalityId;
  readonly act: Act;
}

function becauseOf(decision: Decision, absent: () => Problem): Because {
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
