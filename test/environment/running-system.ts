import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import type { Client, Connection } from '@temporalio/client';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import type { MailConfiguration } from '../../activities/delivery/configuration';
import { putShippedRulesInForce } from '../../cli/prepare/shipped-rules';
import { loadMasterKeys, type MasterKeys } from '../../store/keys/master-keys';
import { openStore, type Store } from '../../store/open';
import { type RulesCache, rulesCache } from '../../store/rules/load-rules';
import { connectClient } from '../../temporal/client';
import { NAMESPACE } from '../../temporal/prepare-server';
import { startWorker } from '../../worker/worker';
import { dataDirWithTables } from './data-dir';
import type { TestDatabase } from './databases';
import { temporalAddress } from './temporal';

Runtime.install({ logger: new DefaultLogger('ERROR') });

/** Everything but the API: the shared Temporal server, a store of its own with both municipalities, a worker. */
export type RunningSystem = {
  readonly client: Client;
  readonly connection: Connection;
  readonly store: Store;
  readonly rules: RulesCache;
  readonly keys: MasterKeys;
  readonly taskQueue: string;
  readonly restartWorker: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

export async function startRunningSystem(
  cachedCases?: number,
  mail?: MailConfiguration,
  database: TestDatabase | undefined = undefined,
): Promise<RunningSystem> {
  const dataDir = await dataDirWithTables('test');
  const keys = loadMasterKeys({ dataDir });
  const store = await openStore(database?.options ?? { kind: 'embedded', dataDir });
  await putShippedRulesInForce(store);
  const rules = rulesCache(store.db);
  const server = { address: temporalAddress(), namespace: NAMESPACE };
  const { connection, client } = await connectClient({ ...server, keys });
  const taskQueue = `test-${randomUUID()}`;
  const start = () =>
    startWorker({
      temporalAddress: temporalAddress(),
      namespace: NAMESPACE,
      store,
      rules,
      keys,
      client,
      taskQueue,
      ...(cachedCases !== undefined && { cachedCases }),
      ...(mail && { mail }),
    });
  let worker = await start();
  return {
    client,
    connection,
    store,
    rules,
    keys,
    taskQueue,
    restartWorker: async () => {
      await worker.stop();
      worker = await start();
    },
    stop: async () => {
      await worker.stop();
      await connection.close();
      await store.close();
      await database?.remove();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
