import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mailVariables } from '../../activities/delivery/configuration';
import { apiVariables, readApiConfiguration } from '../../api/config';
import { BadConfiguration, secretVariables } from '../../runtime/configuration';
import { loadMasterKeys } from '../../store/keys/master-keys';
import { readWorkerConfiguration, workerVariables } from '../../worker/config';
import { textOf } from './setup/compose';

const operations = textOf('docs/operations.md');
const whole = {
  DATABASE_URL: 'postgres://fodfaeste@127.0.0.1/fodfaeste',
  TEMPORAL_ADDRESS: '127.0.0.1:7233',
  FODFAESTE_MASTER_KEY: Buffer.alloc(32, 1).toString('base64'),
};
const login = {
  OIDC_ISSUER: 'https://login.kommune.example',
  OIDC_CLIENT_ID: 'fodfaeste',
  SESSION_SECRET: 'x'.repeat(32),
};
const readApi = (env: NodeJS.ProcessEnv) => readApiConfiguration({ ...login, ...env });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fodfaeste-configuration-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function secret(content: string, mode = 0o644): string {
  const path = join(folder, 'secret');
  writeFileSync(path, content);
  chmodSync(path, mode);
  return path;
}

/** The words in which a process refuses to start. */
function refusal(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof BadConfiguration) return error.message;
    throw error;
  }
  throw new Error('it would have started');
}

describe('The variables of a process', () => {
  test('are all in the table of docs/operations.md, each once, with who reads them, and no others are', () => {
    const rows = [...operations.matchAll(/^\| `([A-Z_]+)` \| (API|worker|API, worker) \| /gm)];
    const told = Object.fromEntries(rows.map(([, name = '', who = '']) => [name, who]));
    const ofWorker = { ...workerVariables, ...mailVariables, MAIL: 'off' };
    const names = new Set([...Object.keys(apiVariables), ...Object.keys(ofWorker)]);
    const read = [...names].map((name) => [
      name,
      [name in apiVariables && 'API', name in ofWorker && 'worker'].filter(Boolean).join(', '),
    ]);
    expect(told).toEqual(Object.fromEntries(read));
    const named = rows.map(([, name = '']) => name);
    expect(named.filter((name, place) => named.indexOf(name) !== place)).toEqual([]);
    for (const name of secretVariables) expect(operations).toContain(`\`${name}\``);
  });

  test.each(Object.keys(whole))('%s is named when it is missing, by API and worker', (name) => {
    const { [name as keyof typeof whole]: _missing, ...rest } = whole;
    for (const read of [readApi, readWorkerConfiguration]) {
      expect(refusal(() => read(rest))).toMatch(new RegExp(`^  ${name}: is missing: .+`, 'm'));
    }
  });

  test.each([
    ['PORT', '70000', /is not a port/],
    ['METRICS_PORT', 'many', /is not a port/],
    ['LOG_LEVEL', 'loud', /one of fatal, error/],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector', /is not an address/],
    ['FODFAESTE_UNSAFE_LOCAL_IDENTITY_PROVIDER', 'no', /can only be yes/],
    ['TEMPORAL_ADDRESS', 'http://temporal', /is not an address/],
  ])('%s as %j is refused with what would be right', (name, value, right) => {
    expect(refusal(() => readApi({ ...whole, [name]: value }))).toMatch(right);
  });

  test('an empty one that need not be given is as if it were not there', () => {
    const configuration = readApi({ ...whole, OTEL_EXPORTER_OTLP_ENDPOINT: '', METRICS_PORT: '' });
    expect([configuration.OTEL_EXPORTER_OTLP_ENDPOINT, configuration.METRICS_PORT]).toEqual([undefined, undefined]);
  });
});

