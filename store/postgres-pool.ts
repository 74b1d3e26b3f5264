import { createHash } from 'node:crypto';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { Pool, types } from 'pg';
import { columnParsers } from './column-types';

export interface PostgresOptions {
  /** postgres://user:password@host:port/database */
  readonly url: string;
  readonly poolSize?: number;
}

/** A statement that begins with a name in a comment becomes a prepared statement, parsed once per connection. */
const NAMED = /^\/\* (\w+) \*\//;

/** A pool whose columns parse as the embedded database's do. An idle connection that breaks is replaced at the next use. */
export function postgresPool({ url, poolSize = 10 }: PostgresOptions): PostgresPool {
  const pool = new Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: 5_000,
    types: { getTypeParser: (oid, format) => columnParsers[oid] ?? types.getTypeParser(oid, format) },
  });
  pool.on('error', () => undefined);
  // A borrowed connection that breaks rejects its statement; without a listener the event would end the process too.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const clients = new WeakMap<object, PostgresPoolClient>();
  return {
    options: pool.options,
    async connect() {
      const client = await pool.connect();
      function query(text: unknown, values?: ReadonlyArray<unknown>): never {
        const name = preparedName(String(text));
        const bound = values ? [...values] : [];
        return client.query(
          name ? { name, text: String(text), values: bound } : { text: String(text), values: bound },
        ) as never;
      }
      const known = clients.get(client) ?? { query, release: (broken) => client.release(broken) };
      clients.set(client, known);
      return known;
    },
    end: () => pool.end(),
  };
}

const names = new Map<string, string>();

/** The name with a digest of the text, since after an upgrade the same name may have another text. */
function preparedName(text: string): string | undefined {
  const known = names.get(text);
  if (known) return known;
  const name = NAMED.exec(text)?.[1];
  if (!name) return undefined;
  const full = `${name}_${createHash('sha256').update(text).digest('hex').slice(0, 12)}`;
  names.set(text, full);
  return full;
}
