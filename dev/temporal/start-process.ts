import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NAMESPACE, type PreparedServer, prepareServer } from '../../temporal/prepare-server';
import { writeRecord } from '../processes/record';
import { endChild } from '../processes/supervise';
import { launch } from './launch';
import { rememberedUse, rememberUse } from './memory';
import type { TemporalOptions } from './options';
import { choosePorts } from './ports';
import type { StartableServer } from './program';

/** Where the process that runs in this folder is written down. */
export function recordIn(folder: string): string {
  return join(folder, 'process.json');
}

export interface StartedProcess {
  readonly child: ChildProcess;
  /** Starts it once more on the same ports, without waiting for it. */
  readonly again: () => ChildProcess;
  readonly prepared: PreparedServer;
}

/** The first start makes tables, which takes some seconds on a slow disk. */
const START_TIMEOUT_MS = 60_000;

/** Another program may take a port between our look and the server's start; then other ports are tried. */
const TRIES = 3;

/** Starts the program and waits until it is prepared. Throws with the end of its log when it does not get there. */
export async function startProcess(
  server: StartableServer,
  folder: string,
  options: TemporalOptions,
): Promise<StartedProcess> {
  for (let attempt = 1; ; attempt += 1) {
    const ports = await choosePorts(attempt === 1 ? rememberedUse(folder)?.ports : undefined, {
      given: options.port,
      onPostgres: options.persistence !== undefined,
    });
    rememberUse(folder, { version: server.version, ports });
    const again = () => {
      const ownGroup = !options.ephemeral;
      const { persistence } = options;
      const child = launch({ server, folder, persistence, ports, settings: options, namespace: NAMESPACE, ownGroup });
      if (child.pid) writeRecord(recordIn(folder), child.pid);
      return child;
    };
    const child = again();
    try {
      return { child, again, prepared: await untilPrepared(child, `127.0.0.1:${ports.frontend}`, options) };
    } catch (error) {
      await endChild(child);
      if (!(error instanceof EndedAtStart)) throw error;
      if (attempt === TRIES) throw new Error(`${error.message} The end of its log:\n${endOfLog(folder)}`);
    }
  }
}

class EndedAtStart extends Error {}

async function untilPrepared(
  child: ChildProcess,
  address: string,
  { requireTimeSkipping = false, retentionDays, signal }: TemporalOptions,
): Promise<PreparedServer> {
  const ended = new AbortController();
  const died = new Promise<never>((_, reject) => {
    const end = (reason: string) => {
      const error = new EndedAtStart(`The Temporal server ended while starting (${reason}).`);
      ended.abort(error);
      reject(error);
    };
    signal?.addEventListener('abort', () => reject(signal.reason));
    if (signal?.aborted) reject(signal.reason);
    child.once('error', (error) => end(error.message));
    child.once('exit', (code, by) => end(by ?? `code ${code}`));
  });
  const waiting = { timeoutMs: START_TIMEOUT_MS, signal: ended.signal };
  const options = { requireTimeSkipping, retentionDays, rehearsals: true, ...waiting };
  const prepared = prepareServer(address, options);
  prepared.catch(() => undefined); // when the process died, that is the error to tell
  died.catch(() => undefined); // once prepared, its end is the supervisor's to handle
  return await Promise.race([prepared, died]);
}

function endOfLog(folder: string): string {
  return readFileSync(join(folder, 'temporal.log'), 'utf8').trim().split('\n').slice(-5).join('\n');
}
