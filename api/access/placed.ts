import type { CaseId, MunicipalityId } from '../../domain';
import type { Placed } from '../../domain/access/decide';
import { type PlacedCase, placedCase } from '../../store/read/placed';
import { liveCase } from '../../temporal/live-state';
import type { Deps } from '../deps';
import { unknownCase } from '../http/problem';
import { visitOf } from '../visits/send';

/** Where a case stands: by the store, or by its workflow where the store does not have it yet. Throws `unknownCase`. */
export async function casePlaced(deps: Deps, municipality: MunicipalityId, caseId: CaseId): Promise<Placed> {
  const { recorded, ...placed } = await placedCase(deps.unscopedDb, municipality, caseId);
  if (recorded) return placed;
  const live = (await deps.knownCases.has(municipality, caseId)) && (await liveAssignment(deps, municipality, caseId));
  if (!live) throw unknownCase();
  return { ...placed, ...live };
}

/** Who has the case at this moment, by its workflow; undefined where that has never heard of it. */
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

/** Where a visit stands: as its case does, and with whoever is on it. Throws `unknownVisit`. */
export async function visitPlaced(deps: Deps, municipality: MunicipalityId, visitId: string): Promise<Placed> {
  const visit = await visitOf(withUnscopedDb(deps), municipality, visitId);
  return withItsCase(visit, visit.caseId ? await placedCase(deps.unscopedDb, municipality, visit.caseId) : undefined);
}

/** A visit stands where its case does, and with whoever is on it; by itself where it has none, or one that is not recorded yet. */
export function withItsCase(visit: VisitAlone, itsCase: PlacedCase | undefined): Placed {
  const itself = { team: visit.team, workers: [visit.worker], restricted: null };
  if (!itsCase) return itself;
  const { recorded, ...about } = itsCase;
  return recorded
    ? { ...about, workers: [...about.workers, visit.worker] }
    : { ...itself, restricted: about.restricted };
}

type VisitAlone = { readonly team: Placed['team']; readonly worker: Placed['workers'][number] };

/** What a handler is given, without row security: for what must be done to every case whoever asks. */
export const withUnscopedDb = (deps: Deps): Deps => ({ ...deps, store: { ...deps.store, db: deps.unscopedDb } });
