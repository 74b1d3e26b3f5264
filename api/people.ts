import type { MunicipalityId, StaffId, TeamId } from '../domain';
import { canBeNamedAs, rolesNamedAs } from '../domain/access/named-as';
import { findStaff } from '../store/people/staff';
import type { Deps } from './deps';
import { Problem } from './problems/problem';

type Needs = Pick<Deps, 'store'>;

/**
 * Refuses whoever would have a case by default, since the request names nobody in this field, where they have left or can
 * no longer have cases. Whom a request names is looked up at the door (`door/named-ids.ts`).
 */
export async function requireWorker(
  { store }: Needs,
  municipality: MunicipalityId,
  { id, field }: { readonly id: StaffId; readonly field: string },
): Promise<void> {
  const person = await findStaff(store.db, municipality, id);
  if (!person?.active) throw new Problem(422, 'unknownPerson', { id, field });
  if (!canBeNamedAs('worker', person.roles)) {
    throw new Problem(422, 'cannotBeNamed', { id, field, allowedRoles: rolesNamedAs('worker') });
  }
}

/** Who is to have a case: the person, and the team given or their own. Throws `unknownPerson`, `unknownTeam`. */
export async function workerAndTeam(
  { store }: Needs,
  municipality: MunicipalityId,
  { worker, team }: { worker: StaffId; team?: TeamId },
): Promise<{ worker: StaffId; team: TeamId }> {
  const person = await findStaff(store.db, municipality, worker);
  if (!person) throw new Problem(422, 'unknownPerson', { id: worker, field: 'body.worker' });
  const theirs = team ?? person.team;
  if (!theirs) throw new Problem(422, 'unknownTeam', { field: 'body.team' });
  return { worker, team: theirs };
}
