import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { freePorts } from '../../dev/processes/free-ports';
import { ourProgram } from '../../dev/processes/our-program';
import { hasEnded } from '../../dev/processes/supervise';
import { withRetries } from '../../dev/with-retries';
import { until } from '../environment/until';
import { describeOnServers, serversForTests } from '../faults/arrangement/servers';

/** As they are typed after `docker compose run`, with its own options before and the service's name. */
function commandsForContainers(): string[] {
  const typed = readFileSync(join(__dirname, '..', '..', 'docs', 'operations.md'), 'utf8');
  const all = [...typed.matchAll(/docker compose run --rm (?:-\w \S+ )*(?:api|worker) ([a-z]+)/g)].map(
    ([, name = '']) => name,
  );
  return [...new Set(all)].filter((name) => name !== 'x');
}

const root = join(__dirname, '..', '..');

describeOnServers('What the image holds', () => {
  const database = `image_${randomUUID().replaceAll('-', '')}`;
  const env: NodeJS.ProcessEnv = {
    PATH: process.env.PATH,
    NODE_ENV: 'production',
    TEMPORAL_NAMESPACE: `image-${randomUUID()}`,
    FODFAESTE_MASTER_KEY: randomBytes(32).toString('base64'),
    MAIL: 'off',
    AUDIT_ANCHOR_DIR: mkdtempSync(join(tmpdir(), 'fodfaeste-anchors-')),
    FODFAESTE_UNSAFE_TEMPORAL_WITHOUT_LOGIN: 'yes',
    PUBLIC_URL: 'https://fodfaeste.example',
    TRUSTED_PROXIES: '1',
    OIDC_ISSUER: 'https://login.kommune.example',
    OIDC_CLIENT_ID: 'fodfaeste',
    SESSION_SECRET: randomBytes(32).toString('base64'),
  };
  const begun: ChildProcess[] = [];

  beforeAll(async () => {
    const { postgres, temporal } = serversForTests();
    const url = new URL(postgres);
    url.pathname = `/${database}`;
    Object.assign(env, { DATABASE_URL: url.toString(), TEMPORAL_ADDRESS: temporal });
    await onServer(`create database ${database}`);
    const built = spawnSync(process.execPath, ourProgram('dev/build.ts'), { cwd: root, encoding: 'utf8' });
    expect([built.status, built.stdout]).toEqual([0, '']);
  });
  afterAll(async () => {
    for (const child of begun) child.kill('SIGKILL');
    await onServer(`drop database ${database} with (force)`);
    rmSync(env.AUDIT_ANCHOR_DIR ?? '', { recursive: true, force: true });
  });

  async function onServer(statement: string): Promise<void> {
    const client = new Client({ connectionString: serversForTests().postgres });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  }

  function run(program: string, more: NodeJS.ProcessEnv = {}, args: readonly string[] = []) {
    const child = spawn(process.execPath, ['dist/cli/container.js', program, ...args], {
      cwd: root,
      env: { ...env, ...more },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    begun.push(child);
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    return { child, ended, said: () => said };
  }

  const answers = (address: string) => async () => (await fetch(address).catch(() => undefined))?.ok === true;

  it.each(commandsForContainers())(
    'knows the command `%s`, which docs/operations.md gives for containers',
    async (name) => {
      const asked = run(name, {}, ['--help']);
      expect([await asked.ended, asked.said()]).toEqual([0, '']);
    },
  );

  it('holds what an operator runs and nothing of what a developer does', () => {
    const folders = readdirSync(join(root, 'dist'));
    expect(folders).toEqual(expect.arrayContaining(['api', 'cli', 'worker', 'standards']));
    expect(folders.filter((name) => ['dev', 'test'].includes(name))).toEqual([]);
  });

  it('runs as a container does: prepares, takes referrals, decides and records, lets nobody be anybody, and ends', async () => {
    expect(existsSync(join(root, 'dist', 'worker', 'workflows.bundle.js'))).toBe(true);
    const prepared = run('prepare');
    expect([await prepared.ended, prepared.said()]).toEqual([0, '']);
    const [port, apiMetrics, workerMetrics] = await freePorts(3);
    const worker = run('worker', { METRICS_PORT: String(workerMetrics) });
    const api = run('api', { PORT: String(port), METRICS_PORT: String(apiMetrics) });
    const address = `http://127.0.0.1:${port}`;
    await until('the worker to work', answers(`http://127.0.0.1:${workerMetrics}/healthz`));
    await until('the API to be ready', answers(`${address}/readyz`));
    expect(await answers(`http://127.0.0.1:${apiMetrics}/healthz`)()).toBe(true);
    expect((await fetch(`${address}/metrics`)).status).toBe(404);

    const referral = { municipality: 'ballerup', referrer: 'neighbour', description: 'En mand ved stationen' };
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: JSON.stringify(referral),
    };
    const referred = await withRetries(() => fetch(`${address}/v1/public/referrals`, init));
    expect(referred.status).toBe(201);
    const recorded = async () => {
      const metrics = await (await fetch(`http://127.0.0.1:${workerMetrics}/metrics`)).text();
      return /^fodfaeste_activity_seconds_count\{activity="recordCase",outcome="done"\} [1-9]/m.test(metrics);
    };
    await until('the referral to be recorded', recorded);
    expect((await fetch(`${address}/v1/cases`)).status).toBe(401);
    expect((await fetch(`${address}/codec/decode`, { method: 'POST' })).status).toBe(401);

    for (const one of [api, worker]) {
      expect(hasEnded(one.child)).toBe(false);
      one.child.kill('SIGTERM');
      expect([await one.ended, one.said()]).toEqual([0, expect.stringContaining('stopping')]);
    }
  });
});
