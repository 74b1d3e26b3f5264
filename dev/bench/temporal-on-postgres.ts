import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { loadMasterKeys } from '../../store/keys/master-keys';
import { connectClient } from '../../temporal/client';
import type { Log } from '../log';
import { type Cleanup, newCleanup } from '../system/cleanup';
import { startTemporal } from '../temporal/start';
import { newDatabase } from './database';
import type { Counted } from './processor-time';
import { startWorkerProcess, type WorkerProcess } from './worker/ask';
import type { WorkerPlan } from './worker/questions';

/** A Temporal server as production has it, on PostgreSQL, with a worker, and the three databases' addresses. */
export interface OnPostgres {
  readonly client: Client;
  readonly temporalAddress: string;
  readonly masterKey: string;
  /** The server, the worker, this process and the database. */
  readonly processes: readonly Counted[];
  readonly worker: WorkerProcess;
  readonly store: string;
  readonly temporal: string;
  readonly visibility: string;
}

/** Sets it up beside whatever else runs, on the PostgreSQL server of this address; all of it is gone afterwards. */
export async function withTemporalOnPostgres<T>(
  url: string,
  log: Log,
  act: (all: OnPostgres) => Promise<T>,
  forWorker: Pick<WorkerPlan, 'cachedCases'> = {},
): Promise<T> {
  const cleanup = newCleanup(log);
  try {
    return await act(await setUp({ url, forWorker }, log, cleanup));
  } finally {
    await cleanup.run();
  }
}

async function setUp(
  { url, forWorker }: { readonly url: string; readonly forWorker: Pick<WorkerPlan, 'cachedCases'> },
  log: Log,
  cleanup: Cleanup,
): Promise<OnPostgres> {
  const dataDir = mkdtempSync(join(tmpdir(), 'fodfaeste-bench-temporal-'));
  cleanup.add('the data folder', async () => rmSync(dataDir, { recursive: true, force: true }));
  const { url: store, server } = await newDatabase(url);
  const at = new URL(store);
  const names = { database: `${at.pathname.slice(1)}_t`, visibilityDatabase: `${at.pathname.slice(1)}_v` };
  const temporal = await startTemporal({
    dataDir,
    persistence: {
      kind: 'postgres',
      host: at.hostname,
      port: Number(at.port || 5432),
      user: decodeURIComponent(at.username),
      password: decodeURIComponent(at.password),
      ...names,
    },
    log,
  });
  cleanup.add('Temporal on PostgreSQL', temporal.stop);
  const { address, namespace } = temporal;
  const masterKey = randomBytes(32).toString('base64');
  const worker = await startWorkerProcess(
    { temporalAddress: address, namespace, store: { kind: 'postgres', url: store }, ...forWorker },
    { masterKey },
  );
  cleanup.add('its worker', worker.stop);
  const keys = loadMasterKeys({ env: { FODFAESTE_MASTER_KEY: masterKey } });
  const { connection, client } = await connectClient({ address, namespace, keys });
  cleanup.add('the connection to it', () => connection.close());
  return {
    client,
    temporalAddress: address,
    masterKey,
    processes: counted({ server: temporal.pid(), worker: worker.pid, database: server }),
    worker,
    store,
    temporal: onServer(at, names.database),
    visibility: onServer(at, names.visibilityDatabase),
  };
}

function counted(pids: { server?: number | undefined; worker: number; database?: number | undefined }): Counted[] {
  const { server = 0, worker, database = 0 } = pids;
  return [
    { name: 'server', pid: server },
    { name: 'Node', pid: worker },
    { name: 'Node', pid: process.pid },
    { name: 'database', pid: database, withChildren: true },
  ];
}

function onServer(at: URL, name: string): string {
  const own = new URL(at);
  own.pathname = `/${name}`;
  return own.toString();
}
