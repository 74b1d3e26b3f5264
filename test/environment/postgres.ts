import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { ensurePostgres } from '../../cli/postgres';
import { quietly } from './quietly';

/** One PostgreSQL for the whole run, or the reason why there is none. Every test file makes its own database in it. */
export async function startSharedPostgres(): Promise<() => Promise<void>> {
  const given = process.env.TEST_POSTGRES_URL;
  const postgres = await ensurePostgres(quietly);
  if ('unavailable' in postgres) {
    quietly(postgres.unavailable);
    process.env.TEST_POSTGRES_UNAVAILABLE = postgres.unavailable;
    return async () => undefined;
  }
  process.env.TEST_POSTGRES_URL = postgres.url;
  return async () => {
    if (!given) delete process.env.TEST_POSTGRES_URL;
    await postgres.stop();
  };
}

/** Why PostgreSQL's tests do not run here; undefined when they do. Use it in the name of what is left out. */
export function postgresUnavailable(): string | undefined {
  return process.env.TEST_POSTGRES_URL
    ? undefined
    : (process.env.TEST_POSTGRES_UNAVAILABLE ?? 'no PostgreSQL was set up');
}

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** An empty database of the test file's own. Throws where there is no PostgreSQL. */
export async function freshDatabase(): Promise<TestDatabase> {
  const server = process.env.TEST_POSTGRES_URL;
  if (!server) throw new Error(postgresUnavailable());
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onServer(server, `drop database ${name} with (force)`) };
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
