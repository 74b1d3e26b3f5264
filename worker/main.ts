import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { z } from 'zod';
import { noMail, readMailConfiguration } from '../activities/delivery/configuration';
import { readConfiguration, sharedConfiguration } from '../store/configuration';
import { dataConverter } from '../store/keys/data-converter';
import { loadMasterKeys } from '../store/keys/master-keys';
import { openStore } from '../store/open';
import { ruleShelf } from '../store/rules/load-rules';
import { ensureSchedules } from './schedules';
import { startWorker } from './worker';

const configuration = {
  ...sharedConfiguration,
  CACHED_CASES: z.coerce.number('is a number of cases').int().min(10, 'is at least 10').default(2_000),
};

/** `npm run worker`: a worker as a process of its own, against any Temporal server and PostgreSQL. */
async function main(): Promise<void> {
  const { DATABASE_URL, TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE, CACHED_CASES } = readConfiguration(configuration);
  const mail = readMailConfiguration();
  Runtime.install({ logger: new DefaultLogger('WARN'), shutdownSignals: [] });
  const keys = loadMasterKeys({});
  const store = await openStore({ kind: 'postgres', url: DATABASE_URL });
  const connection = await Connection.connect({ address: TEMPORAL_ADDRESS });
  const client = new Client({ connection, namespace: TEMPORAL_NAMESPACE, dataConverter: dataConverter(keys) });
  const rules = ruleShelf(store.db);
  const worker = await startWorker({
    temporalAddress: TEMPORAL_ADDRESS,
    namespace: TEMPORAL_NAMESPACE,
    store,
    rules,
    keys,
    client,
    cachedCases: CACHED_CASES,
    ...(mail && { mail }),
  });
  await ensureSchedules({ client, store, rules, mail: mail !== undefined });
  if (!mail) console.error(noMail);
  console.error(`The worker is at work on ${TEMPORAL_ADDRESS}, namespace ${TEMPORAL_NAMESPACE}.`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void worker.stop());
  try {
    await worker.stopped;
  } finally {
    await connection.close();
    await store.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
