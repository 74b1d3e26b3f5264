import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { execaSync } from 'execa';
import type { Log } from '../log';
import { freePort, isFree } from '../processes/free-ports';
import { clearRecorded, writeRecord } from '../processes/record';
import { endChild, keepRunning } from '../processes/supervise';
import { findPrograms, installPrograms } from './programs';
import { answers, FAST, OWNER, unprivileged } from './server';

/** A PostgreSQL server of our own, whose data remain when it stops. */
export interface PersistentPostgres {
  /** With the password, of the database `postgres`. */
  readonly url: string;
  /** Of the process as it is now; undefined while it is down. */
  pid(): number | undefined;
  stop(): Promise<void>;
}

/** API and worker processes keep some ten connections each, the Temporal server fifty. */
const SETTINGS = ['max_connections=300', 'log_min_messages=warning', 'unix_socket_directories='];

/**
 * Starts the cluster in `dataDir/postgres` on the loopback address, on the port of the last start where that is free;
 * makes it first when it is not there, and installs PostgreSQL where that may be done. What an earlier start left
 * running is ended before. Started again on the same port when it falls. Never runs as root.
 */
export async function startPersistentPostgres(dataDir: string, log: Log): Promise<PersistentPostgres> {
  const folder = join(dataDir, 'postgres');
  const data = join(folder, 'data');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const record = join(folder, 'process.json');
  if (await clearRecorded(record, FAST)) log('PostgreSQL: ended the server that an earlier start had left behind.');
  const programs = programsFor(data, log);
  const as = unprivileged();
  if (as) letIn(folder, as);
  const password = passwordIn(dataDir);
  if (!existsSync(data)) makeCluster({ programs, data, password, as, log });

  const port = await portFor(folder);
  const url = `postgres://${OWNER}:${password}@127.0.0.1:${port}/postgres`;
  const start = () => {
    const out = openSync(join(folder, 'postgres.log'), 'w', 0o600);
    const settings = SETTINGS.flatMap((setting) => ['-c', setting]);
    const child = spawn(join(programs, 'postgres'), ['-D', data, '-h', '127.0.0.1', '-p', String(port), ...settings], {
      ...as,
      cwd: folder,
      stdio: ['ignore', out, out],
      detached: true,
    });
    closeSync(out);
    if (child.pid) writeRecord(record, child.pid);
    return child;
  };
  const first = start();
  try {
    await answers(url, first);
  } catch (error) {
    await endChild(first, FAST);
    const said = readFileSync(join(folder, 'postgres.log'), 'utf8').trim().split('\n').slice(-5).join('\n');
    throw new Error(`PostgreSQL did not start: ${said || String(error)}`);
  }
  const { pid, stop } = keepRunning({ name: 'PostgreSQL', first, start, ending: FAST, log });
  return {
    url,
    pid,
    stop: async () => {
      await stop();
      rmSync(record, { force: true });
    },
  };
}

/** The programs of the version that made the data; for new data, the newest. */
function programsFor(data: string, log: Log): string {
  const version = join(data, 'PG_VERSION');
  if (!existsSync(version)) return findPrograms() ?? installPrograms(log);
  const major = readFileSync(version, 'utf8').trim();
  const found = findPrograms(process.env, major);
  if (!found) throw new Error(`the data in ${data} are PostgreSQL ${major}'s, which is not installed any more`);
  return found;
}

/** The unprivileged user owns its folder, and may pass through the ones above, though not read them. */
function letIn(folder: string, { uid, gid }: { uid: number; gid: number }): void {
  chownSync(folder, uid, gid);
  chmodSync(dirname(folder), statSync(dirname(folder)).mode | 0o011);
  if (execaSync('test', ['-x', folder], { uid, gid, reject: false }).failed) {
    throw new Error(
      `${folder} cannot be reached by the user "postgres": give a DATA_DIR that everyone may pass through`,
    );
  }
}

function passwordIn(dataDir: string): string {
  const path = join(dataDir, 'keys', 'postgres-password');
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  if (!existsSync(path)) {
    writeFileSync(path, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx', flush: true });
  }
  return readFileSync(path, 'utf8').trim();
}

interface NewCluster {
  readonly programs: string;
  readonly data: string;
  readonly password: string;
  readonly as: { uid: number; gid: number } | undefined;
  readonly log: Log;
}

/** Made aside and moved into its place, so that a start that dies on the way leaves no half of one. */
function makeCluster({ programs, data, password, as, log }: NewCluster): void {
  log('PostgreSQL: making a cluster of its own …');
  const aside = `${data}.making`;
  rmSync(aside, { recursive: true, force: true });
  const told = `${data}.password`;
  writeFileSync(told, password, { mode: 0o600 });
  if (as) chownSync(told, as.uid, as.gid);
  const options = ['-D', aside, '-U', OWNER, '-A', 'scram-sha-256', '-E', 'UTF8', '--no-locale', `--pwfile=${told}`];
  try {
    execaSync(join(programs, 'initdb'), options, { ...as, cwd: dirname(data) });
  } finally {
    rmSync(told, { force: true });
  }
  renameSync(aside, data);
}

async function portFor(folder: string): Promise<number> {
  const memory = join(folder, 'port');
  const last = existsSync(memory) ? Number(readFileSync(memory, 'utf8')) : 0;
  if (last && (await isFree(last))) return last;
  const port = await freePort();
  writeFileSync(memory, String(port));
  return port;
}
