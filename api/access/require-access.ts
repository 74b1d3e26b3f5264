import type { CaseId, MunicipalityId } from '../../domain';
import type { Act } from '../../domain/access/acts';
import type { Because } from '../../domain/access/because';
import { type Asker, type Decision, may, mayEver, type Placed } from '../../domain/access/decide';
import { refuseErased } from '../cases/erased';
import type { Deps } from '../deps';
import { Problem, unknownCase } from '../http/problem';
import { casePlaced, liveAssignment, visitPlaced } from './placed';

/** Whether the asker may do this to anything at all. Throws a 403 that says which roles may. */
export function requireRole(asker: Asker, act: Act): Because {
  return becauseOf(mayEver(asker, act), unknownCase);
}

/**
 * Whether the asker may do this to that case. Throws `unknownCase` where it is not there or hidden, which look the same,
 * and a 403 where it is out of the asker's reach.
 */
export async function requireCaseAccess(
  deps: Deps,
  { asker, municipality, act }: Asking,
  caseId: CaseId,
): Promise<Because> {
  const placed = await casePlaced(deps, municipality, caseId);
  const decision = may(asker, act, placed);
  // It may have been given to the asker a moment ago, which the store will know in another.
  const latest = decision.kind === 'outOfReach' && (await liveAssignment(deps, municipality, caseId));
  return becauseOf(latest ? may(asker, act, { ...placed, ...latest }) : decision, unknownCase);
}

/** The same of a case that is not in the address but named beside it, or found there. Throws `caseErased` too. */
export async function requireFurtherCaseAccess(deps: Deps, asking: Asking, caseId: CaseId): Promise<void> {
  await requireCaseAccess(deps, asking, caseId);
  await refuseErased(deps, asking.municipality, caseId);
}

/** The same of a visit: by its case, where it has one, and by who is on it. Throws `unknownVisit` likewise. */
export async function requireVisitAccess(
  deps: Deps,
  { asker, municipality, act }: Asking,
  visitId: string,
): Promise<Because> {
  const placed: Placed = await visitPlaced(deps, municipality, visitId);
  return becauseOf(may(asker, act, placed), () => new Problem(404, 'unknownVisit'));
}

export interface Asking {
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
