import { processLog } from '../runtime/log';
import { runToEnd } from '../runtime/run-to-end';
import { onShutdownSignal } from '../runtime/shutdown-signal';
import { startTracing } from '../runtime/tracing';
import { loadMasterKeys } from '../store/keys/master-keys';
import { openStore } from '../store/open';
import { clientOn, rehearsalClientBeside } from '../temporal/client';
import { lazyConnection } from '../temporal/connection';
import { temporalLogin } from '../temporal/login';
import { readApiConfiguration } from './config';
import { startApi } from './server';

/** `npm run api`: the API as a process of its own, against any Temporal server and PostgreSQL. */
async function main(): Promise<void> {
  const shutdown = onShutdownSignal();
  const configuration = readApiConfiguration();
  const log = processLog('api', configuration.LOG_LEVEL);
  const keys = loadMasterKeys({ env: { FODFAESTE_MASTER_KEY: configuration.FODFAESTE_MASTER_KEY } });
  const tracing = startTracing('api', configuration.OTEL_EXPORTER_OTLP_ENDPOINT);
  const store = await openStore({ kind: 'postgres', url: configuration.DATABASE_URL });
  const connection = lazyConnection({ address: configuration.TEMPORAL_ADDRESS, login: temporalLogin(configuration) });
  const namespace = configuration.TEMPORAL_NAMESPACE;
  const interceptors = tracing ? [tracing.clientInterceptor] : [];
  const client = clientOn(connection, { namespace, keys, interceptors });
  const rehearsalClient =
    configuration.REHEARSALS === 'on' ? rehearsalClientBeside(client, keys, interceptors) : undefined;
  const { FODFAESTE_INTERNAL_TOKEN: internalToken, TEMPORAL_UI_ORIGIN: uiOrigin } = configuration;
  const api = await startApi({
    store,
    client,
    rehearsalClient,
    connection,
    namespace,
    keys,
    port: configuration.PORT,
    host: configuration.HOST,
    metricsPort: configuration.METRICS_PORT,
    login: configuration.login,
    trustedProxies: configuration.TRUSTED_PROXIES,
    keptOnDevices: configuration.APP_ON_DEVICES === 'on',
    codecOrigins: uiOrigin ? [uiOrigin] : [],
    codecForLocalPages: configuration.codecForLocalPages,
    erasureLedger: configuration.ERASURE_LEDGER,
    language: configuration.LANGUAGE,
    log,
    ...(internalToken && { internalToken }),
  });
  console.error(`The API answers at ${api.url}, its documentation at ${api.docs}.`);
  log.info({ why: await shutdown }, 'stopping');
  await api.close();
  await connection.close();
  await store.close();
  await tracing?.close();
}

runToEnd(main);
