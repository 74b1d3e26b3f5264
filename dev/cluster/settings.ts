import { resolve } from 'node:path';
import { Command } from 'commander';
import { z } from 'zod';
import { postgresAddress } from '../../runtime/configuration';
import { portNumber } from '../start/settings';

/** What a person asks of `npm run cluster`. */
export interface ClusterSettings {
  /** Absolute. Everything that outlives the processes is kept in it. */
  readonly dataDir: string;
  readonly workers: number;
  readonly apis: number;
  /** Of the first API; 0 is any free one; undefined takes the usual one when it is free. */
  readonly port: number | undefined;
  readonly temporalPort: number | undefined;
  /** A database on a PostgreSQL that runs already. */
  readonly databaseUrl: string | undefined;
  /** A PostgreSQL for tests, on which this cluster makes databases of its own. */
  readonly testPostgresUrl: string | undefined;
  readonly temporalUi: boolean;
  readonly json: boolean;
}

const DATA_DIR = '.fodfaeste/cluster';

const environment = z.object({
  PORT: portNumber('PORT'),
  TEMPORAL_PORT: portNumber('TEMPORAL_PORT'),
  DATA_DIR: z.string().optional(),
  DATABASE_URL: postgresAddress('DATABASE_URL'),
  TEST_POSTGRES_URL: postgresAddress('TEST_POSTGRES_URL'),
});

const count = (name: string) => (text: string) => {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= 32) return number;
  throw new Error(`${name} must be a whole number from 1 to 32`);
};

/** Reads options and environment. Throws one line that names what is wrong; commander ends on unknown options. */
export function clusterSettings(args: readonly string[], env: NodeJS.ProcessEnv): ClusterSettings {
  const command = new Command('npm run cluster --')
    .description('Starts the arrangement of production on this machine: PostgreSQL, Temporal on it, workers and APIs.')
    .option('--workers <number>', 'how many worker processes', count('--workers'), 2)
    .option('--apis <number>', 'how many API processes', count('--apis'), 2)
    .option('--temporal-ui', 'start the Temporal web UI too; a team lead who is signed in reads payloads in it', false)
    .option('--json', 'print one line of JSON on standard output once all is ready', false)
    .addHelpText(
      'after',
      [
        '',
        'Environment:',
        '  DATA_DIR           the folder for all data (usually .fodfaeste/cluster)',
        '  PORT               the port of the first API; 0 for any free one (usually 4280)',
        '  DATABASE_URL       a database on a PostgreSQL of your own, whose user may make databases',
        '  TEST_POSTGRES_URL  a PostgreSQL on which databases of its own are made',
        '  TEMPORAL_ADDRESS   use the Temporal server at this host:port instead of starting one',
        '  TEMPORAL_PORT      the port of the Temporal server that is started (usually any free one)',
      ].join('\n'),
    )
    .parse([...args], { from: 'user' });
  const options = command.opts<Pick<ClusterSettings, 'workers' | 'apis' | 'temporalUi' | 'json'>>();
  const given = environment.safeParse(env);
  if (!given.success) throw new Error(given.error.issues[0]?.message ?? 'the environment cannot be read');
  const { PORT, TEMPORAL_PORT, DATA_DIR: folder, DATABASE_URL, TEST_POSTGRES_URL } = given.data;
  return {
    ...options,
    dataDir: resolve(folder || DATA_DIR),
    port: PORT,
    temporalPort: TEMPORAL_PORT,
    databaseUrl: DATABASE_URL,
    testPostgresUrl: TEST_POSTGRES_URL,
  };
}
