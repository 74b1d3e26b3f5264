import { createServer } from 'node:http';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { dataConverter } from '../../store/keys/data-converter';
import { loadMasterKeys, type MasterKeys } from '../../store/keys/master-keys';
import { openStore, type Store } from '../../store/open';
import { type RuleShelf, ruleShelf } from '../../store/rules/load-rules';
import { startWorker } from '../../worker/worker';
import type { Log } from '../log';
import type { RunningTemporal } from '../temporal/start';
import { putShippedRulesInForce } from './shipped-rules';
import { keepWorking } from './working';

/** The database and the keys of one data folder. */
export interface Data {
  readonly store: Store;
  readonly keys: MasterKeys;
  readonly rules: RuleShelf;
}

/** Opens the embedded database and the master keys in the folder; at the first start both are made, with the shipped rules. */
export async function openData(dataDir: string): Promise<Data> {
  const store = await openStore({ kind: 'embedded', dataDir });
  try {
    await putShippedRulesInForce(store);
    return { store, keys: loadMasterKeys({ dataDir }), rules: ruleShelf(store.db) };
  } catch (error) {
    await store.close();
    throw error;
  }
}

export interface OurClient {
  readonly client: Client;
  close(): Promise<void>;
}

/** A client that seals and opens payloads as the worker does. */
export async function connectClient({ keys }: Data, { address, namespace }: RunningTemporal): Promise<OurClient> {
  const connection = await Connection.connect({ address });
  const client = new Client({ connection, namespace, dataConverter: dataConverter(keys) });
  return { client, close: () => connection.close() };
}

/**
 * Before the first worker: the SDK would otherwise stop its workers itself at Ctrl-C, before the API has let go, and
 * tell the terminal of every change of state.
 */
export function prepareRuntime(): void {
  Runtime.install({ logger: new DefaultLogger('WARN'), shutdownSignals: [] });
}

/** The worker, in this process; kept at work until the answer is called. */
export function work(data: Data, temporal: RunningTemporal, client: Client, log: Log): Promise<() => Promise<void>> {
  const { address: temporalAddress, namespace } = temporal;
  return keepWorking(() => startWorker({ temporalAddress, namespace, client, ...data }), log);
}

export interface Api {
  readonly url: string;
  close(): Promise<void>;
}

export async function serveApi(port: number): Promise<Api> {
  const server = createServer((_, response) => response.end('ok'));
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
