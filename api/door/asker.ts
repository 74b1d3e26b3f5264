import type { Asker } from '../../domain/access/decide';
import { localDateOf } from '../../domain/clock/time';
import { responsibilitiesOf } from '../../store/people/recipients';
import { wallNow } from '../../store/wall-clock';
import type { Deps } from '../deps';
import type { Identified } from './who-asks';

/**
 * The caller's roles, teams and deputyships today, by the real clock: a rehearsal's clock, which anyone may move, must not
 * grant access.
 */
export async function askerOf({ people }: Pick<Deps, 'people'>, { caller, found }: Identified): Promise<Asker> {
  if (caller.kind === 'machine') return { kind: 'machine', scopes: caller.scopes };
  const { id, roles, team } = caller.person;
  const everyone = await people.of(caller.municipality, found.peopleVersion);
  const { staff, teams } = responsibilitiesOf(everyone, id, localDateOf(wallNow()));
  return {
    kind: 'staff',
    id,
    roles,
    teams: [...new Set([...(team ? [team] : []), ...teams])],
    standsInFor: staff.filter((other) => other !== id),
  };
}
