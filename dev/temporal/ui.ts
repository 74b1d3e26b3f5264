import { spawn } from 'node:child_process';
import { closeSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { stringify } from 'yaml';
import { paths } from '../../api/paths';
import { NAMESPACE } from '../../temporal/prepare-server';
import type { Log } from '../log';
import { clearRecorded, writeRecord } from '../processes/record';
import { hasEnded, keepRunning } from '../processes/supervise';
import { UI_VERSION } from './built-versions';
import { buildWithGo } from './go-build';
import { programFolder } from './program-folder';

export interface UiOptions {
  /** The same folder as the server's. */
  readonly dataDir: string;
  /** One that is free, on the loopback address: the API must know beforehand which page it answers to. */
  readonly port: number;
  readonly temporalAddress: string;
  /** The API that opens payloads for whoever is signed in to it, in the same browser. */
  readonly api: string;
  readonly log: Log;
  readonly signal?: AbortSignal | undefined;
}

export interface RunningUi {
  readonly url: string;
  stop(): Promise<void>;
}

/** Where the UI is, on a port of this machine. */
export const uiAddress = (port: number): string => `http://127.0.0.1:${port}`;

/**
 * Starts Temporal's web UI on the loopback address; it is built with Go at the first use and kept in the
 * user's cache folder. Throws when it can neither be found nor built.
 */
export async function startUi(options: UiOptions): Promise<RunningUi> {
  const { port, log, signal } = options;
  const folder = join(options.dataDir, 'temporal');
  const record = join(folder, 'ui-process.json');
  await clearRecorded(record);
  const program = await buildWithGo(uiProgram(), log, { signal });
  writeFileSync(join(folder, 'ui.yaml'), stringify(uiConfig(options)));
  const start = () => {
    const out = openSync(join(folder, 'ui.log'), 'w', 0o600);
    const args = ['--root', folder, '--config', '.', '--env', 'ui', 'start'];
    const child = spawn(program, args, { cwd: folder, stdio: ['ignore', out, out], detached: true });
    closeSync(out);
    if (child.pid) writeRecord(record, child.pid);
    return child;
  };
  const first = start();
  const url = uiAddress(port);
  const { stop } = keepRunning({ name: 'Temporal UI', first, start, log });
  const stopped = async () => {
    await stop();
    rmSync(record, { force: true });
  };
  if (await answersSoon(url, () => hasEnded(first))) return { url, stop: stopped };
  await stopped();
  throw new Error(`the Temporal UI did not start; its log is ${join(folder, 'ui.log')}`);
}

function uiProgram() {
  return {
    name: `Temporal UI ${UI_VERSION}`,
    module: 'github.com/temporalio/ui-server/v2',
    version: UI_VERSION,
    main: 'cmd/server',
    builtAs: 'server',
    folder: programFolder('temporal-ui', UI_VERSION),
    file: 'temporal-ui-server',
    usually: 'under a minute',
  };
}

function uiConfig({ port, temporalAddress, api }: UiOptions) {
  return {
    temporalGrpcAddress: temporalAddress,
    host: '127.0.0.1',
    port,
    enableUi: true,
    defaultNamespace: NAMESPACE,
    // It would otherwise ask the network for news.
    disableNewsFetch: true,
    // The browser brings the session's cookie along: both are the same host, whatever their ports.
    codec: { endpoint: new URL(dirname(paths.codec), api).toString(), includeCredentials: true },
    cors: { cookieInsecure: true, allowOrigins: [uiAddress(port)] },
  };
}

async function answersSoon(url: string, hasFallen: () => boolean): Promise<boolean> {
  const until = Date.now() + 15_000;
  while (Date.now() < until && !hasFallen()) {
    const answer = await fetch(`${url}/healthz`).catch(() => undefined);
    if (answer?.ok) return true;
    await pause(50);
  }
  return false;
}
