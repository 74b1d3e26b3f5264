import { type Log, toStandardError } from '../log';
import { untilAsked } from './signals';

const log = toStandardError;

/** Starts what `start` starts, and stops it when a person asks for that; then this process ends. */
export function runUntilAsked(start: (log: Log, asked: AbortSignal) => Promise<{ stop(): Promise<void> }>): void {
  untilStopped(start).then(
    () => process.exit(),
    (error) => {
      failed(error);
      process.exit();
    },
  );
}

async function untilStopped(start: Parameters<typeof runUntilAsked>[0]): Promise<void> {
  const asked = untilAsked(log, leaveAtOnce);
  try {
    const running = await start(log, asked);
    await raised(asked);
    await running.stop();
    log('Stopped. All data are kept.');
  } catch (error) {
    if (!asked.aborted) throw error;
    log('Stopped before it was ready.');
  }
}

async function raised(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
}

function leaveAtOnce(): void {
  log('Leaving at once; the next start clears up what is left.');
  process.exit(1);
}

/** Something is wrong in us: better to stop in order, and be started anew, than to go on half. */
function failed(error: unknown): void {
  log(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
