import { existsSync } from 'node:fs';
import { Client } from 'pg';
import { ensurePostgres } from '../../dev/postgres/for-tests';
import { findPrograms } from '../../dev/postgres/programs';

const quiet = () => undefined;
const isInstalled = findPrograms({ PATH: process.env.PATH }) !== undefined;

describe('PostgreSQL for the tests', () => {
  it('is the one that TEST_POSTGRES_URL names, which is not ours to stop', async () => {
    const url = 'postgres://someone@127.0.0.1:1/test';
    const postgres = await ensurePostgres(quiet, { TEST_POSTGRES_URL: url });
    expect(postgres).toMatchObject({ url, how: 'TEST_POSTGRES_URL' });
  });

  (isInstalled ? it : it.skip)(
    'else a throw-away one on the loopback address, gone without a trace when it is stopped',
    async () => {
      const postgres = await ensurePostgres(quiet, { PATH: process.env.PATH });
      if ('unavailable' in postgres) throw new Error(postgres.unavailable);
      const client = new Client({ connectionString: postgres.url });
      await client.connect();
      const { rows } = await client.query('select inet_server_addr() as host, current_setting($1) as folder', [
        'data_directory',
      ]);
      await client.end();
      expect(rows[0].host).toBe('127.0.0.1');

      await postgres.stop();
      expect(existsSync(rows[0].folder)).toBe(false);
      await expect(new Client({ connectionString: postgres.url }).connect()).rejects.toThrow();
    },
  );
});
