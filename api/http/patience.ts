import type { Deps } from '../deps';
import { busy, databaseAway, temporalAway, tooSlow } from './to-problem';

/** After this long without an answer it is asked whether Temporal and the database are there at all. */
const WONDER_AFTER_MS = 1_000;

/**
 * The work's answer; or a 503 within two seconds while Temporal or the database is away. While both are there, a busy
 * machine is given `patienceMs`.
 */
export async function unlessAway<T>(
  { reachability }: Pick<Deps, 'reachability'>,
  work: Promise<T>,
  patienceMs: number,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const wondering = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(async () => {
      const away = await reachability.whatIsAway();
      if (away) return reject(away === 'temporal' ? temporalAway() : databaseAway());
      timer = setTimeout(() => reject(tooSlow()), patienceMs - WONDER_AFTER_MS);
    }, WONDER_AFTER_MS);
  });
  wondering.catch(() => undefined);
  work.catch(() => undefined);
  try {
    return await Promise.race([work, wondering]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Throws a 503 where as much is under way as is good. Taking on more would let nobody be answered in time: each answer
 * that comes too late is asked for again, and the asking alone then keeps the machine busy.
 */
export function unlessBusy({ underWay, settings }: Pick<Deps, 'underWay' | 'settings'>): void {
  if (underWay.count() >= settings.mostAtOnce) throw busy();
}
