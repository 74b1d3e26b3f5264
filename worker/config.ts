import { z } from 'zod';
import { readConfiguration, sharedConfiguration } from '../runtime/configuration';
import { processVariables } from '../runtime/process-variables';

/** Every variable that the worker process reads. */
export const workerVariables = {
  ...sharedConfiguration,
  ...processVariables,
  AUDIT_ANCHOR_DIR: z.string().min(1).optional(),
  CACHED_CASES: z.coerce.number('is not a number of cases').int().min(10, 'is at least 10').default(2_000),
} as const;

/**
 * How the worker process is to run.
 * @throws BadConfiguration that names every variable that is missing or wrong.
 */
export function readWorkerConfiguration(env: NodeJS.ProcessEnv = process.env) {
  return readConfiguration(workerVariables, env);
}
