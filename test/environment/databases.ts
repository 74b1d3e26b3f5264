import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { putShippedRulesInForce } from '../../cli/prepare/shipped-rules';
import { openStore, type Store, type StoreOptions } from '../../store/open';
import { dataDirWithTables } from './data-dir';
import { isLong } from './form';
import { type Filled, newDatabase, removeDatabase } from './postgres';

/** A database of its own for one test file, and how to open it a second time where that can be. */
export interface TestDatabase {
  readonly options: StoreOptions;
  remove(): Promise<void>;
}

export type DatabaseKind = {
  readonly on: 'PostgreSQL' | 'PGlite';
  readonly make: (filled?: Filled) => Promise<TestDatabase>;
};

const embedded: DatabaseKind = {
  on: 'PGlite',
  make: async (filled = 'tables') => {
    const dataDir = await dataDirWithTables('store');
    const options = { kind: 'embedded', dataDir } as const;
    if (filled === 'rules') {
      const store = await openStore(options);
      await putShippedRulesInForce(store).finally(store.close);
    }
    return { options, remove: async () => rmSync(dataDir, { recursive: true }) };
  },
};

const postgresOn = (server: string): DatabaseKind => ({
  on: 'PostgreSQL',
  make: async (filled = 'tables') => {
    const name = `store_${randomUUID().replaceAll('-', '')}`;
    const url = await newDatabase(server, name, filled);
    return { options: { kind: 'postgres', url }, remove: () => removeDatabase(server, name) };
  },
});

const server = process.env.TEST_POSTGRES_URL;
const postgres = server === undefined ? undefined : postgresOn(server);

/** A suite on both databases: `describe.each(databases())`. Where PostgreSQL cannot be had, that half is skipped by name. */
export function databases(): DatabaseKind[] {
  if (postgres) return [embedded, postgres];
  describe.skip('the same on PostgreSQL, which cannot be had here', () => test('all of it', () => undefined));
  return [embedded];
}

/** The suite on PostgreSQL alone; skipped by name where that cannot be had. */
export function describeOnPostgres(name: string, suite: (kind: DatabaseKind) => void): void {
  const described = postgres ? describe : describe.skip;
  described(`${name} on PostgreSQL`, () => suite(postgres ?? postgresOn('')));
}

type Describe = (name: string, tests: () => void) => void;
type Tests = Pick<jest.It, 'each'> & ((name: string, run: jest.ProvidesCallback, timeoutMs?: number) => void);

const leftOut: Tests = Object.assign(() => undefined, { each: () => () => undefined });

/**
 * How a suite on both databases names its tests. A `smoke` runs on each of them. A `test`, and what is under a `describe`,
 * runs on PostgreSQL, and on the embedded database in the long form, or where there is no other.
 */
export function testsOn({ on }: DatabaseKind): { smoke: Tests; test: Tests; describe: Describe } {
  const whole = on === 'PostgreSQL' || isLong || !postgres;
  return whole ? { smoke: test, test, describe } : { smoke: test, test: leftOut, describe: () => undefined };
}

/** A database of its own for one system: on PostgreSQL, as in production, where it can be had. */
export function ownDatabase(filled?: Filled): Promise<TestDatabase> {
  return (postgres ?? embedded).make(filled);
}

/** Opens a store for the whole of a describe block, and closes and removes it afterwards. */
export function storeFor(kind: DatabaseKind, filled?: Filled): { store: Store; database: TestDatabase } {
  const held: { store?: Store; database?: TestDatabase } = {};
  beforeAll(async () => {
    held.database = await kind.make(filled);
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
