import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client, Connection } from '@temporalio/client';
import { carriedOf, type RuleBook, ruleBookOf } from '../../domain';
import { loadShippedSettings, loadShippedStandards } from '../../standards/load';
import { loadMasterKeys, type MasterKeys } from '../../store/keys/master-keys';
import { connectClient } from '../../temporal/client';
import type { Log } from '../log';
import { type Cleanup, newCleanup } from '../system/cleanup';
import { startTemporal } from '../temporal/start';
import { type BenchApi, startApiProcess } from './api';
import { type StartedDatabase, startDatabase } from './database';
import type { Counted } from './processor-time';
import { startWorkerProcess, type WorkerProcess } from './worker/ask';

/** Everything that is measured, running. */
export interface Stage {
  readonly connection: Connection;
  readonly namespace: string;
  readonly client: Client;
  readonly worker: WorkerProcess;
  /** The store that worker and API have. */
  readonly database: StartedDatabase;
  /** Undefined on the embedded database, which the worker's process has for itself. */
  readonly api: BenchApi | undefined;
  /** Starts another program in the API's place, beside it. Undefined where there is no API. */
  readonly startBeside: ((script: string) => Promise<BenchApi>) | undefined;
  /** Under which everybody's texts are kept in it. */
  readonly keys: MasterKeys;
  /** As a case of Ballerup carries them. */
  readonly rules: RuleBook;
  /** The server, the worker, this process and the database; undefined where one of them is not ours to look at. */
  readonly processes: readonly Counted[] | undefined;
  close(): Promise<void>;
}

/** Sets everything up from nothing: a Temporal server, a database, a worker. Nothing is left when it is closed. */
export async function setStage(log: Log, profiles?: string): Promise<Stage> {
  const cleanup = newCleanup(log);
  try {
    return { ...(await setEach(log, cleanup, profiles)), close: cleanup.run };
  } catch (error) {
    await cleanup.run();
    throw error;
  }
}

async function setEach(log: Log, cleanup: Cleanup, profiles: string | undefined): Promise<Omit<Stage, 'close'>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'fodfaeste-bench-'));
  cleanup.add('the data folder', async () => rmSync(dataDir, { recursive: true, force: true }));
  const masterKey = randomBytes(32).toString('base64');
  const keys = loadMasterKeys({ env: { FODFAESTE_MASTER_KEY: masterKey } });
  const database = await startDatabase(log, dataDir, cleanup);
  const temporal = await startTemporal({
    ephemeral: true,
    requireTimeSkipping: true,
    // What is measured over years is measured on real cases.
    timeSkipping: 'everywhere',
    log,
  });
  cleanup.add('Temporal', temporal.stop);
  const { address, namespace } = temporal;

  const plan = { temporalAddress: address, namespace, store: database.options };
  const worker = await startWorkerProcess(plan, { masterKey, profiles });
  cleanup.add('the worker', worker.stop);
  const { options } = database;
  const start =
    options.kind === 'postgres'
      ? (script?: string) =>
          startApiProcess({ databaseUrl: options.url, temporalAddress: address, masterKey, ...(script && { script }) })
      : undefined;
  const api = await start?.();
  if (api) cleanup.add('the API', api.stop);
  const { connection, client } = await connectClient({ address, namespace, keys });
  cleanup.add('the connection to Temporal', () => connection.close());

  log(`Temporal ${temporal.version}; ${database.told}.`);
  return {
    connection,
    namespace,
    client,
    worker,
    database,
    api,
    startBeside: start,
    keys,
    rules: ballerupsRules(),
    processes: processesOf({ server: temporal.pid(), worker: worker.pid, database }),
  };
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

function ballerupsRules(): RuleBook {
  const standards = loadShippedStandards().filter(ofBallerup).map(carriedOf);
  return ruleBookOf(standards, loadShippedSettings().filter(ofBallerup));
}

const ofBallerup = ({ municipality }: { municipality: string }): boolean => municipality === 'ballerup';
