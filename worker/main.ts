import { noMail, readMailConfiguration } from '../activities/delivery/configuration';
import { processLog } from '../runtime/log';
import { serveMetrics } from '../runtime/metrics-server';
import { runToEnd } from '../runtime/run-to-end';
import { onShutdownSignal } from '../runtime/shutdown-signal';
import { startTracing } from '../runtime/tracing';
import { anchorsIn } from '../store/audit/anchor-folder';
import { anchorLog } from '../store/audit/anchors';
import { loadMasterKeys } from '../store/keys/master-keys';
import { openStore } from '../store/open';
import { rulesCache } from '../store/rules/load-rules';
import { connectClient, rehearsalClientBeside } from '../temporal/client';
import { temporalLogin } from '../temporal/login';
import { readWorkerConfiguration } from './config';
import { workerMetrics } from './measure-activities';
import { prepareRuntime } from './runtime';
import { ensureSchedules } from './schedules';
import { ownVersion, release } from './version';
import { type RunningWorker, startWorker, WORKER_CONNECTIONS } from './worker';

/** `npm run worker`: a worker as a process of its own, against any Temporal server and PostgreSQL. */
async function main(): Promise<void> {
  const shutdown = onShutdownSignal();
  const { DATABASE_URL, TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE, ...configuration } = readWorkerConfiguration();
  const { AUDIT_ANCHOR_DIR: anchorDir } = configuration;
  const mail = readMailConfiguration();
  const log = processLog('worker', configuration.LOG_LEVEL);
  const sdkMetrics = await prepareRuntime(log);
  const keys = loadMasterKeys({ env: { FODFAESTE_MASTER_KEY: configuration.FODFAESTE_MASTER_KEY } });
  const tracing = startTracing('worker', configuration.OTEL_EXPORTER_OTLP_ENDPOINT);
  const store = await openStore({ kind: 'postgres', url: DATABASE_URL, poolSize: WORKER_CONNECTIONS });
  const login = temporalLogin(configuration);
  const server = { address: TEMPORAL_ADDRESS, login, namespace: TEMPORAL_NAMESPACE };
  const { connection, client } = await connectClient({ ...server, keys });
  const rehearsalClient = configuration.REHEARSALS === 'on' ? rehearsalClientBeside(client, keys) : undefined;
  const rules = rulesCache(store.db);
  let worker: RunningWorker | undefined;
  const takesWork = () => worker?.takesWork() ?? false;
  const version = await ownVersion();
  const measured = workerMetrics({ release, version, takesWork });
  const metrics =
    configuration.METRICS_PORT === undefined
      ? undefined
      : await serveMetrics({
          port: configuration.METRICS_PORT,
          host: configuration.HOST,
          sources: [measured.text, sdkMetrics],
          isHealthy: takesWork,
        });
  worker = await startWorker({
    temporalAddress: TEMPORAL_ADDRESS,
    temporalLogin: login,
    namespace: TEMPORAL_NAMESPACE,
    store,
    rules,
    keys,
    client,
    rehearsalClient,
    cachedCases: configuration.CACHED_CASES,
    ...(anchorDir && {
      anchors: anchorsIn(
        anchorDir,
        anchorLog((anchor) => log.info({ anchor }, 'audit anchor')),
      ),
    }),
    ...(mail && { mail }),
    activityInterceptors: [measured.interceptor],
    onIgnoredMessage: measured.countIgnored,
  });
  await ensureSchedules({ client, store, rules, mail: mail !== undefined });
  if (!mail) console.error(noMail);
  console.error(`The worker is at work on ${TEMPORAL_ADDRESS}, namespace ${TEMPORAL_NAMESPACE}, version ${version}.`);
  shutdown.then((why) => {
    log.info({ why }, 'stopping');
    // Where it could not finish in time, `stopped` says so below.
    return worker?.stop().catch(() => undefined);
  });
  try {
    await worker.stopped;
  } finally {
    await metrics?.close();
    await connection.close();
    await store.close();
    await tracing?.close();
  }
}

runToEnd(main);
