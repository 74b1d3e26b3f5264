import type { CaseId } from '../../domain';
import { may, type Placed } from '../../domain/access/decide';
import { erasedAmong } from '../../store/erasure/retention';
import { placedCases } from '../../store/read/placed';
import { withItsCase } from '../../store/read/placed-visit';
import { visitsAmong } from '../../store/read/visit-list';
import { caseWorkflowId, visitWorkflowId } from '../../workflows/messages';
import type { Deps } from '../deps';
import type { AccessRequest } from './require-access';

const CASE = /^case\/([^/]+)\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
const VISIT = /^visit\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/**
 * The workflows that are about a case or visit which the asker may read, each with its case, or null for a visit without
 * one. Cases that are not recorded yet, erased cases, and workflows about many cases are left out.
 */
export async function workflowsWithin(
  { unscopedDb }: Pick<Deps, 'unscopedDb'>,
  { asker, municipality, act }: AccessRequest,
  workflowIds: readonly string[],
): Promise<ReadonlyMap<string, CaseId | null>> {
  const cases = workflowIds.flatMap((id) => {
    const [, where, caseId] = CASE.exec(id) ?? [];
    return caseId && where === municipality ? [caseId as CaseId] : [];
  });
  const visits = await visitsAmong(
    unscopedDb,
    municipality,
    workflowIds.flatMap((id) => VISIT.exec(id)?.[1] ?? []),
  );
  const about = [...cases, ...visits.flatMap(({ caseId }) => caseId ?? [])];
  const [placed, erased] = await Promise.all([
    placedCases(unscopedDb, municipality, about),
    erasedAmong(unscopedDb, about),
  ]);
  const mayRead = (where: Placed, caseId: CaseId | null): boolean =>
    !(caseId && erased.has(caseId)) && may(asker, act, where).kind === 'allowed';

  const within = new Map<string, CaseId | null>();
  for (const caseId of cases) {
    const where = placed.get(caseId);
    if (where?.recorded && mayRead(where, caseId)) within.set(caseWorkflowId(municipality, caseId), caseId);
  }
  for (const visit of visits) {
    const where = withItsCase(visit, visit.caseId ? placed.get(visit.caseId) : undefined);
    if (mayRead(where, visit.caseId)) within.set(visitWorkflowId(visit.visitId), visit.caseId);
  }
  return within;
}
