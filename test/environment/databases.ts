import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { Client } from 'pg';
import { openStore, type Store, type StoreOptions } from '../../store/open';
import { dataDirWithTables } from './data-dir';

/** A database of its own for one test file, and how to open it a second time where that can be. */
export interface TestDatabase {
  readonly options: StoreOptions;
  remove(): Promise<void>;
}

const embedded = async (): Promise<TestDatabase> => {
  const dataDir = await dataDirWithTables('store');
  return { options: { kind: 'embedded', dataDir }, remove: async () => rmSync(dataDir, { recursive: true }) };
};

const postgres = (url: string) => async (): Promise<TestDatabase> => {
  const name = `store_${randomUUID().replaceAll('-', '')}`;
  await onServer(url, `create database ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  return {
    options: { kind: 'postgres', url: own.toString() },
    remove: () => onServer(url, `drop database ${name} with (force)`),
  };
};

async function onServer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

export type DatabaseKind = { readonly on: string; readonly make: () => Promise<TestDatabase> };

/** The embedded database always; PostgreSQL where one is given, which under CI must be so. */
export function databases(): DatabaseKind[] {
  const url = process.env.TEST_POSTGRES_URL;
  if (!url && process.env.CI === 'true')
    throw new Error('TEST_POSTGRES_URL is not set, and under CI PostgreSQL must be tested');
  return [{ on: 'PGlite', make: embedded }, ...(url ? [{ on: 'PostgreSQL', make: postgres(url) }] : [])];
}

/** A database of its own for one system: on PostgreSQL, as in production, where it can be had. */
export function ownDatabase(): Promise<TestDatabase> {
  return (databases().at(-1) ?? { make: embedded }).make();
}

/** Opens a store for the whole of a describe block, and closes and removes it afterwards. */
export function storeFor(kind: DatabaseKind): { store: Store; database: TestDatabase } {
  const held: { store?: Store; database?: TestDatabase } = {};
  beforeAll(async () => {
    held.database = await kind.make();
    held.store = await openStore(held.database.options);
  });
  afterAll(async () => {
    await held.store?.close();
    await held.database?.remove();
  });
  return {
    get store() {
      if (!held.store) throw new Error('the store is opened before the tests, not while they are described');
      return held.store;
    },
    get database() {
      if (!held.database) throw new Error('the database is made before the tests, not while they are described');
      return held.database;
    },
  };
}
