import { localDateOf } from '../../domain/clock/time';
import { loadPeople, type People } from '../../store/people/people';
import { widensOwnAccess } from '../../store/people/widens-own-access';
import { wallNow } from '../../store/wall-clock';
import type { Deps } from '../deps';
import { Problem } from '../problems/problem';
import { type Caller, personOf } from './caller';

/**
 * Throws 403 `notForOneself` where a change of team leads or deputies would widen the caller's own access; administrators
 * may.
 */
export async function refuseWidenedAccess(
  { store }: Pick<Deps, 'store'>,
  caller: Caller,
  change: (people: People) => People,
): Promise<void> {
  const { id, roles } = personOf(caller);
  if (roles.includes('admin')) return;
  const before = await loadPeople(store.db, caller.municipality);
  const today = localDateOf(wallNow());
  if (widensOwnAccess(before, change(before), id, today)) throw new Problem(403, 'notForOneself');
}
