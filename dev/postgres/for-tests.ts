import type { Log } from '../log';
import { findPrograms, installPrograms } from './programs';
import { startThrowAway, type TestPostgres, type Waiting } from './throw-away';

export interface NoPostgres {
  readonly unavailable: string;
}

/**
 * A PostgreSQL for the tests: TEST_POSTGRES_URL; else a throw-away one of an installed PostgreSQL; else of one that is
 * installed now, where that may be done. Where none can be had, says why; with CI=true that is an error.
 */
export async function ensurePostgres(
  log: Log,
  env = process.env,
  waiting: Waiting = 'neverForTheDisk',
): Promise<TestPostgres | NoPostgres> {
  const url = env.TEST_POSTGRES_URL;
  if (url) return { url, how: 'TEST_POSTGRES_URL', stop: async () => undefined };
  try {
    return await startThrowAway(findPrograms(env) ?? installPrograms(log), waiting);
  } catch (error) {
    const unavailable = `PostgreSQL cannot be had for the tests: ${error instanceof Error ? error.message : String(error)}`;
    if (env.CI === 'true') throw new Error(`${unavailable} (CI=true, so that is an error)`, { cause: error });
    return { unavailable };
  }
}
