import { randomBytes, randomUUID } from 'node:crypto';
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Client } from 'pg';
import { openStore } from '../../store/open';
import { type ProcessesApart, processesApart } from '../faults/arrangement/processes-apart';
import { describeOnServers, serversForTests } from '../faults/arrangement/servers';
import { ledgerOf } from '../faults/ledger';
import { type Written, writeUntilAcknowledged } from '../faults/load/write';
import { command } from './setup/command';

describeOnServers('Backup and restore', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fodfaeste-backup-'));
  const backup = join(folder, 'monday');
  const masterKeyFile = join(backup, 'keys', 'master-key');
  const made: string[] = [];
  let system: ProcessesApart;
  const written: Written[] = [];

  beforeAll(async () => {
    system = await processesApart(serversForTests());
    for (let cases = 0; cases < 3; cases += 1) {
      const { caseId, ...start } = await writeUntilAcknowledged(system.api.url, { kind: 'start' });
      written.push({ caseId, ...start });
      written.push(await writeUntilAcknowledged(system.api.url, { kind: 'note', caseId }));
    }
    await ledgerOf(system, written);
    expect(await command('backup', [backup], system.env)).toMatchObject({ code: 0, err: '' });
  });
  afterAll(async () => {
    await system?.close();
    rmSync(folder, { recursive: true, force: true });
    await onServer(async (client) => {
      for (const name of made) await client.query(`drop database ${name} with (force)`);
    });
  });

  async function onServer(act: (client: Client) => Promise<void>): Promise<void> {
    const client = new Client({ connectionString: serversForTests().postgres });
    await client.connect();
    await act(client).finally(() => client.end());
  }

  /** What a new database is reached by. */
  async function newDatabase(): Promise<Record<string, string>> {
    const name = `restored_${randomUUID().replaceAll('-', '')}`;
    await onServer(async (client) => {
      await client.query(`create database ${name}`);
    });
    made.push(name);
    const url = new URL(serversForTests().postgres);
    url.pathname = `/${name}`;
    return { DATABASE_URL: url.toString(), FODFAESTE_MASTER_KEY_FILE: masterKeyFile };
  }

  it('is refused with the variable’s name, and nothing is written, without the master key or with another', async () => {
    const nowhere = join(folder, 'never');
    const { FODFAESTE_MASTER_KEY: _key, FODFAESTE_MASTER_KEY_FILE: _file, ...without } = system.env;
    const another = { ...without, FODFAESTE_MASTER_KEY: randomBytes(32).toString('base64') };
    for (const env of [without, another]) {
      const { code, err } = await command('backup', [nowhere], env);
      expect([code, err]).toEqual([1, expect.stringContaining('FODFAESTE_MASTER_KEY')]);
      expect(existsSync(nowhere)).toBe(false);
    }
  });

  it('is noted where it was taken, with how big it is, and again once it has been tried', async () => {
    const noted = async () =>
      (await rowsOf(system.env.DATABASE_URL ?? '', 'backups_taken')).map((row) => JSON.parse(String(row)));
    expect(await noted()).toEqual([{ made_at: expect.any(String), bytes: expect.any(Number), tried_at: null }]);
    const elsewhere = await command('backup', [backup, '--tried'], await newDatabase());
    expect([elsewhere.code, elsewhere.err]).toEqual([1, expect.stringContaining('knows of no backup')]);
    expect(await command('backup', [backup, '--tried'], system.env)).toMatchObject({ code: 0, err: '' });
    expect(await noted()).toMatchObject([{ tried_at: expect.any(String) }]);
  });

  it('an empty database and an empty Temporal are as before, with every case at work', async () => {
    const env = await newDatabase();
    expect(await command('restore', [backup], env)).toMatchObject({ code: 0, err: '' });
    const onEmptyTemporal = {
      ...env,
      TEMPORAL_ADDRESS: serversForTests().temporal,
      TEMPORAL_NAMESPACE: `restored-${randomUUID()}`,
    };
    const revived = await command('cases', ['revive', '--json'], onEmptyTemporal);
    expect(JSON.parse(revived.out)).toMatchObject({ cases: { started: 3, ranAlready: 0 } });
    const verified = await command('store', ['verify', '--json'], env);
    expect(JSON.parse(verified.out)).toEqual({ cases: 3, visits: 0, differences: [] });
  });

  it('what was sealed can be read again, and every row is there', async () => {
    const env = await newDatabase();
    await command('restore', [backup], env);
    const [before, after] = [system.env.DATABASE_URL ?? '', env.DATABASE_URL ?? ''];
    for (const table of ['case_events', 'case_keys', 'registrations', 'staff', 'standards', 'messages']) {
      expect([table, await rowsOf(after, table)]).toEqual([table, await rowsOf(before, table)]);
    }
  });

  it('moves to a data folder as well, with its master key, and from there into a backup of the same', async () => {
    const dataDir = join(folder, 'data-folder');
    expect(await command('restore', [backup], { DATA_DIR: dataDir })).toMatchObject({ code: 0, err: '' });
    const verified = await command('store', ['verify', '--json'], { DATA_DIR: dataDir });
    expect(JSON.parse(verified.out)).toEqual({ cases: 3, visits: 0, differences: [] });
    const tuesday = join(folder, 'tuesday');
    expect(await command('backup', [tuesday], { DATA_DIR: dataDir })).toMatchObject({ code: 0, err: '' });
    // That it was restored stands in the log since.
    const inData = tablesIn(join(backup, 'data')).map(([name, rows]) => [name, name === 'audit' ? rows + 1 : rows]);
    expect(tablesIn(join(tuesday, 'data'))).toEqual(inData);
    expect(tablesIn(join(tuesday, 'keys'))).toEqual(tablesIn(join(backup, 'keys')));
    expect(readFileSync(join(tuesday, 'keys', 'master-key'), 'utf8')).toBe(readFileSync(masterKeyFile, 'utf8'));
  });

  it('neither half has what the other needs: no key among the data, no clear text in either', () => {
    expect(readdirSync(join(backup, 'keys')).sort()).toEqual([
      'case_keys.jsonl.gz',
      'manifest.json',
      'master-key',
      'vault_keys.jsonl.gz',
    ]);
    const data = readdirSync(join(backup, 'data'));
    for (const keys of ['case_keys', 'vault_keys']) expect(data).not.toContain(`${keys}.jsonl.gz`);
    for (const name of data.filter((file) => file.endsWith('.gz'))) {
      const text = gunzipSync(readFileSync(join(backup, 'data', name))).toString('utf8');
      expect(text).not.toMatch(/bænken|gerne snakke|Set flere gange/);
      expect(text).not.toMatch(/"w1\./);
    }
  });

  it('refuses a store that has cases, and a folder that holds something', async () => {
    const { DATABASE_URL = '' } = system.env;
    const over = await command('restore', [backup], { DATABASE_URL, FODFAESTE_MASTER_KEY_FILE: masterKeyFile });
    expect([over.code, over.err]).toEqual([1, expect.stringContaining('has cases already')]);
    const again = await command('backup', [backup], system.env);
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('is not empty')]);
  });

  it('refuses another master key, and a file that is not what was written', async () => {
    const env = await newDatabase();
    const other = { DATABASE_URL: env.DATABASE_URL, FODFAESTE_MASTER_KEY: Buffer.alloc(32, 7).toString('base64') };
    const wrongKey = await command('restore', [backup], other);
    expect([wrongKey.code, wrongKey.err]).toEqual([1, expect.stringContaining('is not among the keys given here')]);
    appendFileSync(join(backup, 'data', 'case_events.jsonl.gz'), readFileSync(join(backup, 'data', 'staff.jsonl.gz')));
    const damaged = await command('restore', [backup], env);
    expect(damaged.code).toBe(1);
    expect(await rowsOf(env.DATABASE_URL ?? '', 'case_events')).toEqual([]);
  });
});

/** How many rows each table has, as the manifest says. */
function tablesIn(folder: string): [string, number][] {
  const { tables } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    tables: { name: string; rows: number }[];
  };
  return tables.map(({ name, rows }) => [name, rows]);
}

async function rowsOf(url: string, table: string): Promise<unknown[]> {
  const store = await openStore({ kind: 'postgres', url });
  await store.close();
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(`select row_to_json(t)::text as row from ${table} t`).finally(() => client.end());
  return rows.map(({ row }) => row).sort();
}
