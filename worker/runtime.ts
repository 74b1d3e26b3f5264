import { DefaultLogger, Runtime } from '@temporalio/worker';
import getPort from 'get-port';
import type { Logger } from 'pino';

const LEVELS = { TRACE: 'trace', DEBUG: 'debug', INFO: 'info', WARN: 'warn', ERROR: 'error' } as const;

/**
 * Installs the SDK's runtime, once and before the first worker: its logs go to ours, and its signal handling is off, since
 * `main.ts` stops things in order. Answers how to read its metrics, in Prometheus' text form.
 */
export async function prepareRuntime(log: Logger): Promise<() => Promise<string>> {
  // The SDK does not accept port 0.
  const bindAddress = `127.0.0.1:${await getPort({ host: '127.0.0.1' })}`;
  Runtime.install({
    logger: new DefaultLogger('WARN', ({ level, message, meta }) => log[LEVELS[level]]({ ...meta }, message)),
    shutdownSignals: [],
    telemetryOptions: {
      metrics: {
        prometheus: { bindAddress, unitSuffix: true, useSecondsForDurations: true, countersTotalSuffix: true },
      },
    },
  });
  return async () => (await fetch(`http://${bindAddress}/metrics`)).text();
}
