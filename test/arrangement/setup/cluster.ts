import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endProcess } from '../../../dev/processes/end';
import { type ProcessIdentity, stillRuns } from '../../../dev/processes/identity';
import { type StartedCommand, signalGroup, startCommand } from '../../environment/started-command';

export interface Place {
  readonly api: string;
  readonly docs: string;
  readonly temporal: string;
  readonly dataDir: string;
  readonly apis: readonly string[];
  readonly workers: readonly string[];
}

export type Cluster = StartedCommand<Place>;

const begun: Cluster[] = [];
const folders: string[] = [];

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fodfaeste-cluster-'));
  folders.push(folder);
  return folder;
}

/** Starts as a person does, with a PostgreSQL of its own unless the environment says otherwise. */
export function startCluster(dataDir: string, env: NodeJS.ProcessEnv = {}, args: readonly string[] = []): Cluster {
  const command = [process.execPath, 'cli/bootstrap.mjs', 'cluster', '--json', ...args];
  const one = startCommand<Place>(command, { TEST_POSTGRES_URL: '', DATA_DIR: dataDir, ...env });
  begun.push(one);
  return one;
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
  for (const one of begun.splice(0)) await signalGroup(one, 'SIGINT');
  for (const folder of folders.splice(0)) {
    const left = Object.values(recordedIn(folder)).filter(stillRuns);
    await Promise.all(left.map((running) => endProcess(running, { by: 'SIGINT', timeoutMs: 5_000 })));
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
