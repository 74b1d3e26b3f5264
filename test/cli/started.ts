import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ProcessIdentity, stillRuns } from '../../dev/processes/identity';
import { dataDirWithTables } from '../environment/data-dir';

export interface Place {
  readonly api: string;
  readonly docs: string;
  readonly temporal: string;
  readonly dataDir: string;
}

export interface Start {
  readonly child: ChildProcess;
  /** The line of JSON. Rejects, with what was said, when the start ends before. */
  readonly ready: Promise<Place>;
  readonly ended: Promise<number | null>;
  /** Everything on standard output. */
  out(): string;
  /** Everything on standard error. */
  said(): string;
}

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

/** Starts as a person does, on ports of its own. `ownGroup` lets a test press Ctrl-C, which goes to a whole group. */
export function start(dataDir: string, env: NodeJS.ProcessEnv = {}, args: readonly string[] = []): Start {
  return startBy([process.execPath, 'cli/bootstrap.mjs', 'start', '--json', ...args], dataDir, env);
}

/** As a person types it: npm, its shell, and what `start` begins. */
export function startByNpm(dataDir: string): Start {
  return startBy(['npm', 'start', '--silent', '--', '--json'], dataDir, {});
}

function startBy([program = '', ...args]: readonly string[], dataDir: string, env: NodeJS.ProcessEnv): Start {
  const child = spawn(program, args, {
    cwd: join(__dirname, '..', '..'),
    env: { ...process.env, NODE_ENV: undefined, PORT: '0', DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let [out, said] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  const ready = new Promise<Place>((resolve, reject) => {
    child.stdout.on('data', () => {
      if (out.includes('\n')) resolve(JSON.parse(out.slice(0, out.indexOf('\n'))));
    });
    void ended.then((code) => reject(new Error(`the start ended with ${code} before it was ready:\n${said}`)));
  });
  ready.catch(() => undefined);
  const one: Start = { child, ready, ended, out: () => out, said: () => said };
  begun.push(one);
  return one;
}

/** As a person at the terminal: every process of the group gets it. */
export function pressCtrlC({ child }: Start): void {
  process.kill(-groupOf(child), 'SIGINT');
}

/** The end of everything at once, as when the machine's memory is full: bootstrap and system, but not Temporal. */
export async function killWhole(one: Start): Promise<void> {
  process.kill(-groupOf(one.child), 'SIGKILL');
  await one.ended;
}

function groupOf({ pid }: ChildProcess): number {
  if (!pid) throw new Error('it never started');
  return pid;
}

/** The Temporal process that belongs to this folder, as its record has it. */
export function temporalOf(dataDir: string): ProcessIdentity {
  return JSON.parse(readFileSync(join(dataDir, 'temporal', 'process.json'), 'utf8'));
}

/** Ends what a test has left, and removes its folders. */
export async function clearUp(): Promise<void> {
  for (const one of begun.splice(0)) {
    if (one.child.exitCode === null && one.child.signalCode === null) {
      pressCtrlC(one);
      await one.ended;
    }
  }
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
