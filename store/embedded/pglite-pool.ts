import type { PGlite } from '@electric-sql/pglite';
import type { PostgresPool, PostgresPoolClient } from 'kysely';

/**
 * The one connection of the embedded database, lent to one borrower at a time in order of asking, so that two
 * transactions never mix. Speaks as much of pg's pool as Kysely uses.
 */
export function pglitePool(database: PGlite): PostgresPool {
  let free: Promise<void> = Promise.resolve();
  let closed = false;
  let releaseCurrent = (): void => undefined;
  function query(sql: unknown, parameters?: ReadonlyArray<unknown>): never {
    return database.query(String(sql), parameters ? [...parameters] : []).then(asPgResult) as never;
  }
  const client: PostgresPoolClient = { query, release: () => releaseCurrent() };
  return {
    options: {},
    async connect() {
      if (closed) throw new Error('the embedded database is closed');
      const before = free;
      let over = (): void => undefined;
      free = new Promise((resolve) => {
        over = resolve;
      });
      await before;
      releaseCurrent = over;
      return client;
    },
    async end() {
      closed = true;
      await free;
      await database.close();
    },
  };
}

/** By these Kysely counts rows, and sees a commit that was a rollback. */
const reportedCommands = ['UPDATE', 'DELETE', 'INSERT', 'MERGE', 'COMMIT', 'ROLLBACK'] as const;

function asPgResult(result: { rows: unknown[]; affectedRows?: number; command?: string }) {
  const command = reportedCommands.find((name) => name === result.command) ?? 'SELECT';
  return { command, rows: result.rows, rowCount: result.affectedRows ?? result.rows.length };
}
