import type { Client } from '@temporalio/client';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { type MailConfiguration, noMail } from '../../activities/delivery/configuration';
import type { LoginOptions } from '../../api/identity/login-options';
import { startApi } from '../../api/server';
import { putShippedRulesInForce } from '../../cli/prepare/shipped-rules';
import { anchorsIn, auditAnchorsIn } from '../../store/audit/anchor-folder';
import type { AnchorKeeping } from '../../store/audit/anchors';
import { ledgerIn } from '../../store/erasure/ledger';
import { loadMasterKeys, type MasterKeys } from '../../store/keys/master-keys';
import { openStore, type Store, type StoreOptions } from '../../store/open';
import { type RuleShelf, ruleShelf } from '../../store/rules/load-rules';
import { announceRunning } from '../../store/running';
import { seedPeople } from '../../store/seed';
import { type ConnectedClient, clientOn } from '../../temporal/client';
import { lazyConnection } from '../../temporal/connection';
import { ensureSchedules } from '../../worker/schedules';
import { startWorker } from '../../worker/worker';
import type { Log } from '../log';
import type { RunningTemporal } from '../temporal/start';
import { keepWorking } from './working';

/** The database and the keys of one data folder. */
export interface Data {
  readonly store: Store;
  readonly keys: MasterKeys;
  readonly rules: RuleShelf;
  /** In the same folder: whoever tries the system out has no other place. */
  readonly anchors: AnchorKeeping;
}

/**
 * Opens the master keys in the folder, and the database there or where `options` say; at the first start both are made,
 * filled as shipped.
 */
export async function openData(dataDir: string, options?: StoreOptions): Promise<Data> {
  const store = await openStore(options ?? { kind: 'embedded', dataDir });
  try {
    await putShippedRulesInForce(store);
    // Someone must be there to act: invented staff, where nobody is on staff yet.
    await seedPeople(store.db);
    return {
      store,
      keys: loadMasterKeys({ dataDir }),
      rules: ruleShelf(store.db),
      anchors: anchorsIn(auditAnchorsIn(dataDir)),
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** A client for worker and API in this process. Whoever asked for it closes the connection. */
export async function connectOurs({ keys }: Data, temporal: RunningTemporal): Promise<ConnectedClient> {
  const connection = lazyConnection(temporal);
  await connection.ensureConnected();
  return { connection, client: clientOn(connection, { namespace: temporal.namespace, keys }) };
}

/**
 * Before the first worker: the SDK would otherwise stop its workers itself at Ctrl-C, before the API has let go, and
 * tell the terminal of every change of state.
 */
export function prepareRuntime(): void {
  Runtime.install({ logger: new DefaultLogger('WARN'), shutdownSignals: [] });
}

/** The worker, in this process; kept at work until the answer is called. */
export async function work(
  data: Data,
  temporal: RunningTemporal,
  client: Client,
  mail: MailConfiguration | undefined,
  log: Log,
): Promise<() => Promise<void>> {
  if (!mail) log(noMail);
  await ensureSchedules({ client, ...data, mail: mail !== undefined });
  const { address: temporalAddress, login: temporalLogin = {}, namespace } = temporal;
  const needs = { temporalAddress, temporalLogin, namespace, client, ...data, ...(mail && { mail }) };
  return keepWorking(() => startWorker(needs), log);
}

export interface Api {
  readonly url: string;
  readonly docs: string;
  close(): Promise<void>;
}

export interface ApiNeeds {
  readonly data: Data;
  readonly ours: ConnectedClient;
  readonly dataDir: string;
  readonly port: number;
  readonly login: LoginOptions;
  readonly trustedProxies: number;
  /** Where the Temporal UI will be. */
  readonly codecOrigins: readonly string[];
}

/** The API, in this process. Commands that need the open database find their way to it by a file in the data folder. */
export async function serveApi({ data, ours, dataDir, ...serving }: ApiNeeds): Promise<Api> {
  const running = announceRunning(dataDir, `http://127.0.0.1:${serving.port}`);
  const { url, docs, close } = await startApi({
    ...data,
    ...ours,
    namespace: ours.client.options.namespace,
    ...serving,
    codecForLocalPages: process.env.NODE_ENV !== 'production',
    erasureLedger: ledgerIn(dataDir),
    internalToken: running.token,
  });
  return {
    url,
    docs,
    close: async () => {
      running.withdraw();
      await close();
    },
  };
}
