import { type Instant, plusMillis } from '../../domain/clock/time';
import type { Deps } from '../deps';
import type { Caller } from '../door/caller';

/** Until when a device may read what it carries: so long after its person signed in, whatever they have asked for since. */
export function keptUntil({ login }: Pick<Deps, 'login'>, caller: Caller): Instant {
  if (caller.kind !== 'staff') throw new RangeError('only people sign in');
  const { limits } = login.sessions;
  return plusMillis(caller.sessionLastsUntil, login.carriedMs - limits.absoluteMs);
}
