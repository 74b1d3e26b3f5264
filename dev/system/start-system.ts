import { mkdirSync } from 'node:fs';
import { fillDemo } from '../demo/fill';
import type { Log } from '../log';
import { freePorts } from '../processes/free-ports';
import { connectOurs, openData, prepareRuntime, serveApi, work } from '../start/one-process';
import type { StartSettings } from '../start/settings';
import { signingIn } from '../start/signing-in';
import { type RunningTemporal, startTemporal } from '../temporal/start';
import { startUi, uiAddress } from '../temporal/ui';
import { apiPort } from './api-port';
import { startOrUndo, type Undoing } from './undoing';

/** Where everything is, once all of it is ready. */
export interface Ready {
  readonly api: string;
  readonly docs: string;
  readonly temporal: RunningTemporal;
  readonly temporalUi: string | undefined;
  readonly dataDir: string;
  /** Stops the API, lets the worker finish, stops Temporal and closes the database, in that order. */
  stop(): Promise<void>;
}

/**
 * Starts the whole system in this process, with Temporal as a child. When a step fails, or `signal` breaks the start
 * off, what was begun is stopped before the error is thrown. Throws FolderInUse while another start has the folder.
 */
export async function startSystem(settings: StartSettings, log: Log, signal: AbortSignal): Promise<Ready> {
  const { dataDir } = settings;
  return startOrUndo({ dataDir, log }, (undo) => startEach(settings, log, signal, undo));
}

async function startEach(
  settings: StartSettings,
  log: Log,
  signal: AbortSignal,
  undo: Undoing,
): Promise<Omit<Ready, 'stop'>> {
  const { dataDir } = settings;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const port = await apiPort(settings.port);

  // The database and Temporal do not know each other, so they may start at the same time.
  const opening = openData(dataDir);
  const starting = startTemporal({ dataDir, port: settings.temporalPort, log, signal });
  await undoWhatStood(undo, [
    { name: 'the database', begun: opening.then(({ store }) => store.close) },
    { name: 'Temporal', begun: starting.then(({ stop }) => stop) },
  ]);
  const [data, temporal] = [await opening, await starting];
  signal.throwIfAborted();

  prepareRuntime();
  const ours = await connectOurs(data, temporal);
  undo.after('the connection to Temporal', () => ours.connection.close());
  undo.after('the worker', await work(data, temporal, ours.client, settings.mail, log));
  signal.throwIfAborted();

  const { login, trustedProxies, stop: stopProvider } = await signingIn(settings, data.store);
  undo.after('the identity provider', stopProvider);
  const [uiPort = 0] = await freePorts(1);
  const codecOrigins = [uiAddress(uiPort)];
  const api = await serveApi({ data, ours, dataDir, port, login, trustedProxies, codecOrigins });
  undo.after('the API', api.close);
  signal.throwIfAborted();

  if (settings.demo) await fillDemo(api.url, log);
  const temporalUi = settings.temporalUi
    ? await uiOrWhyNot(settings, uiPort, temporal, api.url, log, signal)
    : undefined;
  if (temporalUi) undo.after('the Temporal UI', temporalUi.stop);
  signal.throwIfAborted();
  return { api: api.url, docs: api.docs, temporal, temporalUi: temporalUi?.url, dataDir };
}

/** Waits for all even when one fails, so that what the others began is stopped too, and in this order. */
async function undoWhatStood(
  undo: Undoing,
  parts: readonly { name: string; begun: Promise<() => Promise<unknown>> }[],
): Promise<void> {
  const outcomes = await Promise.allSettled(parts.map(({ begun }) => begun));
  for (const [index, outcome] of outcomes.entries()) {
    if (outcome.status === 'fulfilled') undo.after(parts[index]?.name ?? '', outcome.value);
  }
}

/** The system is whole without the UI, so its absence is told and no more. */
async function uiOrWhyNot(
  { dataDir }: StartSettings,
  port: number,
  temporal: RunningTemporal,
  api: string,
  log: Log,
  signal: AbortSignal,
) {
  try {
    return await startUi({ dataDir, port, temporalAddress: temporal.address, api, log, signal });
  } catch (error) {
    log(`The Temporal web UI could not be started: ${error instanceof Error ? error.message : String(error)}`);
    log('It is built with Go 1.26 or later, once; the Temporal command line tool has it too.');
    return undefined;
  }
}
