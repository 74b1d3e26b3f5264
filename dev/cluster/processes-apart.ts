import { putShippedRulesInForce } from '../../cli/prepare/shipped-rules';
import { lockFolder } from '../../store/embedded/folder-lock';
import { openStore } from '../../store/open';
import { seedPeople } from '../../store/seed';
import type { Log } from '../log';
import { nothingToStop, type Profile, type Stoppable } from '../system/profile';
import { startTemporal } from '../temporal/start';
import { type ClusterDatabase, clusterDatabase } from './database';
import { processesOf, processNames, sharedEnvironment } from './plan-processes';
import type { ClusterSettings } from './settings';
import { endLeftoverProcesses, type ProcessPlan, startProcesses } from './start-processes';

/** Longer than any part may take by itself. */
const STOP_LIMIT_MS = 40_000;

/** The arrangement of production: PostgreSQL, Temporal on it, and each worker and API a process of its own. */
export function processesApart(
  settings: ClusterSettings,
  log: Log,
  signal: AbortSignal,
): Profile<ClusterDatabase, Stoppable> {
  const { dataDir } = settings;
  const start = (all: readonly ProcessPlan[]) => startProcesses(dataDir, all, log, signal);
  return {
    headline: 'Fodfæste is running as in production, but for the unsafe identity provider: one chooses who to be.',
    stopLimitMs: STOP_LIMIT_MS,
    async lockDataDir() {
      const lock = lockFolder(dataDir);
      try {
        if (await endLeftoverProcesses(dataDir, processNames))
          log('Ended the processes that an earlier start had left behind.');
      } catch (error) {
        lock.release();
        throw error;
      }
      return { stop: async () => lock.release() };
    },
    async openDatabase() {
      log('PostgreSQL: starting …');
      return clusterDatabase(settings, log);
    },
    async startTemporal(database) {
      const { forTemporal: persistence } = await database;
      log('Temporal: starting on PostgreSQL, 512 shards …');
      return startTemporal({ dataDir, persistence, port: settings.temporalPort, log, signal });
    },
    async programsOn({ database, temporal, port }) {
      await prepareStore(database.url);
      const shared = sharedEnvironment(dataDir, database.url, temporal);
      const { workers, apis, identityProvider, uiPort } = await processesOf(settings, shared, port);
      return {
        ...nothingToStop,
        uiPort,
        async startWorkers() {
          log(`Workers: starting ${workers.length} …`);
          const metrics = workers.map(({ readyAt }) => readyAt.replace(/healthz$/, 'metrics'));
          return { ...(await start(workers)), metrics };
        },
        startIdentityProvider: () => start(identityProvider ? [identityProvider] : []),
        async startApis() {
          log(`APIs: starting ${apis.length} …`);
          return { ...(await start(apis)), urls: apis.map(({ url }) => url) };
        },
      };
    },
  };
}

/** Brings the tables to this version and fills in what is shipped, and staff where nobody is on staff yet. */
async function prepareStore(url: string): Promise<void> {
  const store = await openStore({ kind: 'postgres', url });
  try {
    await putShippedRulesInForce(store);
    await seedPeople(store.db);
  } finally {
    await store.close();
  }
}
