import { randomBytes, randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import { freePort } from '../../../dev/processes/free-ports';
import { loadMasterKeys } from '../../../store/keys/master-keys';
import { type RulesCache, rulesCache } from '../../../store/rules/load-rules';
import { connectClient } from '../../../temporal/client';
import { prepareServer } from '../../../temporal/prepare-server';
import { loginEnvironment } from '../../environment/identity-provider';
import { type Link, openLink } from './link';
import { type OwnDatabase, ownDatabase } from './own-database';
import { type OwnProcess, ownProcess } from './own-process';

/** Where a PostgreSQL and a Temporal server are that may be used. */
export type Servers = { readonly postgres: string; readonly temporal: string };

/** The arrangement of production: worker and API apart, each reaching PostgreSQL and Temporal by a link of its own. */
export type ProcessesApart = {
  readonly worker: OwnProcess & Links;
  readonly api: OwnProcess & Links & { readonly url: string };
  readonly database: OwnDatabase;
  readonly rules: RulesCache;
  /** Reaches Temporal past the links. */
  readonly client: Client;
  readonly namespace: string;
  /** What worker and API were configured with, for other processes beside them. */
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
};

type Links = { readonly toDatabase: Link; readonly toTemporal: Link };

/** Starts both, on a database and a namespace of their own; the worker with what else it is to be configured with. */
export async function processesApart(
  { postgres, temporal }: Servers,
  more: Readonly<Record<string, string>> = {},
): Promise<ProcessesApart> {
  const namespace = `faults-${randomUUID()}`;
  const preparing = { requireTimeSkipping: false, timeoutMs: 30_000, namespace };
  const [database] = await Promise.all([ownDatabase(postgres), prepareServer(temporal, preparing)]);
  const FODFAESTE_MASTER_KEY = randomBytes(32).toString('base64');
  const keys = loadMasterKeys({ env: { FODFAESTE_MASTER_KEY } });
  const { connection, client } = await connectClient({ address: temporal, namespace, keys });
  const shared = { FODFAESTE_MASTER_KEY, TEMPORAL_NAMESPACE: namespace, LOG_LEVEL: 'error' };

  const forWorker = await linksTo(database.url, temporal);
  const worker = ownProcess({
    script: 'worker/main.ts',
    env: { ...shared, ...more, ...addresses(database.url, forWorker) },
    ready: /worker is at work/,
  });
  const forApi = await linksTo(database.url, temporal);
  const port = await freePort();
  const api = ownProcess({
    script: 'api/main.ts',
    env: { ...shared, ...loginEnvironment(), ...addresses(database.url, forApi), PORT: String(port) },
    ready: /API answers at/,
  });
  const apart: ProcessesApart = {
    worker: { ...worker, ...forWorker },
    api: { ...api, ...forApi, url: `http://127.0.0.1:${port}` },
    database,
    rules: rulesCache(database.store.db),
    client,
    namespace,
    env: { ...shared, DATABASE_URL: database.url.toString() },
    async close() {
      await Promise.all([worker.kill(), api.kill()]);
      for (const { toDatabase, toTemporal } of [forWorker, forApi]) {
        await Promise.all([toDatabase.close(), toTemporal.close()]);
      }
      await connection.close();
      await database.remove();
    },
  };
  try {
    await Promise.all([worker.start(), api.start()]);
    return apart;
  } catch (error) {
    await apart.close();
    throw error;
  }
}

async function linksTo(database: URL, temporal: string): Promise<Links> {
  const port = (address: string) => Number(address.split(':').at(-1));
  return {
    toDatabase: await openLink(Number(database.port || 5432)),
    toTemporal: await openLink(port(temporal)),
  };
}

function addresses(database: URL, { toDatabase, toTemporal }: Links): Record<string, string> {
  const linked = new URL(database);
  linked.host = `127.0.0.1:${toDatabase.port}`;
  return { DATABASE_URL: linked.toString(), TEMPORAL_ADDRESS: `127.0.0.1:${toTemporal.port}` };
}
