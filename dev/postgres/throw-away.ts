import { spawn } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execaSync } from 'execa';
import { freePort } from '../processes/free-ports';
import { endChild } from '../processes/supervise';
import { answers, FAST, OWNER, unprivileged } from './server';

const SETTINGS = ['max_connections=200', 'log_min_messages=warning'];

/** Nothing in tests outlives them, so nothing waits for a disk. */
const NEVER_WAITING = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/** Whether a commit waits for the disk, as it does in production. */
export type Waiting = 'neverForTheDisk' | 'forTheDisk';

/** A PostgreSQL server for tests. `stop` ends it if we started it. */
export interface TestPostgres {
  /** Of a database on that server in which databases may be created. */
  readonly url: string;
  readonly how: string;
  stop(): Promise<void>;
}

/**
 * Makes a fresh cluster in a temporary folder and starts it on a free port of the loopback address, where everyone is
 * trusted. Stopping it removes the folder. Throws the program's own words when it does not start.
 */
export async function startThrowAway(programs: string, waiting: Waiting): Promise<TestPostgres> {
  const as = unprivileged();
  const folder = mkdtempSync(join(tmpdir(), 'fodfaeste-postgres-'));
  if (as) chownSync(folder, as.uid, as.gid);
  const data = join(folder, 'data');
  const init = ['-D', data, '-U', OWNER, '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'];
  execaSync(join(programs, 'initdb'), init, { ...as, cwd: folder });

  const port = await freePort();
  const chosen = waiting === 'forTheDisk' ? SETTINGS : [...SETTINGS, ...NEVER_WAITING];
  const settings = chosen.flatMap((setting) => ['-c', setting]);
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', data, '-h', '127.0.0.1', '-p', String(port), '-k', folder, ...settings],
    { ...as, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const said: string[] = [];
  server.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text));

  const url = `postgres://${OWNER}@127.0.0.1:${port}/postgres`;
  const stop = async () => {
    await endChild(server, FAST);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await answers(url, server);
  } catch (error) {
    await stop();
    throw new Error(`it did not start: ${said.join('').trim() || String(error)}`);
  }
  return { url, how: `a throw-away cluster of ${programs}`, stop };
}
