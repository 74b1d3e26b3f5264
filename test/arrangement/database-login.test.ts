import { chmodSync, chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { Client } from 'pg';
import { ensurePostgres } from '../../dev/postgres/for-tests';
import { unprivileged } from '../../dev/postgres/server';
import type { TestPostgres } from '../../dev/postgres/throw-away';
import { openStore } from '../../store/open';
import { quietly } from '../environment/quietly';
import { certificatesIn } from './setup/certificates';

const folders: string[] = [];
let ours: string;
let others: string;
let postgres: TestPostgres;
/** Where it is and what it is asked to prove, as DATABASE_URL says both. */
let address: (host: string, authority: string) => string;

beforeAll(async () => {
  [ours, others] = [newFolder(), newFolder()];
  const [{ server }] = [certificatesIn(ours), certificatesIn(others)];
  const started = await ensurePostgres(quietly, { ...process.env, TEST_POSTGRES_URL: undefined });
  if ('unavailable' in started) throw new Error(started.unavailable);
  postgres = started;
  await showsItsCertificate(server);
  const { port } = new URL(postgres.url);
  address = (host, authority) =>
    `postgres://fodfaeste@${host}:${port}/postgres?sslmode=verify-full&sslrootcert=${join(authority, 'ca')}`;
});
afterAll(async () => {
  await postgres.stop();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fodfaeste-database-'));
  folders.push(folder);
  return folder;
}

/** The server reads its certificate as its own user, and from then on speaks TLS to whoever asks. */
async function showsItsCertificate({ cert, key }: { readonly cert: string; readonly key: string }): Promise<void> {
  const folder = newFolder();
  const as = unprivileged();
  const files = { ssl_cert_file: cert, ssl_key_file: key };
  const client = new Client({ connectionString: postgres.url });
  await client.connect();
  for (const [setting, content] of Object.entries(files)) {
    const path = join(folder, setting);
    writeFileSync(path, content, { mode: 0o600 });
    if (as) chownSync(path, as.uid, as.gid);
    await client.query(`alter system set ${setting} = '${path}'`);
  }
  chmodSync(folder, 0o755);
  await client.query('alter system set ssl = on');
  await client.query('select pg_reload_conf()');
  await client.end();
}

const isEncrypted = sql<{ ssl: boolean }>`select ssl from pg_stat_ssl where pid = pg_backend_pid()`;

test('a database that proves who it is, is spoken to encrypted', async () => {
  const store = await openStore({ kind: 'postgres', url: address('localhost', ours) });
  try {
    expect((await isEncrypted.execute(store.db)).rows).toEqual([{ ssl: true }]);
  } finally {
    await store.close();
  }
});

test.each([
  ['another authority signed for it', () => address('localhost', others), /self-signed|unable to verify|signature/i],
  ['its certificate names another machine', () => address('127.0.0.1', ours), /altnames|does not match/i],
])('one that does not is told nothing: %s', async (_why, where, reason) => {
  await expect(openStore({ kind: 'postgres', url: where() })).rejects.toThrow(reason);
});
