import { ensurePostgres } from '../../dev/postgres/for-tests';
import { quietly } from './quietly';

/**
 * One PostgreSQL for the whole run; every test file makes its own database in it. Where none can be had, its tests are
 * left out and the reason is said; with CI=true that ends the run.
 */
export async function startSharedPostgres(): Promise<() => Promise<void>> {
  const given = process.env.TEST_POSTGRES_URL;
  const postgres = await ensurePostgres(quietly);
  if ('unavailable' in postgres) {
    quietly(postgres.unavailable);
    return async () => undefined;
  }
  process.env.TEST_POSTGRES_URL = postgres.url;
  return async () => {
    if (!given) delete process.env.TEST_POSTGRES_URL;
    await postgres.stop();
  };
}
