import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { putShippedRulesInForce } from '../../../cli/prepare/shipped-rules';
import { openStore, type Store } from '../../../store/open';
import { seedPeople } from '../../../store/seed';

/** A database of its own on a PostgreSQL server, with both municipalities' rules and invented people. */
export type OwnDatabase = {
  readonly url: URL;
  readonly store: Store;
  /** Runs something while nobody can write events; they wait until it is over. `howManyWait` says how many do so. */
  whileNobodyRecords(act: (howManyWait: () => Promise<number>) => Promise<void>): Promise<void>;
  remove(): Promise<void>;
};

export async function ownDatabase(server: string): Promise<OwnDatabase> {
  const name = `faults_${randomUUID().replaceAll('-', '')}`;
  await on(server, (client) => client.query(`create database ${name}`));
  const url = new URL(server);
  url.pathname = `/${name}`;
  const store = await openStore({ kind: 'postgres', url: url.toString() });
  await putShippedRulesInForce(store);
  await seedPeople(store.db);
  return {
    url,
    store,
    whileNobodyRecords: (act) =>
      on(url.toString(), async (client) => {
        await client.query('begin');
        await client.query('lock table case_events in share mode');
        await act(async () => {
          const waiting = `select 1 from pg_locks where relation = 'case_events'::regclass and not granted`;
          return (await client.query(waiting)).rows.length;
        });
        await client.query('commit');
      }),
    async remove() {
      await store.close();
      await on(server, (client) => client.query(`drop database ${name} with (force)`));
    },
  };
}

async function on(url: string, act: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await act(client);
  } finally {
    await client.end();
  }
}