describe('In production', () => {
  const FODFAESTE_MASTER_KEY = randomBytes(32).toString('base64');
  const safe = { ...whole, NODE_ENV: 'production', FODFAESTE_MASTER_KEY, AUDIT_ANCHOR_DIR: '/anchors' };
  const anyone = { FODFAESTE_UNSAFE_TEMPORAL_WITHOUT_LOGIN: 'yes' };
  const certificate = {
    TEMPORAL_TLS_CERT: '-----BEGIN CERTIFICATE-----',
    TEMPORAL_TLS_KEY: '-----BEGIN PRIVATE KEY-----',
  };

  test('a Temporal server that lets anyone in is refused, unless that is said in so many words', () => {
    const said = refusal(() => readWorkerConfiguration(safe));
    expect(said).toMatch(/^ {2}TEMPORAL_ADDRESS: is spoken to without a login: .+WITHOUT_LOGIN=yes/m);
    for (const login of [anyone, certificate, { TEMPORAL_API_KEY: 'a token of the house' }])
      expect(readWorkerConfiguration({ ...safe, ...login }).TEMPORAL_ADDRESS).toBe(whole.TEMPORAL_ADDRESS);
  });

  test('a database across the network in clear is refused, unless that is said in so many words', () => {
    const at = (DATABASE_URL: string, more = {}) =>
      readWorkerConfiguration({ ...safe, ...anyone, ...more, DATABASE_URL });
    const elsewhere = 'postgres://fodfaeste:hemmelig@database.example/fodfaeste';
    for (const address of [elsewhere, `${elsewhere}?sslmode=disable`, `${elsewhere}?sslmode=no-verify`])
      expect(refusal(() => at(address))).toMatch(/^ {2}DATABASE_URL: is spoken to in clear: .+DATABASE_IN_CLEAR=yes/m);
    expect(refusal(() => at(elsewhere))).not.toContain('hemmelig');
    const proven = `${elsewhere}?sslmode=verify-full`;
    const said = { FODFAESTE_UNSAFE_DATABASE_IN_CLEAR: 'yes' };
    for (const { DATABASE_URL: taken } of [at(proven), at(elsewhere, said)]) expect(taken).toContain(elsewhere);
    for (const here of ['127.0.0.1', 'localhost', '[::1]'])
      expect(at(`postgres://fodfaeste@${here}/fodfaeste`).DATABASE_URL).toContain(here);
  });

  test.each([
    ['typed for trying', whole.FODFAESTE_MASTER_KEY],
    ['among others that are well', `${safe.FODFAESTE_MASTER_KEY},${Buffer.alloc(32).toString('base64')}`],
  ])('a master key that was never drawn at random is refused: %s', (_what, key) => {
    const given = { ...safe, ...anyone, FODFAESTE_MASTER_KEY: key };
    expect(refusal(() => readWorkerConfiguration(given))).toMatch(/FODFAESTE_MASTER_KEY: was not drawn at random/);
  });

  test('a worker that has no place to anchor the audit log is refused', () => {
    const { AUDIT_ANCHOR_DIR: _nowhere, ...rest } = { ...safe, ...anyone };
    expect(refusal(() => readWorkerConfiguration(rest))).toMatch(/^ {2}AUDIT_ANCHOR_DIR: is missing: the folder/m);
  });

  test('half of a certificate is refused, with the half that is missing', () => {
    const { TEMPORAL_TLS_CERT } = certificate;
    expect(refusal(() => readWorkerConfiguration({ ...safe, TEMPORAL_TLS_CERT }))).toMatch(
      /TEMPORAL_TLS_KEY: is missing/,
    );
  });
});

describe('A secret by file', () => {
  const { FODFAESTE_MASTER_KEY: key, ...rest } = whole;
  const byFile = (path: string) => ({ ...rest, FODFAESTE_MASTER_KEY_FILE: path });

  test('is read as if it stood in the variable', () => {
    expect(readWorkerConfiguration(byFile(secret(`${key}\n`))).FODFAESTE_MASTER_KEY).toBe(key);
    const same = [{ FODFAESTE_MASTER_KEY: key }, { FODFAESTE_MASTER_KEY_FILE: secret(`${key}\n`) }];
    expect(new Set(same.map((env) => loadMasterKeys({ env }).currentId)).size).toBe(1);
  });

  test('may be the file that a data folder keeps its master key in', () => {
    const { currentId } = loadMasterKeys({ dataDir: folder, env: {} });
    const path = join(folder, 'keys', 'master.json');
    expect(loadMasterKeys({ env: { FODFAESTE_MASTER_KEY_FILE: path } }).currentId).toBe(currentId);
  });

  test.each([
    ['is not there', () => join(folder, 'nowhere'), /FODFAESTE_MASTER_KEY_FILE: names .+, which cannot be read/],
    ['is empty', () => secret(' \n'), /FODFAESTE_MASTER_KEY_FILE: names .+, which is empty/],
    [
      'can be changed by others',
      () => secret(key, 0o666),
      /FODFAESTE_MASTER_KEY_FILE: names .+, which others can write/,
    ],
  ])('is refused when it %s, and nothing else is said of it', (_what, path, words) => {
    const said = refusal(() => readWorkerConfiguration(byFile(path())));
    expect(said).toMatch(words);
    expect(said.trim().split('\n')).toHaveLength(2);
  });

  test('is refused beside the variable itself, since only one of them can be meant', () => {
    const both = { ...whole, FODFAESTE_MASTER_KEY_FILE: secret(key) };
    expect(refusal(() => readApi(both))).toMatch(/only one of them can be meant/);
  });

  test('as docs/operations.md makes them, all are taken', () => {
    const commands = /```sh\n(mkdir -m 700 secrets[\s\S]+?)```/.exec(operations)?.[1] ?? '';
    cpSync(join(__dirname, '..', '..', '.env.example'), join(folder, '.env.example'));
    const { status, stderr } = spawnSync('sh', ['-euc', commands], { cwd: folder, encoding: 'utf8' });
    expect([status, stderr.includes('not found')]).toEqual([0, false]);
    const secrets = join(folder, 'secrets');
    expect(statSync(secrets).mode & 0o777).toBe(0o700);
    const configuration = readApiConfiguration({
      TEMPORAL_ADDRESS: 'temporal:7233',
      OIDC_ISSUER: login.OIDC_ISSUER,
      OIDC_CLIENT_ID: login.OIDC_CLIENT_ID,
      OIDC_CLIENT_SECRET_FILE: join(secrets, 'oidc-client-secret'),
      SESSION_SECRET_FILE: join(secrets, 'session-secret'),
      DATABASE_URL_FILE: join(secrets, 'database-url'),
      FODFAESTE_MASTER_KEY_FILE: join(secrets, 'master-key'),
    });
    const password = readFileSync(join(secrets, 'postgres-password'), 'utf8').trim();
    expect(configuration.DATABASE_URL).toBe(`postgres://fodfaeste:${password}@postgres:5432/fodfaeste`);
    expect(loadMasterKeys({ env: { FODFAESTE_MASTER_KEY: configuration.FODFAESTE_MASTER_KEY } }).currentId).toMatch(
      /^\w+$/,
    );
  });
});
