import { mkdirSync } from 'node:fs';
import { paths } from '../../api/paths';
import { lockFolder } from '../../store/embedded/folder-lock';
import type { Log } from '../log';
import { startOrUndo, type Undoing } from '../system/undoing';
import { type RunningTemporal, startTemporal } from '../temporal/start';
import { startUi } from '../temporal/ui';
import { clusterDatabase } from './database';
import { clearLeft, type OwnProcess, startOwnProcess } from './own-process';
import { prepareStore, processesOf, processNames, sharedEnvironment } from './processes-apart';
import type { ClusterSettings } from './settings';

/** Where everything is, once all of it is ready. */
export interface RunningCluster {
  /** The first API's; all answer alike. */
  readonly api: string;
  readonly docs: string;
  readonly apis: readonly string[];
  /** Where each worker's figures are. */
  readonly workers: readonly string[];
  readonly temporal: RunningTemporal;
  readonly temporalUi: string | undefined;
  readonly dataDir: string;
  /** Stops the APIs, lets the workers finish, stops Temporal and PostgreSQL, in that order. */
  stop(): Promise<void>;
}

/** Longer than any part may take by itself. */
const LIMIT_MS = 40_000;

/**
 * Starts the arrangement of production, each part a process of its own. When a step fails, or `signal` breaks the start
 * off, what was begun is stopped before the error is thrown. Throws FolderInUse while another start has the folder.
 */
export async function startCluster(settings: ClusterSettings, log: Log, signal: AbortSignal): Promise<RunningCluster> {
  const { dataDir } = settings;
  return startOrUndo({ dataDir, log, limitMs: LIMIT_MS }, (undo) => startEach(settings, log, signal, undo));
}

async function startEach(
  settings: ClusterSettings,
  log: Log,
  signal: AbortSignal,
  undo: Undoing,
): Promise<Omit<RunningCluster, 'stop'>> {
  const { dataDir } = settings;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const lock = lockFolder(dataDir);
  undo.after('the lock of the folder', async () => lock.release());
  if (await clearLeft(dataDir, processNames)) log('Ended the processes that an earlier start had left behind.');

  log('PostgreSQL: starting …');
  const database = await clusterDatabase(settings, log);
  undo.after('PostgreSQL', database.stop);
  signal.throwIfAborted();
  log('Temporal: starting on PostgreSQL, 512 shards …');
  const { forTemporal: persistence } = database;
  const temporal = await startTemporal({ dataDir, persistence, port: settings.temporalPort, log, signal });
  undo.after('Temporal', temporal.stop);
  await prepareStore(database.url);
  signal.throwIfAborted();

  const { workers, apis, identityProvider, uiPort } = await processesOf(
    settings,
    sharedEnvironment(dataDir, database.url, temporal),
  );
  const startAll = async (all: readonly OwnProcess[]) => {
    const begun = await Promise.allSettled(all.map((one) => startOwnProcess(dataDir, one, log, signal)));
    const stops = begun.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    undo.after(all[0]?.name.replace(/-1$/, 's') ?? '', () => Promise.all(stops.map((stop) => stop())));
    for (const one of begun) if (one.status === 'rejected') throw one.reason;
  };
  log(`Workers: starting ${workers.length} …`);
  await startAll(workers);
  if (identityProvider) await startAll([identityProvider]);
  log(`APIs: starting ${apis.length} …`);
  await startAll(apis);
  signal.throwIfAborted();

  const [first = ''] = apis.map(({ url }) => url);
  const { address: temporalAddress } = temporal;
  const ui = settings.temporalUi
    ? await startUi({ dataDir, port: uiPort, temporalAddress, api: first, log, signal })
    : undefined;
  if (ui) undo.after('the Temporal UI', ui.stop);
  return {
    api: first,
    docs: `${first}${paths.docs}`,
    apis: apis.map(({ url }) => url),
    workers: workers.map(({ readyAt }) => readyAt.replace(/healthz$/, 'metrics')),
    temporal,
    temporalUi: ui?.url,
    dataDir,
  };
}
