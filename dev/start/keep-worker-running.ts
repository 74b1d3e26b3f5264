import { setTimeout as pause } from 'node:timers/promises';
import type { RunningWorker } from '../../worker/worker';
import type { Log } from '../log';

const SHORTEST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 15_000;

/**
 * Starts a worker, and starts it again whenever it stops by itself (as when Temporal was unavailable for long), with
 * longer pauses while that fails. Returns how to stop it; the first start's error is thrown.
 */
export async function keepWorkerRunning(start: () => Promise<RunningWorker>, log: Log): Promise<() => Promise<void>> {
  const leaving = new AbortController();
  let worker: RunningWorker | undefined = await start();

  const watching = (async () => {
    while (worker) {
      const reason = await worker.stopped.then(() => 'it ended', wordsOf);
      if (leaving.signal.aborted) return;
      log(`The worker stopped by itself (${reason}); it is started again.`);
      worker = await startedAgain(start, leaving.signal, log);
    }
  })();

  return async () => {
    leaving.abort();
    await worker?.stop();
    await watching;
  };
}

async function startedAgain(
  start: () => Promise<RunningWorker>,
  leaving: AbortSignal,
  log: Log,
): Promise<RunningWorker | undefined> {
  for (let pauseMs = SHORTEST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
    await pause(pauseMs, undefined, { signal: leaving }).catch(() => undefined);
    if (leaving.aborted) return undefined;
    try {
      const worker = await start();
      if (!leaving.aborted) return worker;
      await worker.stop();
    } catch (error) {
      log(`The worker could not be started (${wordsOf(error)}); it is tried again.`);
    }
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
