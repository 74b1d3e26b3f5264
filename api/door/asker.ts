import type { Asker } from '../../domain/access/decide';
import { instant, localDateOf } from '../../domain/clock/time';
import { loadPeople } from '../../store/people/people';
import { responsibilitiesOf } from '../../store/people/recipients';
import type { Deps } from '../deps';
import type { Caller } from './caller';

/**
 * The caller's roles, teams and deputyships today, by the real clock: a rehearsal's clock, which anyone may move, must not
 * grant access.
 */
export async function askerOf({ unscopedDb }: Pick<Deps, 'unscopedDb'>, caller: Caller): Promise<Asker> {
  if (caller.kind === 'machine') return { kind: 'machine', scopes: caller.scopes };
  const { id, roles, team } = caller.person;
  const people = await loadPeople(unscopedDb, caller.municipality);
  const { staff, teams } = responsibilitiesOf(people, id, localDateOf(instant(Date.now())));
  return {
    kind: 'staff',
    id,
    roles,
    teams: [...new Set([...(team ? [team] : []), ...teams])],
    standsInFor: staff.filter((other) => other !== id),
  };
}
