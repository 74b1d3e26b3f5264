import { setMaxListeners } from 'node:events';
import type { Deps } from '../deps';
import { withRequestTimeout } from '../http/request-timeout';
import { databaseUnavailable, temporalUnavailable } from '../problems/to-problem';
import type { Answered, Arrived } from './arrived';
import type { Gate } from './door';

/** How long an endpoint that works over many cases may take. */
const SLOW_TIMEOUT_MS = 10 * 60_000;

/** Answers with a 503 what takes too long, and then aborts its calls to Temporal. */
export const limitTime =
  (deps: Deps): Gate<Arrived, object, Answered> =>
  async ({ endpoint }, next) => {
    const timedOut = new AbortController();
    setMaxListeners(0, timedOut.signal); // a slow endpoint makes hundreds of calls to Temporal
    const running = deps.connection.withAbortSignal(timedOut.signal, () => next({}));
    try {
      return await inTime(deps, running, 'slow' in endpoint && endpoint.slow ? SLOW_TIMEOUT_MS : undefined);
    } catch (error) {
      timedOut.abort();
      throw error;
    }
  };

/**
 * The work's answer, or a 503: `temporalAway` or `databaseAway` within two seconds while that is so, otherwise `tooSlow`
 * after `timeoutMs`, by default the configured one.
 */
export function inTime<T>(
  { inFlight, reachability, settings }: Pick<Deps, 'inFlight' | 'reachability' | 'settings'>,
  work: Promise<T>,
  timeoutMs = settings.requestTimeoutMs,
): Promise<T> {
  inFlight.track(work);
  const probe = async () => {
    const unavailable = await reachability.whichIsUnavailable();
    return unavailable && (unavailable === 'temporal' ? temporalUnavailable() : databaseUnavailable());
  };
  return withRequestTimeout(probe, work, timeoutMs);
}
