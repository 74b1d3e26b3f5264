import type { MunicipalityId, StaffId, TeamId } from '../domain';
import { findStaff } from '../store/people/staff';
import type { Deps } from './deps';
import { Problem } from './problems/problem';

/** Someone active on staff in the municipality. Throws `unknownPerson`. */
export async function activePerson({ store }: Pick<Deps, 'store'>, municipality: MunicipalityId, id: StaffId) {
  const person = await findStaff(store.db, municipality, id);
  if (!person?.active) throw new Problem(422, 'unknownPerson', { id });
  return person;
}

/** Who is to have a case: the person, and the team given or their own. Throws `unknownPerson`, `unknownTeam`. */
export async function workerAndTeam(
  deps: Pick<Deps, 'store'>,
  municipality: MunicipalityId,
  { worker, team }: { worker: StaffId; team?: TeamId },
): Promise<{ worker: StaffId; team: TeamId }> {
  const person = await activePerson(deps, municipality, worker);
  const theirs = team ?? person.team;
  if (!theirs) throw new Problem(422, 'unknownTeam');
  return { worker, team: theirs };
}
