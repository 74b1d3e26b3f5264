import type { Deps } from '../deps';
import { busy, databaseUnavailable, temporalUnavailable, tooSlow } from '../problems/to-problem';

/** A request that takes longer than this probes whether Temporal and the database answer. */
const PROBE_AFTER_MS = 1_000;

/**
 * The work's answer, or a 503: within two seconds while Temporal or the database is unavailable, otherwise after
 * `timeoutMs`.
 */
export async function withRequestTimeout<T>(
  { reachability }: Pick<Deps, 'reachability'>,
  work: Promise<T>,
  timeoutMs: number,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(async () => {
      const unavailable = await reachability.whichIsUnavailable();
      if (unavailable) return reject(unavailable === 'temporal' ? temporalUnavailable() : databaseUnavailable());
      timer = setTimeout(() => reject(tooSlow()), timeoutMs - PROBE_AFTER_MS);
    }, PROBE_AFTER_MS);
  });
  timeout.catch(() => undefined);
  work.catch(() => undefined);
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Throws a 503 where `inFlightLimit` is reached. Taking on more would make every answer late, and the retries alone would
 * then keep the process busy.
 */
export function refuseWhenBusy({ inFlight, settings }: Pick<Deps, 'inFlight' | 'settings'>): void {
  if (inFlight.count() >= settings.inFlightLimit) throw busy();
}
