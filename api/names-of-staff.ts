import type { Actor, MunicipalityId } from '../domain';
import { listStaff, listTeams } from '../store/people/staff';
import type { Deps } from './deps';

/** What people on staff are called, for showing who did something. */
export async function namesOfStaff({ store }: Pick<Deps, 'store'>, municipality: MunicipalityId) {
  const names = new Map((await listStaff(store.db, municipality)).map(({ id, name }) => [id as string, name]));
  return {
    of: (by: Actor): string | null => (by.kind === 'staff' ? (names.get(by.id) ?? null) : null),
    called: (id: string | null): string | null => (id === null ? null : (names.get(id) ?? null)),
  };
}

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Everybody on staff whom something names by id, at whatever depth, and what they are called. */
export async function peopleNamedIn(deps: Pick<Deps, 'store'>, municipality: MunicipalityId, something: object) {
  const names = await namesOfStaff(deps, municipality);
  const ids = [...new Set(JSON.stringify(something).match(ID))];
  return Object.fromEntries(ids.flatMap((id) => (names.called(id) ? [[id, names.called(id) ?? '']] : [])));
}

/** What those who have a case are called: its worker and its team. */
export async function namesOfAssigned(deps: Pick<Deps, 'store'>, municipality: MunicipalityId) {
  const [staff, teams] = await Promise.all([
    namesOfStaff(deps, municipality),
    listTeams(deps.store.db, municipality).then((all) => new Map(all.map(({ id, name }) => [id as string, name]))),
  ]);
  return (assigned: { readonly workerId: string | null; readonly team: string | null }) => ({
    workerName: staff.called(assigned.workerId),
    teamName: assigned.team === null ? null : (teams.get(assigned.team) ?? null),
  });
}
