import { createServer } from 'node:net';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import type { Logger } from 'pino';

const LEVELS = { TRACE: 'trace', DEBUG: 'debug', INFO: 'info', WARN: 'warn', ERROR: 'error' } as const;

/**
 * Installs the SDK's runtime, once and before the first worker: its logs go to ours, and its signal handling is off, since
 * `main.ts` stops things in order. Answers how to read its metrics, in Prometheus' text form.
 */
export async function prepareRuntime(log: Logger): Promise<() => Promise<string>> {
  const bindAddress = `127.0.0.1:${await anyFreePort()}`;
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

/** The SDK does not accept port 0, so a free port is found here. */
function anyFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
