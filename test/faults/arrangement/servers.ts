import type { Servers } from './processes-apart';

/** The servers that the run shares. Undefined where PostgreSQL cannot be had, which under CI is an error. */
export function serversForTests(): Servers | undefined {
  const { TEST_POSTGRES_URL: postgres, TEST_TEMPORAL_ADDRESS: temporal, CI } = process.env;
  if (postgres && temporal) return { postgres, temporal };
  if (CI === 'true')
    throw new Error('under CI the faults are tested on PostgreSQL and Temporal, and one of them is missing');
  return undefined;
}
