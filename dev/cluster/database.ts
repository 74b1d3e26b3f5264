import { createHash } from 'node:crypto';
import { Client } from 'pg';
import type { Log } from '../log';
import { startPersistentPostgres } from '../postgres/persistent';
import type { PostgresPersistence } from '../temporal/persistence';
import type { ClusterSettings } from './settings';

/** The PostgreSQL of a cluster. */
export interface ClusterDatabase {
  /** Of our own database, which is there. */
  readonly url: string;
  /** Beside it on the same server, for Temporal; made when its schema is. */
  readonly forTemporal: PostgresPersistence;
  stop(): Promise<void>;
}

/**
 * The database that was given; else one of its own on the server for tests; else on a server of its own, which is
 * started.
 */
export async function clusterDatabase(settings: ClusterSettings, log: Log): Promise<ClusterDatabase> {
  const { databaseUrl, testPostgresUrl, dataDir } = settings;
  if (databaseUrl) return onServer(databaseUrl, new URL(databaseUrl).pathname.slice(1), async () => undefined);
  if (testPostgresUrl) {
    const ofFolder = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
    return onServer(testPostgresUrl, `fodfaeste_${ofFolder}`, async () => undefined);
  }
  const { url, stop } = await startPersistentPostgres(dataDir, log);
  try {
    return await onServer(url, 'fodfaeste', stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function onServer(server: string, name: string, stop: () => Promise<void>): Promise<ClusterDatabase> {
  const url = new URL(server);
  url.pathname = '/postgres';
  await ensureDatabase(url.toString(), name);
  url.pathname = `/${name}`;
  return {
    url: url.toString(),
    forTemporal: {
      kind: 'postgres',
      host: url.hostname,
      port: Number(url.port || 5432),
      user: decodeURIComponent(url.username),
      password: decodeURIComponent(url.password),
      database: `${name}_temporal`,
      visibilityDatabase: `${name}_temporal_visibility`,
    },
    stop,
  };
}

async function ensureDatabase(server: string, name: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    const { rows } = await client.query('select from pg_database where datname = $1', [name]);
    if (rows.length === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}
