import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { Client as PostgresClient } from 'pg';
import type { Log } from '../cli/log';
import { ensurePostgres } from '../cli/postgres';
import { undoing } from '../cli/start/undoing';
import { startTemporal } from '../cli/temporal/start';
import { carriedOf, type RuleBook } from '../domain';
import { loadShippedSettings, loadShippedStandards } from '../standards/load';
import { dataConverter } from '../store/keys/data-converter';
import { loadMasterKeys } from '../store/keys/master-keys';
import type { StoreOptions } from '../store/open';
import { type BenchApi, startApiProcess } from './api';
import { type Counted, parentOf } from './processor-time';
import { startWorkerProcess, type WorkerProcess } from './worker/ask';

/** Everything that is measured, running. */
export interface Stage {
  readonly connection: Connection;
  readonly namespace: string;
  readonly client: Client;
  readonly worker: WorkerProcess;
  /** Undefined on the embedded database, which the worker's process has for itself. */
  readonly api: BenchApi | undefined;
  /** As a case of Ballerup carries them. */
  readonly rules: RuleBook;
  /** The server, the worker, this process and the database; undefined where one of them is not ours to look at. */
  readonly processes: readonly Counted[] | undefined;
  close(): Promise<void>;
}

/** Sets everything up from nothing: a Temporal server, a database, a worker. Nothing is left when it is closed. */
export async function setStage(log: Log, profiles?: string): Promise<Stage> {
  const undo = undoing(log);
  try {
    return { ...(await setEach(log, undo, profiles)), close: undo.all };
  } catch (error) {
    await undo.all();
    throw error;
  }
}

async function setEach(
  log: Log,
  undo: ReturnType<typeof undoing>,
  profiles: string | undefined,
): Promise<Omit<Stage, 'close'>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'fodfaeste-bench-'));
  undo.after('the data folder', async () => rmSync(dataDir, { recursive: true, force: true }));
  const masterKey = randomBytes(32).toString('base64');
  const keys = loadMasterKeys({ env: { FODFAESTE_MASTER_KEY: masterKey } });
  const database = await startDatabase(log, dataDir, undo);
  const temporal = await startTemporal({ ephemeral: true, requireTimeSkipping: true, log });
  undo.after('Temporal', temporal.stop);
  const { address, namespace } = temporal;

  const plan = { temporalAddress: address, namespace, store: database.options };
  const worker = await startWorkerProcess(plan, { masterKey, profiles });
  undo.after('the worker', worker.stop);
  const { options } = database;
  const api =
    options.kind === 'postgres'
      ? await startApiProcess({ databaseUrl: options.url, temporalAddress: address, masterKey })
      : undefined;
  if (api) undo.after('the API', api.stop);
  const connection = await Connection.connect({ address });
  undo.after('the connection to Temporal', () => connection.close());

  log(`Temporal ${temporal.version}; ${database.told}.`);
  return {
    connection,
    namespace,
    client: new Client({ connection, namespace, dataConverter: dataConverter(keys) }),
    worker,
    api,
    rules: ballerupsRules(),
    processes: processesOf({ server: temporal.pid(), worker: worker.pid, database }),
  };
}

interface StartedDatabase {
  readonly options: StoreOptions;
  readonly told: string;
  /** PostgreSQL's own process, where it runs on this machine. The embedded database runs inside the worker. */
  readonly pid?: number | undefined;
}

/** Undefined where one of the processes is not ours to look at. */
function processesOf(of: { server: number | undefined; worker: number; database: StartedDatabase }) {
  const { options, pid } = of.database;
  if (of.server === undefined || (options.kind === 'postgres' && pid === undefined)) return undefined;
  const counted: Counted[] = [
    { name: 'server', pid: of.server },
    { name: 'Node', pid: of.worker },
    { name: 'Node', pid: process.pid },
  ];
  if (pid !== undefined) counted.push({ name: 'database', pid, withChildren: true });
  return counted;
}

/** PostgreSQL whose commits wait for the disk; where none can be had, the embedded database, and that is said. */
async function startDatabase(log: Log, dataDir: string, undo: ReturnType<typeof undoing>): Promise<StartedDatabase> {
  const postgres = await ensurePostgres(log, process.env, 'forTheDisk');
  if ('unavailable' in postgres) {
    const told = `${postgres.unavailable}. MEASURED ON THE EMBEDDED DATABASE INSTEAD`;
    return { options: { kind: 'embedded', dataDir }, told };
  }
  undo.after('PostgreSQL', postgres.stop);
  const { url, server } = await ownDatabase(postgres.url);
  return {
    options: { kind: 'postgres', url },
    told: `PostgreSQL: ${postgres.how}`,
    pid: server,
  };
}

/** A database of its own on that server, and the server's process where it runs on this machine. */
async function ownDatabase(url: string): Promise<{ url: string; server: number | undefined }> {
  const name = `bench_${Date.now()}`;
  const client = new PostgresClient({ connectionString: url });
  await client.connect();
  try {
    await client.query(`create database ${name}`);
    const { rows } = await client.query('select pg_backend_pid() as pid, host(inet_server_addr()) as host');
    const own = new URL(url);
    own.pathname = `/${name}`;
    return { url: own.toString(), server: rows[0].host === '127.0.0.1' ? parentOf(rows[0].pid) : undefined };
  } finally {
    await client.end();
  }
}

function ballerupsRules(): RuleBook {
  return {
    standards: loadShippedStandards().filter(ofBallerup).map(carriedOf),
    settings: loadShippedSettings().filter(ofBallerup),
  };
}

const ofBallerup = ({ municipality }: { municipality: string }): boolean => municipality === 'ballerup';
