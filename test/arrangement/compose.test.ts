import { randomBytes } from 'node:crypto';
import { parse } from 'yaml';
import { mailVariables, readMailConfiguration } from '../../activities/delivery/configuration';
import { apiVariables, readApiConfiguration } from '../../api/config';
import { SERVER_VERSION, UI_VERSION } from '../../dev/temporal/built-versions';
import { dynamicSettings } from '../../dev/temporal/config';
import { SHARDS } from '../../dev/temporal/persistence';
import { secretVariables } from '../../runtime/configuration';
import { readWorkerConfiguration, workerVariables } from '../../worker/config';
import { composeConfig, type Service, textOf } from './setup/compose';

const { services, secrets, networks } = composeConfig();
const named = Object.entries(services);
const ours = named.filter(([name]) => ['api', 'worker', 'prepare'].includes(name));
const inImage = /^ENV (.+)$/m.exec(textOf('Dockerfile'))?.[1] ?? '';
const ofImage = Object.fromEntries(inImage.split(' ').map((pair) => pair.split('=') as [string, string]));

/** What has no value that holds without it: whoever starts it says so in .env. */
const asSaid = {
  OIDC_ISSUER: 'https://login.kommune.example',
  OIDC_CLIENT_ID: 'fodfaeste',
  PUBLIC_URL: 'https://fodfaeste.example',
  TRUSTED_PROXIES: '1',
};

/** Secrets as the processes see them once their files are read. */
const withSecrets = ({ environment = {} }: Service): Record<string, string> => {
  const plain = Object.entries(environment).filter(([name, value]) => !name.endsWith('_FILE') && value !== '');
  return {
    ...ofImage,
    ...Object.fromEntries(plain),
    DATABASE_URL: 'postgres://fodfaeste@postgres:5432/fodfaeste',
    FODFAESTE_MASTER_KEY: randomBytes(32).toString('base64'),
    OIDC_CLIENT_SECRET: 'of the provider',
    SESSION_SECRET: 'x'.repeat(32),
    ...asSaid,
  };
};

const service = (name: string): Service => {
  const found = services[name];
  if (!found) throw new Error(`there is no service ${name}`);
  return found;
};

/** As it is written, or as bytes, which newer versions of the tool make of it. */
function inMegabytes(size: string): number {
  const [, amount, unit = ''] = /^(\d+)([mg]?)$/.exec(size) ?? [];
  return Number(amount) * ({ m: 1, g: 1_024 }[unit] ?? 2 ** -20);
}

