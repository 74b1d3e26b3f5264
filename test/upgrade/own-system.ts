import { randomUUID } from 'node:crypto';
import type { Client, Connection, WorkflowClientInterceptor } from '@temporalio/client';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import type { WallInstant } from '../../domain/clock/whose';
import { loadMasterKeys, type MasterKeys } from '../../store/keys/master-keys';
import { openStore, type Store } from '../../store/open';
import { type RulesCache, rulesCache } from '../../store/rules/load-rules';
import { connectClient } from '../../temporal/client';
import { prepareServer } from '../../temporal/prepare-server';
import { startWorker } from '../../worker/worker';
import { taskQueue } from '../../workflows/messages';
import { temporalAddress } from '../environment/temporal';
import { masterKeyOfStored } from './stored';

Runtime.install({ logger: new DefaultLogger('ERROR') });

/** An installation on a database and a namespace of its own, whose worker is started and stopped as a test wants. */
export interface OwnSystem {
  readonly store: Store;
  readonly rules: RulesCache;
  readonly keys: MasterKeys;
  readonly client: Client;
  readonly connection: Connection;
  readonly namespace: string;
  readonly taskQueue: string;
  /** What a command is configured with that works on it. */
  readonly env: Readonly<Record<string, string>>;
  /** Starts a worker of this release, which stops with all the rest; by a clock of its own where one is given. */
  work(now?: () => WallInstant): Promise<void>;
  stop(): Promise<void>;
}

export interface OwnDatabase {
  readonly url: string;
  remove(): Promise<void>;
}

/** On a database that is there; its tables are brought up to date, and what is empty stays empty. */
export async function ownSystem(
  { url, remove }: OwnDatabase,
  interceptors: readonly WorkflowClientInterceptor[],
): Promise<OwnSystem> {
  const namespace = `upgrade-${randomUUID()}`;
  const address = temporalAddress();
  await prepareServer(address, { requireTimeSkipping: true, timeoutMs: 30_000, namespace });
  const FODFAESTE_MASTER_KEY = masterKeyOfStored;
  const keys = loadMasterKeys({ env: { FODFAESTE_MASTER_KEY } });
  const store = await openStore({ kind: 'postgres', url });
  const rules = rulesCache(store.db);
  const { client, connection } = await connectClient({ address, namespace, keys, interceptors });
  const workers: { stop(): Promise<void> }[] = [];
  return {
    ...{ store, rules, keys, client, connection, namespace, taskQueue },
    env: {
      ...{ FODFAESTE_MASTER_KEY, TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace, DATABASE_URL: url },
      LOG_LEVEL: 'error',
    },
    async work(now) {
      const of = { temporalAddress: address, namespace, store, rules, keys, client, taskQueue };
      workers.push(await startWorker({ ...of, ...(now && { now }) }));
    },
    async stop() {
      for (const worker of workers) await worker.stop();
      await connection.close();
      await store.close();
      await remove();
    },
  };
}
