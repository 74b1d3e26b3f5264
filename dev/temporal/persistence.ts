/** What the server keeps its data in. */
export type Persistence = { readonly kind: 'sqlite'; readonly file: string } | PostgresPersistence;

/** Two databases of one PostgreSQL server: what workflows are, and what lists of workflows show. */
export interface PostgresPersistence {
  readonly kind: 'postgres';
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  readonly visibilityDatabase: string;
}

/** Fixed for ever once the data are there. One is enough for one process with one file. */
export const SHARDS = { sqlite: 1, postgres: 512 } as const;

/** The server's two stores, as its config names them. */
export function datastores(persistence: Persistence) {
  switch (persistence.kind) {
    case 'sqlite':
      return { main: sqlite(persistence.file), visibility: sqlite(persistence.file) };
    case 'postgres': {
      const { database, visibilityDatabase } = persistence;
      return { main: postgres(persistence, database, 40), visibility: postgres(persistence, visibilityDatabase, 10) };
    }
  }
}

function sqlite(file: string) {
  return {
    sql: {
      pluginName: 'sqlite',
      databaseName: file,
      connectAddr: 'localhost',
      connectProtocol: 'tcp',
      connectAttributes: { mode: 'rwc', cache: 'private', setup: 'true', journal_mode: 'wal', synchronous: '2' },
      maxConns: 1,
      maxIdleConns: 1,
      maxConnLifetime: '1h',
    },
  };
}

function postgres({ host, port, user, password }: PostgresPersistence, databaseName: string, maxConns: number) {
  return {
    sql: {
      pluginName: 'postgres12',
      databaseName,
      connectAddr: `${host}:${port}`,
      connectProtocol: 'tcp',
      user,
      password,
      maxConns,
      maxIdleConns: maxConns,
      maxConnLifetime: '1h',
    },
  };
}
