import { z } from 'zod';
import { readConfiguration, sharedConfiguration } from '../runtime/configuration';
import { logLevels } from '../runtime/log';

const aPort = 'is not a port: a number from 0 to 65535';

/** Every variable that the worker process reads. */
export const workerVariables = {
  ...sharedConfiguration,
  AUDIT_ANCHOR_DIR: z.string().min(1).optional(),
  CACHED_CASES: z.coerce.number('is not a number of cases').int().min(10, 'is at least 10').default(2_000),
  HOST: z.string().min(1, 'is empty: the address to listen on, like 127.0.0.1').default('127.0.0.1'),
  LOG_LEVEL: z.enum(logLevels, `is not a level: one of ${logLevels.join(', ')}`).default('info'),
  METRICS_PORT: z.coerce.number(aPort).int(aPort).min(0, aPort).max(65_535, aPort).optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url('is not an address like http://127.0.0.1:4318').optional(),
} as const;

/**
 * How the worker process is to run.
 * @throws BadConfiguration that names every variable that is missing or wrong.
 */
export function readWorkerConfiguration(env: NodeJS.ProcessEnv = process.env) {
  return readConfiguration(workerVariables, env);
}
