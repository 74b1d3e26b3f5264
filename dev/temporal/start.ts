import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfiguration, temporalVariables } from '../../runtime/configuration';
import { lockFolder } from '../../store/embedded/folder-lock';
import { temporalLogin } from '../../temporal/login';
import { NAMESPACE, type PreparedServer, prepareServer } from '../../temporal/prepare-server';
import { clearRecorded } from '../processes/record';
import { endChild, keepRunning } from '../processes/supervise';
import { findServer } from './find';
import { rememberedUse } from './memory';
import type { TemporalOptions } from './options';
import type { StartableServer } from './program';
import { setUpSchema } from './schema';
import { recordIn, startProcess } from './start-process';

export interface RunningTemporal extends PreparedServer {
  readonly namespace: string;
  /** Of our own process as it is now; undefined while it is down, and for a server that TEMPORAL_ADDRESS names. */
  pid(): number | undefined;
  /** Ends the process if it is ours, and waits until it is gone. */
  stop(): Promise<void>;
}

const RUNNING_TIMEOUT_MS = 10_000;

/**
 * Finds a Temporal server (see `findServer`), starts it unless it runs already, and prepares it. A process that an
 * earlier start on the same folder left behind is ended first. Ours is started again on the same port when it falls.
 * Throws FolderInUse while another start has the folder.
 */
export async function startTemporal(options: TemporalOptions): Promise<RunningTemporal> {
  const folder = options.ephemeral
    ? mkdtempSync(join(tmpdir(), 'fodfaeste-temporal-'))
    : join(options.dataDir ?? '.', 'temporal');
  // Held as long as the server is ours: whoever has it may end what is recorded in the folder.
  const lock = lockFolder(folder);
  try {
    const server = await findAndStart(folder, options);
    return {
      ...server,
      async stop() {
        await server.stop();
        rmSync(options.ephemeral ? folder : recordIn(folder), { recursive: true, force: true });
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function findAndStart(folder: string, options: TemporalOptions): Promise<RunningTemporal> {
  const { log, env, signal, requireTimeSkipping = false } = options;
  if (await clearRecorded(recordIn(folder))) log('Temporal: ended the server that an earlier start had left behind.');
  const { persistence } = options;
  const atLeast = rememberedUse(folder)?.version;
  const found = await findServer({
    requireTimeSkipping,
    production: persistence !== undefined,
    atLeast,
    log,
    env,
    signal,
  });
  if (found.kind === 'running') return useRunning(found.address, options);
  if (persistence) await setUpSchema(persistence, log, { env, signal });
  return startOwn(found, folder, options);
}

async function useRunning(address: string, options: TemporalOptions): Promise<RunningTemporal> {
  const { requireTimeSkipping = false, retentionDays, signal, env } = options;
  const login = temporalLogin(readConfiguration(temporalVariables, env));
  const wanted = { requireTimeSkipping, retentionDays, rehearsals: true, timeoutMs: RUNNING_TIMEOUT_MS, signal, login };
  const prepared = await prepareServer(address, wanted);
  return { ...prepared, namespace: NAMESPACE, pid: () => undefined, stop: async () => undefined };
}

async function startOwn(server: StartableServer, folder: string, options: TemporalOptions): Promise<RunningTemporal> {
  const { child, again, prepared } = await startProcess(server, folder, options);
  const { pid, stop } = options.ephemeral
    ? { pid: () => child.pid, stop: () => endChild(child) }
    : keepRunning({ name: 'Temporal', first: child, start: again, log: options.log });
  return { ...prepared, namespace: NAMESPACE, pid, stop };
}
