import type { Deps } from '../deps';
import type { Answered } from './arrived';
import type { Caller } from './caller';
import type { Gate } from './door';

/** Refuses with a 503 who has `perCallerLimit` requests in flight already. */
export const limitPerCaller =
  ({ perCallerLimit }: Pick<Deps, 'perCallerLimit'>): Gate<{ readonly caller: Caller }, object, Answered> =>
  async ({ caller: { kind, municipality, actor } }, next) => {
    const release = perCallerLimit.acquire(`${kind} ${municipality} ${'id' in actor ? actor.id : ''}`);
    return next({}).finally(release);
  };
