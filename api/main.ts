import { Client } from '@temporalio/client';
import { pino } from 'pino';
import { dataConverter } from '../store/keys/data-converter';
import { loadMasterKeys } from '../store/keys/master-keys';
import { openStore } from '../store/open';
import { readApiConfiguration } from './config';
import { startApi } from './server';
import { lazyConnection } from './temporal-connection';

/** `npm run api`: the API as a process of its own, against any Temporal server and PostgreSQL. */
async function main(): Promise<void> {
  const configuration = readApiConfiguration();
  const log = pino({ level: configuration.LOG_LEVEL }, pino.destination({ fd: 2, sync: false }));
  const keys = loadMasterKeys({});
  const store = await openStore({ kind: 'postgres', url: configuration.DATABASE_URL });
  const connection = lazyConnection(configuration.TEMPORAL_ADDRESS);
  const namespace = configuration.TEMPORAL_NAMESPACE;
  const client = new Client({ connection, namespace, dataConverter: dataConverter(keys) });
  const { FODFAESTE_INTERNAL_TOKEN: internalToken, TEMPORAL_UI_ORIGIN: uiOrigin } = configuration;
  const api = await startApi({
    store,
    client,
    connection,
    namespace,
    keys,
    port: configuration.PORT,
    host: configuration.HOST,
    developmentIdentity: configuration.developmentIdentity,
    codec: configuration.codec,
    codecOrigins: uiOrigin ? [uiOrigin] : [],
    language: configuration.LANGUAGE,
    log,
    ...(internalToken && { internalToken }),
  });
  console.error(`The API answers at ${api.url}, its documentation at ${api.docs}.`);
  await asked();
  await api.close();
  await connection.close();
  await store.close();
}

/** Until someone asks the process to end. */
function asked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
