import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { execa } from 'execa';
import { Client } from 'pg';
import type { Log } from '../log';
import { SERVER_VERSION } from './built-versions';
import { buildWithGo } from './go-build';
import type { BuildOptions } from './go-command';
import type { PostgresPersistence } from './persistence';
import { programFolder } from './program-folder';

/**
 * Makes the server's two databases where they are not there, and brings their tables to the server's version, by
 * Temporal's own tool. May be run any number of times. Throws with the tool's last words when it fails.
 */
export async function setUpSchema(persistence: PostgresPersistence, log: Log, how: BuildOptions = {}): Promise<void> {
  const tool = await schemaTool(log, how);
  const { database, visibilityDatabase } = persistence;
  await setUpOne({ tool, persistence, database, schema: 'temporal', log, how });
  await setUpOne({ tool, persistence, database: visibilityDatabase, schema: 'visibility', log, how });
}

/** `temporal-sql-tool` on PATH, else the one that was built, else built now. */
async function schemaTool(log: Log, how: BuildOptions): Promise<string> {
  const env = how.env ?? process.env;
  const onPath = (env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'temporal-sql-tool'))
    .find(existsSync);
  if (onPath) return onPath;
  const program = {
    name: `Temporal's schema tool ${SERVER_VERSION}`,
    module: 'go.temporal.io/server',
    version: SERVER_VERSION,
    main: 'cmd/tools/sql',
    builtAs: 'sql',
    folder: programFolder('temporal', SERVER_VERSION, env),
    file: 'temporal-sql-tool',
    usually: 'some 4 minutes on two cores, much less when the server was built before it',
  };
  return buildWithGo(program, log, how);
}

interface OneDatabase {
  readonly tool: string;
  readonly persistence: PostgresPersistence;
  readonly database: string;
  readonly schema: 'temporal' | 'visibility';
  readonly log: Log;
  readonly how: BuildOptions;
}

async function setUpOne(one: OneDatabase): Promise<void> {
  const { persistence, database, schema, log } = one;
  if (!(await isThere(persistence, database))) {
    log(`Temporal: making its database ${database} …`);
    await runTool(one, ['create-database']);
  }
  // Where its tables are there already, this leaves them as they are.
  await runTool(one, ['setup-schema', '--version', '0.0']);
  await runTool(one, ['update-schema', '--schema-name', `postgresql/v12/${schema}`]);
}

async function isThere({ host, port, user, password }: PostgresPersistence, database: string): Promise<boolean> {
  const client = new Client({ host, port, user, password, database: 'postgres' });
  await client.connect();
  try {
    return (await client.query('select from pg_database where datname = $1', [database])).rows.length > 0;
  } finally {
    await client.end();
  }
}

async function runTool({ tool, persistence, database, how }: OneDatabase, args: readonly string[]): Promise<void> {
  const { host, port, user, password } = persistence;
  const where = { SQL_PLUGIN: 'postgres12', SQL_HOST: host, SQL_PORT: String(port), SQL_DATABASE: database };
  const env = { ...how.env, ...where, SQL_USER: user, SQL_PASSWORD: password };
  const ran = await execa(tool, args, { env, stdin: 'ignore', all: true, cancelSignal: how.signal, reject: false });
  how.signal?.throwIfAborted();
  if (!ran.failed) return;
  const said = ran.all.split('\n').slice(-3).join(' / ') || ran.shortMessage;
  throw new Error(`Temporal's schema tool failed at ${args[0]} of ${database}: ${said}`);
}
