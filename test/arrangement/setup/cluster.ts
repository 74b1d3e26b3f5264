import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endProcess } from '../../../dev/processes/end';
import { type ProcessIdentity, stillRuns } from '../../../dev/processes/identity';
import { hasEnded } from '../../../dev/processes/supervise';

export interface Place {
  readonly api: string;
  readonly docs: string;
  readonly temporal: string;
  readonly dataDir: string;
  readonly apis: readonly string[];
  readonly workers: readonly string[];
}

export interface Cluster {
  readonly child: ChildProcess;
  /** The line of JSON. Rejects, with what was said, when the start ends before. */
  readonly ready: Promise<Place>;
  readonly ended: Promise<number | null>;
  said(): string;
}

const begun: Cluster[] = [];
const folders: string[] = [];

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fodfaeste-cluster-'));
  folders.push(folder);
  return folder;
}

/** Starts as a person does, with a PostgreSQL of its own unless the environment says otherwise. */
export function startCluster(dataDir: string, env: NodeJS.ProcessEnv = {}, args: readonly string[] = []): Cluster {
  const child = spawn(process.execPath, ['cli/bootstrap.mjs', 'cluster', '--json', ...args], {
    cwd: join(__dirname, '..', '..', '..'),
    env: { ...process.env, NODE_ENV: undefined, TEST_POSTGRES_URL: '', PORT: '0', DATA_DIR: dataDir, ...env },
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
    void ended.then((code) => reject(new Error(`the cluster ended with ${code} before it was ready:\n${said}`)));
  });
  ready.catch(() => undefined);
  const one: Cluster = { child, ready, ended, said: () => said };
  begun.push(one);
  return one;
}

/** As a person at the terminal, or as the end of everything at once: every process of the group gets it. */
export async function signalGroup({ child, ended }: Cluster, signal: 'SIGINT' | 'SIGKILL'): Promise<number | null> {
  if (child.pid) process.kill(-child.pid, signal);
  return ended;
}

/** The processes that are written down in the folder: by name `api-1`, `worker-2`, `temporal`, `postgres`. */
export function recordedIn(dataDir: string): Record<string, ProcessIdentity> {
  const folder = join(dataDir, 'processes');
  const files = existsSync(folder) ? readdirSync(folder) : [];
  const own = files.map((file) => [file.slice(0, -'.json'.length), join('processes', file)]);
  const others = ['temporal', 'postgres'].map((name) => [name, join(name, 'process.json')]);
  const found: Record<string, ProcessIdentity> = {};
  for (const [name = '', path = ''] of [...own, ...others]) {
    try {
      found[name] = JSON.parse(readFileSync(join(dataDir, path), 'utf8'));
    } catch {
      // it has been stopped in order
    }
  }
  return found;
}

/** Ends what a test has left, and removes its folders. */
export async function clearUp(): Promise<void> {
  for (const one of begun.splice(0)) if (!hasEnded(one.child)) await signalGroup(one, 'SIGINT');
  for (const folder of folders.splice(0)) {
    const left = Object.values(recordedIn(folder)).filter(stillRuns);
    await Promise.all(left.map((running) => endProcess(running, { by: 'SIGINT', timeoutMs: 5_000 })));
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
