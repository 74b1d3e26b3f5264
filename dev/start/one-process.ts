import type { Client } from '@temporalio/client';
import { noMail } from '../../activities/delivery/configuration';
import { startApi } from '../../api/server';
import { ledgerIn } from '../../store/erasure/ledger';
import { announceRunning } from '../../store/running';
import { type ConnectedClient, clientOn, rehearsalClientBeside } from '../../temporal/client';
import { lazyConnection } from '../../temporal/connection';
import { revive } from '../../temporal/revive';
import { ensureSchedules } from '../../worker/schedules';
import { startWorker } from '../../worker/worker';
import { taskQueue } from '../../workflows/messages';
import { recordLives } from '../demo/fill';
import type { Log } from '../log';
import { freePort } from '../processes/free-ports';
import { nothingToStop, type Profile, type Servers, type Stoppable } from '../system/profile';
import { type RunningTemporal, startTemporal } from '../temporal/start';
import { uiAddress } from '../temporal/ui';
import { type Data, openData } from './data';
import { keepWorkerRunning } from './keep-worker-running';
import type { StartSettings } from './settings';
import { type SigningIn, signingIn } from './signing-in';
import { prepareRuntime } from './worker-runtime';

type OpenData = Data & Stoppable;

/** The database, the worker and the API in this process, with Temporal as a child. */
export function inOneProcess(settings: StartSettings, log: Log, signal: AbortSignal): Profile<OpenData, SigningIn> {
  const { dataDir } = settings;
  return {
    headline: 'Fodfæste is running.',
    // The embedded database has the folder to itself.
    lockDataDir: async () => nothingToStop,
    async openDatabase() {
      const data = await openData(dataDir);
      if (settings.demo) await recordLives(data, log);
      return { ...data, stop: data.store.close };
    },
    startTemporal: () => startTemporal({ dataDir, port: settings.temporalPort, log, signal }),
    async programsOn({ database: data, temporal, port }) {
      prepareRuntime();
      const uiPort = await freePort();
      const ours = await connect(data, temporal);
      return {
        uiPort,
        startWorkers: async () => ({
          metrics: [],
          stop: await work({ settings, data, temporal, ours, log }),
        }),
        startIdentityProvider: () => signingIn(settings, data.store),
        startApis: (provider) => serveApi({ settings, data, ours, port, uiPort, provider }),
        stop: () => ours.connection.close(),
      };
    },
  };
}

/** What worker and API in this process speak to Temporal by; an older server has no rehearsals. */
interface Clients extends ConnectedClient {
  readonly rehearsalClient: Client | undefined;
}

async function connect({ keys }: Data, temporal: RunningTemporal): Promise<Clients> {
  const connection = lazyConnection(temporal);
  await connection.ensureConnected();
  const client = clientOn(connection, { namespace: temporal.namespace, keys });
  const rehearsalClient = temporal.timeSkipping ? rehearsalClientBeside(client, keys) : undefined;
  return { connection, client, rehearsalClient };
}

interface Work {
  readonly settings: StartSettings;
  readonly data: Data;
  readonly temporal: RunningTemporal;
  readonly ours: Clients;
  readonly log: Log;
}

/** Starts the worker and keeps it running; returns how to stop it. */
async function work({ settings: { mail, demo }, data, temporal, ours, log }: Work): Promise<() => Promise<void>> {
  if (!mail) log(noMail);
  const { client, rehearsalClient } = ours;
  await ensureSchedules({ client, ...data, mail: mail !== undefined });
  const { address: temporalAddress, login: temporalLogin = {}, namespace } = temporal;
  const needs = { temporalAddress, temporalLogin, namespace, client, rehearsalClient, ...data, ...(mail && { mail }) };
  const stop = await keepWorkerRunning(() => startWorker(needs), log);
  // The cases of the demo stand in the event log alone until they are taken up from there.
  if (demo) await revive({ ...data, ...ours, taskQueue }, () => undefined);
  return stop;
}

interface Serving extends Pick<Servers<Data>, 'port'> {
  readonly settings: StartSettings;
  readonly data: Data;
  readonly ours: Clients;
  readonly uiPort: number;
  readonly provider: SigningIn;
}

/** The API; a file in the data folder tells commands that need the open database where it is. */
async function serveApi({ settings, data, ours, port, uiPort, provider }: Serving) {
  const { dataDir, host, temporalUi } = settings;
  const running = announceRunning(dataDir, `http://${host}:${port}`);
  const { login, trustedProxies } = provider;
  const api = await startApi({
    ...data,
    ...ours,
    namespace: ours.client.options.namespace,
    host,
    port,
    login,
    trustedProxies,
    codecOrigins: temporalUi ? [uiAddress(uiPort)] : [],
    codecForLocalPages: process.env.NODE_ENV !== 'production',
    erasureLedger: ledgerIn(dataDir),
    internalToken: running.token,
  });
  return {
    urls: [api.url],
    stop: async () => {
      running.withdraw();
      await api.close();
    },
  };
}
