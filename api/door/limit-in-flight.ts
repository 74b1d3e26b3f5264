import type { Deps } from '../deps';
import { busy } from '../http/overload';
import type { Answered, Arrived } from './arrived';
import type { Gate } from './door';

/**
 * Refuses with a 503 where `inFlightLimit` is reached. Taking on more would make every answer late, and the retries alone
 * would then keep the process busy.
 */
export const limitInFlight =
  (deps: Needs): Gate<Arrived, object, Answered> =>
  async (_known, next) => {
    refuseWhenBusy(deps);
    return next({});
  };

type Needs = Pick<Deps, 'inFlight' | 'settings'>;

/** Throws a 503 where `inFlightLimit` is reached. */
export function refuseWhenBusy({ inFlight, settings }: Needs): void {
  if (inFlight.count() >= settings.inFlightLimit) throw busy();
}
