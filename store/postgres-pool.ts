import { Pool, types } from 'pg';
import { columnParsers } from './column-types';

export interface PostgresOptions {
  /** postgres://user:password@host:port/database */
  readonly url: string;
  readonly poolSize?: number;
}

/** A pool whose columns parse as the embedded database's do. An idle connection that breaks is replaced at the next use. */
export function postgresPool({ url, poolSize = 10 }: PostgresOptions): Pool {
  const pool = new Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: 5_000,
    types: { getTypeParser: (oid, format) => columnParsers[oid] ?? types.getTypeParser(oid, format) },
  });
  pool.on('error', () => undefined);
  return pool;
}
