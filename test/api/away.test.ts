import { randomUUID } from 'node:crypto';
import type { Connection } from '@temporalio/client';
import { pino } from 'pino';
import { endpoints } from '../../api/routes';
import { type RunningApi, startApi } from '../../api/server';
import { signIn } from '../../dev/login/sign-in';
import { clientOn } from '../../temporal/client';
import { lazyConnection } from '../../temporal/connection';
import { testLogin } from '../environment/identity-provider';
import { type RunningSystem, startRunningSystem } from '../environment/running-system';
import { temporalAddress } from '../environment/temporal';
import { until } from '../environment/until';
import { contact, type ProblemBody, referral, storedCase, type Written } from './setup/cases';
import { type Cuttable, cuttable } from './setup/cuttable';
import { leavingStore } from './setup/leaving-store';
import { hirePeople, loginOf, people } from './setup/people';
import { type Asking, asking, once } from './setup/running-api';

const log = pino({ level: 'silent' });
let system: RunningSystem;
let way: Cuttable;
let connection: Connection;
let api: RunningApi;
let ask: ReturnType<typeof asking>;

beforeEach(async () => {
  system = await startRunningSystem();
  await hirePeople(system.store);
  way = await cuttable(temporalAddress());
  connection = lazyConnection({ address: way.address });
  const { namespace } = system.client.options;
  const client = clientOn(connection, { namespace, keys: system.keys });
  api = await startApi({ ...system, client, connection, namespace, port: 0, login: testLogin(), log });
  ask = asking(api.url);
});
afterEach(async () => {
  await api.close();
  await connection.close();
  await way.cut().catch(() => undefined);
  await system.stop();
});

const get = <T>(path: string, asking?: Asking) => ask<T>('GET', path, asking);
const ready = () => ask<{ away?: string }>('GET', '/readyz', once);

describe.each([
  ['cannot be reached', () => way.cut()],
  ['does not answer', async () => way.hang()],
])('while Temporal %s', (_how, goAway) => {
  test('writes are answered 503 with when to try again, reads from the store go on', async () => {
    const before = await ask<Written>('POST', '/v1/referrals', { body: referral });
    const { caseId, version } = before.body;
    await storedCase({ get }, caseId, version);
    expect((await ask('GET', '/readyz')).status).toBe(200);

    await goAway();
    const body = { worker: people.worker, assessment: { leastIntrusive: 'Ja', reason: 'Isoleret og alene' } };
    const written = await ask<ProblemBody>('POST', `/v1/cases/${caseId}/accept`, { body, ...once });
    const opened = await ask<ProblemBody>('POST', '/v1/referrals', { body: referral, ...once });
    expect([written.status, written.body.code]).toEqual([503, 'temporalAway']);
    expect([opened.status, opened.body.code]).toEqual([503, 'temporalAway']);
    expect(written.headers.get('retry-after')).toBe('2');
    expect((await ask('GET', '/v1/cases')).status).toBe(200);
    expect((await ask('GET', `/v1/cases/${caseId}`)).status).toBe(200);
    // A busy process does not report other servers as unavailable.
    await until('that Temporal is away', async () => (await ready()).body.away === 'temporal');
    expect((await ask('GET', '/healthz')).status).toBe(200);
  });
});

test('an API that is asked to end answers what is under way, each the last on its connection, and takes no others', async () => {
  const before = await ask<Written>('POST', '/v1/referrals', { body: referral });
  expect(before.headers.get('connection')).toBe('keep-alive');
  way.hang();
  const underWay = ask<ProblemBody>('POST', '/v1/referrals', { body: referral, ...once });
  await until('the referral on its way to Temporal', () => way.unanswered());
  const ended = api.close();
  await expect(ask('GET', '/healthz', { as: null, ...once })).rejects.toThrow();
  const last = await underWay;
  expect([last.status, last.headers.get('connection')]).toEqual([503, 'close']);
  await ended;
});

test('while the database is away everything but the sign of life is answered 503, and metrics say so', async () => {
  const { body } = await ask<Written>('POST', '/v1/referrals', { body: referral });
  await storedCase({ get }, body.caseId, body.version);
  const { store, leave, close } = await leavingStore(system.database, system.store);
  const { namespace } = system.client.options;
  const leftAlone = await startApi({ ...system, store, namespace, port: 0, login: testLogin(), log });
  ask = asking(leftAlone.url);
  await ask('GET', '/v1/cases');
  await leave();
  const written = await ask<ProblemBody>('POST', `/v1/cases/${body.caseId}/contacts`, { body: contact, ...once });
  const read = await ask<ProblemBody>('GET', '/v1/cases', once);
  const publicly = { municipality: 'ballerup', description: 'Nogen', referrer: 'other' };
  const opened = await ask<ProblemBody>('POST', '/v1/public/referrals', { as: null, body: publicly, ...once });
  for (const answer of [written, read, opened]) {
    expect([answer.status, answer.body.code, answer.headers.get('retry-after')]).toEqual([503, 'databaseAway', '2']);
  }
  const silent: string[] = [];
  for (const { method, path, act } of endpoints.filter((one) => one.act !== 'anyone')) {
    const answer = await ask<ProblemBody>(
      method.toUpperCase(),
      path.replace(/:\w+/g, () => randomUUID()),
      once,
    );
    if (answer.status !== 503 || answer.body.code !== 'databaseAway') silent.push(`${method} ${path} (${act})`);
  }
  expect(silent).toEqual([]);
  const isAway = async () => (await ask<{ away?: string }>('GET', '/readyz')).body.away === 'database';
  await until('that the database is away', isAway);
  expect((await ask('GET', '/healthz')).status).toBe(200);
  expect((await ask<{ text: string }>('GET', '/metrics')).body.text).toContain('fodfaeste_store_reachable 0');
  await leftAlone.close();
  await close();
});

test('more at once than can be answered in time is asked to come again, and nothing is lost by it', async () => {
  const { namespace } = system.client.options;
  const full = await startApi({ ...system, namespace, port: 0, login: testLogin(), log, inFlightLimit: 0 });
  // Signed in where there is room: a session is in the store, and holds at every API on it.
  const headers = await signIn(api.url, loginOf(people.worker));
  try {
    const request = { as: null, headers, body: referral, ...once };
    const refused = await asking(full.url)<ProblemBody>('POST', '/v1/referrals', request);
    expect([refused.status, refused.body.code]).toEqual([503, 'busy']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await asking(full.url)('GET', '/healthz', { as: null })).status).toBe(200);
  } finally {
    await full.close();
  }
});
