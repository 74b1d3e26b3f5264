import { createServer } from 'node:net';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import type { Logger } from 'pino';

const LEVELS = { TRACE: 'trace', DEBUG: 'debug', INFO: 'info', WARN: 'warn', ERROR: 'error' } as const;

/**
 * Before the first worker: the SDK's own lines become lines of ours, its signal handling is off, since it would stop the
 * worker before what it needs, and its metrics are kept where the answer fetches them, in Prometheus' text form.
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

/** The SDK takes no port 0. */
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
