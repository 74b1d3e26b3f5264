import type { CaseId, MunicipalityId, StaffId } from '../../domain';
import type { Placed } from '../../domain/access/decide';
import { instant, localDateOf } from '../../domain/clock/time';
import type { FoundCaller } from '../../store/login/find-caller';
import { loadPeople, type People } from '../../store/people/people';
import { visitRecipients } from '../../store/people/visit-recipients';
import { type PlacedCase, placedCase } from '../../store/read/placed';
import { type VisitAlone, withItsCase } from '../../store/read/placed-visit';
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

/**
 * Who has a visit that the store was asked for, from its workflow until it is recorded; those who would be alarmed among them,
 * whichever team has the case, unless it is restricted. Throws 404 `unknownVisit`.
 */
export async function placeOfFoundVisit(
  deps: Deps,
  municipality: MunicipalityId,
  visitId: string,
  { visit, place, peopleVersion }: Pick<FoundCaller, 'visit' | 'place' | 'peopleVersion'>,
): Promise<Placed> {
  if (visit && visit.rehearsalId !== deps.rehearsalId) throw new Problem(404, 'unknownVisit');
  const found = visit ? { visit, place } : await liveVisitPlaced(deps, municipality, visitId);
  return withThoseWhoWatch(found, () => deps.people.of(municipality, peopleVersion));
}

/** The same for a visit that is known already. */
export async function placeOfVisit(deps: Deps, municipality: MunicipalityId, visit: VisitOfCase): Promise<Placed> {
  const place = visit.caseId && (await placedCase(deps.unscopedDb, municipality, visit.caseId));
  return withThoseWhoWatch({ visit, place }, () => loadPeople(deps.unscopedDb, municipality));
}

async function withThoseWhoWatch(
  { visit, place }: { readonly visit: VisitAlone; readonly place: PlacedCase | undefined },
  people: () => Promise<People>,
): Promise<Placed> {
  const placed = withItsCase(visit, place);
  if (placed.restricted) return placed;
  return { ...placed, workers: [...placed.workers, ...whoWatches(await people(), visit)] };
}

type VisitOfCase = VisitAlone & { readonly caseId?: CaseId };

async function liveVisitPlaced(deps: Deps, municipality: MunicipalityId, visitId: string) {
  const visit = await visitOf(withUnscopedDb(deps), municipality, visitId);
  return { visit, place: visit.caseId && (await placedCase(deps.unscopedDb, municipality, visit.caseId)) };
}

/** Lead and deputy lead of the visitor's team today, or who stands in. */
function whoWatches(people: People, { worker, companions = [], team }: VisitAlone): readonly StaffId[] {
  if (!team) return [];
  const today = localDateOf(instant(Date.now()));
  const watching = (['teamLead', 'deputyLead'] as const).flatMap((role) =>
    visitRecipients(people, { to: { role } }, { worker, companions, team }, today),
  );
  return watching.filter((id) => id !== null);
}

/** The dependencies without row security, for work that must reach every case whoever the caller is. */
export const withUnscopedDb = (deps: Deps): Deps => ({ ...deps, store: { ...deps.store, db: deps.unscopedDb } });
