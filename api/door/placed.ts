import type { CaseId, MunicipalityId } from '../../domain';
import type { Placed } from '../../domain/access/decide';
import type { FoundCaller } from '../../store/login/find-caller';
import { type PlacedCase, placedCase } from '../../store/read/placed';
import { liveCase } from '../../temporal/live-state';
import { caseWorkflowId } from '../../workflows/messages';
import type { Deps } from '../deps';
import { Problem, unknownCase } from '../problems/problem';
import { visitOf } from '../visits/send';
import { livesIn } from './world';

/**
 * Who has the case, by which access is decided; from the workflow until it is recorded. Throws 404 `unknownCase`, also for
 * one of another world.
 */
export async function casePlaced(deps: Deps, municipality: MunicipalityId, caseId: CaseId): Promise<Placed> {
  return placeOfFound(deps, municipality, caseId, await placedCase(deps.unscopedDb, municipality, caseId));
}

/** The same where the store has been asked already. */
export async function placeOfFound(
  deps: Deps,
  municipality: MunicipalityId,
  caseId: CaseId,
  found: PlacedCase | undefined,
): Promise<Placed> {
  if (found?.recorded && found.rehearsalId !== deps.rehearsalId) throw unknownCase();
  if (found?.recorded) return found;
  const live = (await deps.knownCases.has(municipality, caseId)) && (await liveAssignment(deps, municipality, caseId));
  if (!live || !(await livesIn(deps, caseWorkflowId(municipality, caseId)))) throw unknownCase();
  return { restricted: found?.restricted ?? null, ...live };
}

/** The case's team and workers as its workflow has them now; undefined where there is no such workflow. */
export async function liveAssignment(
  deps: Pick<Deps, 'client'>,
  municipality: MunicipalityId,
  caseId: CaseId,
): Promise<Pick<Placed, 'team' | 'workers'> | undefined> {
  const state = await liveCase(deps.client, { municipality, caseId });
  if (!state) return undefined;
  const { team, worker, secondWorkers } = state.assignment;
  return { team: team ?? null, workers: [...(worker ? [worker] : []), ...secondWorkers] };
}

/** Who has a visit that the store was asked for, from its workflow until it is recorded. Throws 404 `unknownVisit`. */
export async function placeOfFoundVisit(
  deps: Deps,
  municipality: MunicipalityId,
  visitId: string,
  { visit, place }: Pick<FoundCaller, 'visit' | 'place'>,
): Promise<Placed> {
  if (visit && visit.rehearsalId !== deps.rehearsalId) throw new Problem(404, 'unknownVisit');
  if (visit) return withItsCase(visit, place);
  const live = await visitOf(withUnscopedDb(deps), municipality, visitId);
  return withItsCase(live, live.caseId ? await placedCase(deps.unscopedDb, municipality, live.caseId) : undefined);
}

/** A visit belongs to its case's team and workers and to its own worker; to its own alone while the case is not recorded. */
export function withItsCase(visit: VisitAlone, itsCase: PlacedCase | undefined): Placed {
  const itself = { team: visit.team, workers: [visit.worker], restricted: null };
  if (!itsCase) return itself;
  const { recorded, rehearsalId: _world, ...about } = itsCase;
  return recorded
    ? { ...about, workers: [...about.workers, visit.worker] }
    : { ...itself, restricted: about.restricted };
}

type VisitAlone = { readonly team: Placed['team']; readonly worker: Placed['workers'][number] };

/** The dependencies without row security, for work that must reach every case whoever the caller is. */
export const withUnscopedDb = (deps: Deps): Deps => ({ ...deps, store: { ...deps.store, db: deps.unscopedDb } });
