import { paths } from '../../api/paths';
import { prepareDataFolder } from '../../store/embedded/data-folder';
import type { Log } from '../log';
import type { RunningTemporal } from '../temporal/start';
import { startUi, type UiOptions } from '../temporal/ui';
import { buildWeb } from '../web/build';
import { apiPort } from './api-port';
import { type Cleanup, startOrCleanUp } from './cleanup';
import type { Profile, Stoppable } from './profile';

/** The options that `npm start` and `npm run cluster` share. */
export interface SystemOptions {
  /** Absolute. Everything that outlives the processes is kept in it. */
  readonly dataDir: string;
  /** Of the first API; 0 is any free one; undefined takes the usual one when it is free. */
  readonly port: number | undefined;
  readonly temporalUi: boolean;
}

/** Where everything is, once all of it is ready. */
export interface RunningSystem {
  readonly headline: string;
  /** The first API's; all answer alike. */
  readonly api: string;
  readonly docs: string;
  readonly apis: readonly string[];
  /** Where the metrics are of each worker that is a process of its own. */
  readonly workers: readonly string[];
  readonly temporal: RunningTemporal;
  readonly temporalUi: string | undefined;
  readonly dataDir: string;
  /** Stops the APIs, lets the workers finish, stops Temporal and the database, in that order. */
  stop(): Promise<void>;
}

/**
 * Starts the parts of a system in their order. When one fails, or `signal` aborts the start, what was started is
 * stopped before the error is thrown.
 * @throws FolderInUse while another start has the folder, DiskFull where its disk is.
 */
export function startSystem<Database extends Stoppable, Provider extends Stoppable>(
  profile: Profile<Database, Provider>,
  options: SystemOptions,
  log: Log,
  signal: AbortSignal,
): Promise<RunningSystem> {
  const { dataDir } = options;
  return startOrCleanUp({ dataDir, log, limitMs: profile.stopLimitMs }, async (cleanup) => {
    const started = async <Part extends Stoppable>(name: string, starting: Promise<Part>): Promise<Part> => {
      const part = await starting;
      cleanup.add(name, part.stop);
      signal.throwIfAborted();
      return part;
    };

    prepareDataFolder(dataDir);
    await started('the lock of the folder', profile.lockDataDir());
    // A requested port that is taken is an error before anything is started.
    if (options.port) await apiPort(options.port);

    if (await buildWeb()) log('The app was built.');
    signal.throwIfAborted();

    const opening = profile.openDatabase();
    const starting = profile.startTemporal(opening);
    await addStarted(cleanup, [
      { name: 'the database', starting: opening },
      { name: 'Temporal', starting },
    ]);
    signal.throwIfAborted();
    const servers = { database: await opening, temporal: await starting, port: await apiPort(options.port) };

    const programs = await started('what the programs share', profile.programsOn(servers));
    const workers = await started('the workers', programs.startWorkers());
    const provider = await started('the identity provider', programs.startIdentityProvider());
    const { urls: apis } = await started('the APIs', programs.startApis(provider));
    const [api = ''] = apis;

    const { temporal } = servers;
    const ui = { dataDir, port: programs.uiPort, temporalAddress: temporal.address, api, log, signal };
    const temporalUi = options.temporalUi ? await uiOrWhyNot(ui) : undefined;
    if (temporalUi) cleanup.add('the Temporal UI', temporalUi.stop);
    signal.throwIfAborted();
    return {
      headline: profile.headline,
      api,
      docs: `${api}${paths.docs}`,
      apis,
      workers: workers.metrics,
      temporal,
      temporalUi: temporalUi?.url,
      dataDir,
    };
  });
}

/** Waits for all even when one fails, so that the others are stopped too, and in this order. */
async function addStarted(
  cleanup: Cleanup,
  parts: readonly { readonly name: string; readonly starting: Promise<Stoppable> }[],
): Promise<void> {
  const outcomes = await Promise.allSettled(parts.map(({ starting }) => starting));
  for (const [index, outcome] of outcomes.entries()) {
    if (outcome.status === 'fulfilled') cleanup.add(parts[index]?.name ?? '', outcome.value.stop);
  }
}

/** The system works without the UI, so a UI that does not start is only logged. */
async function uiOrWhyNot(options: UiOptions) {
  try {
    return await startUi(options);
  } catch (error) {
    options.log(`The Temporal web UI could not be started: ${error instanceof Error ? error.message : String(error)}`);
    options.log('It is built with Go 1.26 or later, once; the Temporal command line tool has it too.');
    return undefined;
  }
}
