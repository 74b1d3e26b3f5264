import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { putShippedRulesInForce } from '../../cli/prepare/shipped-rules';
import { ensurePostgres } from '../../dev/postgres/for-tests';
import { openStore } from '../../store/open';
import { quietly } from './quietly';

/** What a database holds when a test gets it: nothing at all, its tables, or also the shipped rules in force. */
export type Filled = 'nothing' | 'tables' | 'rules';

/**
 * One PostgreSQL for the whole run; every test file makes its own database in it, as a copy of one that was made at the
 * beginning. Where none can be had, its tests are skipped and the reason is said; with CI=true that ends the run.
 */
export async function startSharedPostgres(): Promise<() => Promise<void>> {
  const given = process.env.TEST_POSTGRES_URL;
  const postgres = await ensurePostgres(quietly);
  if ('unavailable' in postgres) {
    quietly(postgres.unavailable);
    return async () => undefined;
  }
  process.env.TEST_POSTGRES_URL = postgres.url;
  const templates = `templates_${randomUUID().replaceAll('-', '')}`;
  await makeTemplates(postgres.url, templates);
  process.env.TEST_POSTGRES_TEMPLATES = templates;
  return async () => {
    delete process.env.TEST_POSTGRES_TEMPLATES;
    for (const filled of ['rules', 'tables']) await onServer(postgres.url, `drop database ${templates}_${filled}`);
    if (!given) delete process.env.TEST_POSTGRES_URL;
    await postgres.stop();
  };
}

/** Making the tables takes most of a second, and a copy of a database a tenth of that. */
async function makeTemplates(server: string, name: string): Promise<void> {
  const filled = async (as: Filled, fill: (store: Awaited<ReturnType<typeof openStore>>) => Promise<void>) => {
    const store = await openStore({ kind: 'postgres', url: urlOf(server, `${name}_${as}`) });
    await fill(store).finally(store.close);
  };
  await onServer(server, `create database ${name}_tables`);
  await filled('tables', async () => undefined);
  await onServer(server, `create database ${name}_rules template ${name}_tables`);
  await filled('rules', putShippedRulesInForce);
}

/** Makes a database on the shared server and answers its address. */
export async function newDatabase(server: string, name: string, filled: Filled): Promise<string> {
  const template = filled === 'nothing' ? 'template1' : `${process.env.TEST_POSTGRES_TEMPLATES}_${filled}`;
  await onServer(server, `create database ${name} template ${template}`);
  return urlOf(server, name);
}

export function removeDatabase(server: string, name: string): Promise<void> {
  return onServer(server, `drop database ${name} with (force)`);
}

function urlOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.toString();
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