describe('the Compose file', () => {
  test('has every part of the arrangement', () => {
    expect(Object.keys(services)).toEqual(
      expect.arrayContaining(['postgres', 'temporal-schema', 'temporal', 'temporal-ui', 'prepare', 'worker', 'api']),
    );
  });

  test.each(named)('%s does not run as root', (_name, { user, build }) => {
    if (build) expect(textOf('Dockerfile')).toMatch(/^USER node$/m);
    else expect(user).toMatch(/^(?!0$|root$).+/);
  });

  test.each(named.filter(([, { restart }]) => restart !== 'no'))(
    '%s has a health check',
    (_name, { healthcheck, build }) => {
      if (build) expect(textOf('Dockerfile')).toMatch(/^HEALTHCHECK /m);
      else expect(healthcheck?.test?.length).toBeGreaterThan(1);
    },
  );

  test('gives Temporal 512 shards on PostgreSQL, the servers of this release, and the same settings as npm run cluster', () => {
    expect(service('temporal').environment).toMatchObject({
      DB: 'postgres12',
      NUM_HISTORY_SHARDS: String(SHARDS.postgres),
    });
    expect(service('temporal').image).toBe(`temporalio/server:${SERVER_VERSION}`);
    expect(service('temporal-schema').image).toBe(`temporalio/admin-tools:${SERVER_VERSION}`);
    expect(service('temporal-ui').image).toBe(`temporalio/ui:${UI_VERSION}`);
    expect(parse(textOf('deploy/temporal/dynamic.yaml'))).toEqual(dynamicSettings({}));
  });

  test('fixes no port of the machine for what is scaled', () => {
    for (const name of ['api', 'worker']) {
      for (const port of service(name).ports ?? []) {
        const published = typeof port === 'string' ? port.split(':').at(-2) : port.published;
        expect(published || undefined).toBeUndefined();
      }
    }
  });

  test('opens every port to this machine alone', () => {
    const ports = named.flatMap(([, one]) => (one.ports ?? []).map((port) => JSON.stringify(port)));
    expect(ports.length).toBeGreaterThan(0);
    for (const port of ports) expect(port).toMatch(/127\.0\.0\.1/);
  });

  test.each(ours)('%s is given only variables that are read, each secret by a file that is there', (name, one) => {
    const ofWorker = { ...workerVariables, ...mailVariables, MAIL: 'off' };
    const read = Object.keys(name === 'api' ? apiVariables : ofWorker);
    const inFiles = secretVariables.map((variable) => `${variable}_FILE`);
    const known = [...read, ...inFiles, 'NODE_ENV', 'NODE_OPTIONS'];
    expect(Object.keys(one.environment ?? {}).filter((variable) => !known.includes(variable))).toEqual([]);
    expect(
      Object.keys(ofImage).filter((variable) => !['NODE_ENV', ...Object.keys(apiVariables)].includes(variable)),
    ).toEqual([]);
    const mounted = (one.secrets ?? []).map(
      (secret) => `/run/secrets/${typeof secret === 'string' ? secret : secret.source}`,
    );
    const asked = Object.entries(one.environment ?? {}).filter(([variable]) => variable.endsWith('_FILE'));
    expect(asked.map(([, path]) => path).sort()).toEqual([...mounted].sort());
    for (const path of mounted) expect(Object.keys(secrets)).toContain(path.replace('/run/secrets/', ''));
  });

  test('gives API and worker all that they need, and lets no page ask the codec that is not named', () => {
    const api = readApiConfiguration(withSecrets(service('api')));
    expect(api).toMatchObject({ codecForLocalPages: false, HOST: '0.0.0.0', METRICS_PORT: 9464 });
    const worker = withSecrets(service('worker'));
    expect(readWorkerConfiguration(worker)).toMatchObject({ METRICS_PORT: 9464 });
    expect(() => readMailConfiguration(worker)).toThrow(/SMTP_URL/);
    expect(readMailConfiguration({ ...worker, MAIL: 'off' })).toBeUndefined();
  });

  test.each(named)('%s takes no more memory than it is given, which leaves the others theirs', (_name, one) => {
    const megabytes = inMegabytes(one.mem_limit ?? '');
    expect(megabytes).toBeGreaterThanOrEqual(128);
    expect(megabytes).toBeLessThanOrEqual(1_280);
  });

  test.each([
    ['temporal-ui', 'postgres', false],
    ['grafana', 'postgres', false],
    ['prometheus', 'postgres', false],
    ['grafana', 'temporal', false],
    ['prometheus', 'temporal', false],
    ['temporal', 'postgres', true],
    ['temporal-schema', 'postgres', true],
    ['temporal-ui', 'temporal', true],
    ['prometheus', 'api', true],
    ['prometheus', 'worker', true],
    ['grafana', 'prometheus', true],
    ...ours.flatMap(([name]) => [[name, 'postgres', true] as const, [name, 'temporal', true] as const]),
  ] as const)('whether %s reaches %s: %s', (from, to, reaches) => {
    expect(Object.keys(service(from).networks ?? {}).some((one) => one in (service(to).networks ?? {}))).toBe(reaches);
  });

  test.each(named)('%s reaches the world outside only where its work is there, or a port is opened', (name, one) => {
    const goesOut = Object.keys(one.networks ?? {}).some((network) => !networks[network]?.internal);
    expect(goesOut).toBe((one.ports ?? []).length > 0 || name === 'worker');
  });

  test('waits longer for what is under way than the processes themselves do', () => {
    for (const [, { stop_grace_period: grace }] of ours) expect(grace).toBe('30s');
  });

  test('.env.example has every variable of the file with the value that holds without it', () => {
    const used = [...textOf('docker-compose.yml').matchAll(/\$\{(\w+):-([^}]*)\}/g)].map(
      ([, name, value]) => `${name}=${value}`,
    );
    const shown = textOf('.env.example')
      .split('\n')
      .filter((line) => /^\w+=/.test(line));
    expect([...shown].sort()).toEqual([...new Set(used)].sort());
  });
});
