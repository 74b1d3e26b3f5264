import { toStandardError } from './log';
import { jsonLine, readyLines } from './start/lines';
import { startSettings } from './start/settings';
import { untilAsked } from './start/signals';
import { startSystem } from './start/system';

const log = toStandardError;

/** `npm start`: starts everything, says where it is, and stops it when asked to. */
async function main(): Promise<void> {
  const settings = startSettings(process.argv.slice(2), process.env);
  const asked = untilAsked(log, leaveAtOnce);
  try {
    const system = await startSystem(settings, log, asked);
    process.stdout.write(settings.json ? jsonLine(system) : readyLines(system));
    await raised(asked);
    await system.stop();
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

main().then(
  () => process.exit(),
  (error) => {
    failed(error);
    process.exit();
  },
);
