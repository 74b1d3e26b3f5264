import type { Deps } from '../deps';
import { databaseAway, temporalAway, tooSlow } from './to-problem';

/** After this long without an answer it is asked whether Temporal and the database are there at all. */
const WONDER_AFTER_MS = 1_000;
const PROBE_MS = 800;

type Reachable = Pick<Deps, 'connection' | 'store' | 'underWay'>;

/**
 * The work's answer; or a 503 within two seconds while Temporal or the database is away. While both are there, a busy
 * machine is given `patienceMs`.
 */
export async function unlessAway<T>(deps: Reachable, work: Promise<T>, patienceMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const wondering = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(async () => {
      const away = await whatIsAway(deps);
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

/** Which of the two does not answer within a moment, if any. */
export async function whatIsAway(deps: Reachable): Promise<'temporal' | 'database' | undefined> {
  const { connection, store, underWay } = deps;
  const asked = connection.withDeadline(Date.now() + PROBE_MS, () => connection.workflowService.getSystemInfo({}));
  underWay.track(asked);
  const [temporal, database] = await Promise.all([answers(asked), answers(store.ping())]);
  return temporal ? (database ? undefined : 'database') : 'temporal';
}

function answers(asked: Promise<unknown>): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(resolve, PROBE_MS, false).unref());
  return Promise.race([
    asked.then(
      () => true,
      () => false,
    ),
    late,
  ]);
}
