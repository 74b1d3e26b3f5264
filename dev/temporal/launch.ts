import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type DynamicSettings, dynamicSettings, type ServerPorts, writeServerConfig } from './config';
import type { Persistence } from './persistence';
import type { StartableServer } from './program';

export interface Launch {
  readonly server: StartableServer;
  /** Holds the server's data, its config and its log. */
  readonly folder: string;
  /** The folder's own file where nothing else is given; the development server knows no other. */
  readonly persistence?: Persistence | undefined;
  readonly ports: ServerPorts;
  readonly settings: DynamicSettings;
  /** Namespace that the development server makes by itself; ours makes it in `prepare`. */
  readonly namespace: string;
  /** False ties the process to our terminal's group: right for tests, wrong where Ctrl-C must end things in order. */
  readonly ownGroup: boolean;
}

/** Starts the program. Its output goes to temporal.log in the folder. */
export function launch({ server, folder, ports, settings, namespace, ownGroup, ...given }: Launch): ChildProcess {
  const file = join(folder, 'temporal.sqlite');
  const persistence = given.persistence ?? { kind: 'sqlite' as const, file };
  const args =
    server.kind === 'server'
      ? ['--config-file', writeServerConfig(folder, persistence, ports, settings), '--allow-no-auth', 'start']
      : devServerArguments(file, ports, settings, namespace);
  const log = openSync(freshEnough(join(folder, 'temporal.log')), 'a', 0o600);
  try {
    return spawn(server.path, args, { cwd: folder, stdio: ['ignore', log, log], detached: ownGroup });
  } finally {
    closeSync(log);
  }
}

/** The development server tells no namespaces apart in its settings: there time may be skipped everywhere. */
function devServerArguments(file: string, ports: ServerPorts, settings: DynamicSettings, namespace: string): string[] {
  const dynamic = Object.entries(dynamicSettings(settings));
  return [
    ...['server', 'start-dev', '--headless', '--ip', '127.0.0.1', '--log-level', 'warn', '--namespace', namespace],
    ...['--port', String(ports.frontend), '--http-port', String(ports.http), '--db-filename', file],
    ...dynamic.flatMap(([key, values]) =>
      values.flatMap(({ value }) => ['--dynamic-config-value', `${key}=${JSON.stringify(value)}`]),
    ),
  ];
}

const LARGEST_LOG = 20 * 1024 * 1024;

/** Keeps one older log beside the present one. */
function freshEnough(path: string): string {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_LOG) renameSync(path, `${path}.1`);
  return path;
}
