import { type Log, toStandardError } from '../log';
import { stopSignal } from './signals';

const log = toStandardError;

/** Starts what `start` starts, and stops it when a person asks for that; then this process ends. */
export function runUntilStopped(
  start: (log: Log, stopRequested: AbortSignal) => Promise<{ stop(): Promise<void> }>,
): void {
  untilStopped(start).then(
    () => process.exit(),
    (error) => {
      failed(error);
      process.exit();
    },
  );
}

async function untilStopped(start: Parameters<typeof runUntilStopped>[0]): Promise<void> {
  const stopRequested = stopSignal(log, exitNow);
  try {
    const running = await start(log, stopRequested);
    await aborted(stopRequested);
    await running.stop();
    log('Stopped. All data are kept.');
  } catch (error) {
    if (!stopRequested.aborted) throw error;
    log('Stopped before it was ready.');
  }
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
}

function exitNow(): void {
  log('Leaving at once; the next start clears up what is left.');
  process.exit(1);
}

/** One failed part ends everything: starting anew is safer than half a system. */
function failed(error: unknown): void {
  log(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
