import { Client } from 'pg';
import type { StoreOptions } from '../../store/open';
import type { Log } from '../log';
import { ensurePostgres } from '../postgres/for-tests';
import type { Cleanup } from '../system/cleanup';
import { parentOf } from './processor-time';

export interface StartedDatabase {
  readonly options: StoreOptions;
  readonly told: string;
  /** PostgreSQL's own process, where it runs on this machine. The embedded database runs inside the worker. */
  readonly pid?: number | undefined;
}

/** PostgreSQL whose commits wait for the disk; where none can be had, the embedded database, and that is said. */
export async function startDatabase(log: Log, dataDir: string, cleanup: Cleanup): Promise<StartedDatabase> {
  const postgres = await ensurePostgres(log, process.env, 'forTheDisk');
  if ('unavailable' in postgres) {
    const told = `${postgres.unavailable}. MEASURED ON THE EMBEDDED DATABASE INSTEAD`;
    return { options: { kind: 'embedded', dataDir }, told };
  }
  cleanup.add('PostgreSQL', postgres.stop);
  const { url, server } = await newDatabase(postgres.url);
  return {
    options: { kind: 'postgres', url },
    told: `PostgreSQL: ${postgres.how}`,
    pid: server,
  };
}

/** Another database on the same server, with nothing in it. */
export async function newDatabase(url: string): Promise<{ url: string; server: number | undefined }> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const name = `bench_${process.pid}_${Date.now()}`;
    await client.query(`create database ${name}`);
    const { rows } = await client.query('select pg_backend_pid() as pid, host(inet_server_addr()) as host');
    const own = new URL(url);
    own.pathname = `/${name}`;
    return { url: own.toString(), server: rows[0].host === '127.0.0.1' ? parentOf(rows[0].pid) : undefined };
  } finally {
    await client.end();
  }
}
