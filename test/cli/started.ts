import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ProcessIdentity, stillRuns } from '../../dev/processes/identity';
import { dataDirWithTables } from '../environment/data-dir';
import { type StartedCommand, signalGroup, startCommand } from '../environment/started-command';

export interface Place {
  readonly api: string;
  readonly docs: string;
  readonly temporal: string;
  readonly dataDir: string;
}

export type Start = StartedCommand<Place>;

const begun: Start[] = [];
const folders: string[] = [];

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fodfaeste-start-'));
  folders.push(folder);
  return folder;
}

/** A folder in which a start has already made its tables, which takes most of the time of a first one. */
export async function usedFolder(): Promise<string> {
  const folder = await dataDirWithTables('start');
  folders.push(folder);
  return folder;
}

/** Starts as a person does, on ports of its own. */
export function start(dataDir: string, env: NodeJS.ProcessEnv = {}, args: readonly string[] = []): Start {
  return startBy([process.execPath, 'cli/bootstrap.mjs', 'start', '--json', ...args], dataDir, env);
}

/** As a person types it: npm, its shell, and what `start` begins. */
export function startByNpm(dataDir: string): Start {
  return startBy(['npm', 'start', '--silent', '--', '--json'], dataDir, {});
}

function startBy(command: readonly string[], dataDir: string, env: NodeJS.ProcessEnv): Start {
  const one = startCommand<Place>(command, { DATA_DIR: dataDir, ...env });
  begun.push(one);
  return one;
}

/** As a person at the terminal. */
export function pressCtrlC(one: Start): Promise<number | null> {
  return signalGroup(one, 'SIGINT');
}

/** The end of everything at once, as when the machine's memory is full: bootstrap and system, but not Temporal. */
export async function killWhole(one: Start): Promise<void> {
  await signalGroup(one, 'SIGKILL');
}

/** The Temporal process that belongs to this folder, as its record has it. */
export function temporalOf(dataDir: string): ProcessIdentity {
  return JSON.parse(readFileSync(join(dataDir, 'temporal', 'process.json'), 'utf8'));
}

/** Ends what a test has left, and removes its folders. */
export async function clearUp(): Promise<void> {
  for (const one of begun.splice(0)) await pressCtrlC(one);
  for (const folder of folders.splice(0)) {
    endTemporalOf(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function endTemporalOf(folder: string): void {
  try {
    const recorded = temporalOf(folder);
    if (stillRuns(recorded)) process.kill(recorded.pid, 'SIGKILL');
  } catch {
    // none was left
  }
}
