import { randomBytes, randomUUID } from 'node:crypto';
import type { Client, Connection } from '@temporalio/client';
import { type ActivityInterceptorsFactory, DefaultLogger, Runtime } from '@temporalio/worker';
import type { MailConfiguration } from '../../activities/delivery/configuration';
import type { WallInstant } from '../../domain/clock/whose';
import { loadMasterKeys, type MasterKeys } from '../../store/keys/master-keys';
import { openStore, type Store } from '../../store/open';
import { type RulesCache, rulesCache } from '../../store/rules/load-rules';
import { connectClient, rehearsalClientBeside } from '../../temporal/client';
import { NAMESPACE } from '../../temporal/prepare-server';
import { startWorker } from '../../worker/worker';
import type { IgnoredMessage } from '../../workflows/only-sealed';
import { ownDatabase, type TestDatabase } from './databases';
import { temporalAddress } from './temporal';

Runtime.install({ logger: new DefaultLogger('ERROR') });

interface Wanted {
  readonly mail?: MailConfiguration;
  readonly now?: () => WallInstant;
  readonly activityInterceptors?: readonly ActivityInterceptorsFactory[];
  /** Whether there are rehearsals, which take a worker of their own. */
  readonly rehearsals?: boolean;
}

/** Everything but the API: the shared Temporal server, a store of its own with both municipalities, a worker. */
export type RunningSystem = {
  readonly client: Client;
  readonly rehearsalClient: Client | undefined;
  readonly connection: Connection;
  readonly store: Store;
  readonly database: TestDatabase;
  readonly rules: RulesCache;
  readonly keys: MasterKeys;
  readonly taskQueue: string;
  /** The signals and updates that workflows passed over so far. */
  readonly ignored: readonly IgnoredMessage[];
  readonly restartWorker: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

export async function startRunningSystem({ rehearsals = false, ...more }: Wanted = {}): Promise<RunningSystem> {
  const database = await ownDatabase('rules');
  const keys = loadMasterKeys({ env: { FODFAESTE_MASTER_KEY: randomBytes(32).toString('base64'), ...process.env } });
  const store = await openStore(database.options);
  const rules = rulesCache(store.db);
  const server = { address: temporalAddress(), namespace: NAMESPACE };
  const { connection, client } = await connectClient({ ...server, keys });
  const rehearsalClient = rehearsals ? rehearsalClientBeside(client, keys) : undefined;
  const taskQueue = `test-${randomUUID()}`;
  const ignored: IgnoredMessage[] = [];
  const start = () =>
    startWorker({
      temporalAddress: temporalAddress(),
      namespace: NAMESPACE,
      store,
      rules,
      keys,
      client,
      rehearsalClient,
      taskQueue,
      onIgnoredMessage: (message) => ignored.push(message),
      ...more,
    });
  let worker = await start();
  return {
    client,
    rehearsalClient,
    connection,
    store,
    database,
    rules,
    keys,
    taskQueue,
    ignored,
    restartWorker: async () => {
      await worker.stop();
      worker = await start();
    },
    stop: async () => {
      await worker.stop();
      await connection.close();
      await store.close();
      await database.remove();
    },
  };
}
