import { randomBytes } from 'node:crypto';
import { pino } from 'pino';
import { readApiConfiguration } from '../../api/config';
import { startApi } from '../../api/server';
import { instant, plusMinutes } from '../../domain/clock/time';
import { expectSchedule, stopExpecting } from '../../store/schedules';
import { testLogin } from '../environment/identity-provider';
import { accepted, referral, storedCase } from './setup/cases';
import { people } from './setup/people';
import { type ApiUnderTest, asking, internalToken, startApiUnderTest } from './setup/running-api';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApiUnderTest();
});
afterAll(() => api.stop());

const settings = () => ({ ...api.system, namespace: api.system.client.options.namespace, port: 0 });

test('the documentation is served from here, with nothing from elsewhere', async () => {
  const page = await api.get<{ text: string }>('/docs');
  expect(page.status).toBe(200);
  expect(page.body.text).not.toMatch(/https?:\/\//);
  for (const [, file] of page.body.text.matchAll(/(?:src|href)="([^"]+)"/g)) {
    expect([file, (await api.get(file ?? '')).status]).toEqual([file, 200]);
  }
  expect((await api.get('/openapi.json')).body).toMatchObject({ openapi: '3.1.0' });
});

test('the metrics tell of requests by route, of what is unrecorded, late and waiting', async () => {
  await accepted(api);
  const { body } = await api.get<{ text: string }>('/metrics');
  expect(body.text).toMatch(/fodfaeste_http_request_seconds_count\{.*route="\/v1\/referrals".*status="201".*\} \d+/);
  for (const name of ['unrecorded_events', 'late_deadlines', 'attention_overdue', 'messages_waiting']) {
    expect(body.text).toMatch(new RegExp(`^fodfaeste_${name} \\d+$`, 'm'));
  }
});

test('the metrics tell how long what comes by a Schedule has not been done, whichever process is asked, and not while it is paused', async () => {
  const { db } = api.system.store;
  const delivery = { name: 'delivery', everySeconds: 30 };
  await expectSchedule(db, delivery, plusMinutes(instant(Date.now()), -90));
  const other = await startApi({ ...settings(), login: testLogin() });
  for (const url of [api.api.url, other.url]) {
    const told = await (await fetch(`${url}/metrics`)).text();
    expect(told).toMatch(/^fodfaeste_schedule_completed_age_seconds\{schedule="delivery"\} 54\d\d/m);
    expect(told).toMatch(/^fodfaeste_schedule_interval_seconds\{schedule="delivery"\} 30$/m);
  }
  await stopExpecting(db, 'delivery');
  expect(await (await fetch(`${other.url}/metrics`)).text()).not.toMatch(
    /^fodfaeste_schedule_completed_age_seconds\{/m,
  );
  await other.close();
});

describe('the store’s commands', () => {
  const ask = <T>(path: string, token: string) =>
    api.ask<T>('POST', path, { as: null, headers: { Authorization: `Bearer ${token}` } });

  test('verify finds no difference, against the running workflows too, and rebuild makes the read model anew', async () => {
    const { caseId, version } = await accepted(api);
    await storedCase(api, caseId, version);
    const rebuilt = await ask<{ cases: number }>('/internal/store/rebuild', internalToken);
    expect(rebuilt.body.cases).toBeGreaterThan(0);
    const verified = await ask<{ cases: number }>('/internal/store/verify', internalToken);
    expect(verified.body).toMatchObject({ cases: rebuilt.body.cases, differences: [] });
  });

  test('need their token', async () => {
    expect((await ask('/internal/store/verify', 'guess')).status).toBe(401);
  });
});

test('the log has route, status and milliseconds of each request, and nothing of what was said or who was asked about', async () => {
  const lines: string[] = [];
  const log = pino({ level: 'trace' }, { write: (row: string) => lines.push(row) });
  const other = await startApi({ ...settings(), login: testLogin(), log });
  const ask = asking(other.url);
  const { body } = await ask<{ caseId: string }>('POST', '/v1/referrals', { body: referral });
  await ask('GET', `/v1/cases/${body.caseId}/candidates?alias=Fortrolig`);
  await ask('POST', '/v1/referrals', { body: '{"description": "Fortroligt' });
  await other.close();
  const all = lines.join('\n');
  expect(lines.map((row) => JSON.parse(row).route)).toContain('/v1/cases/:caseId/candidates');
  for (const secret of ['grå jakke', 'Grå Jakke', 'Fortrolig', body.caseId, people.worker])
    expect(all).not.toContain(secret);
});

describe('the configuration', () => {
  const whole = {
    DATABASE_URL: 'postgres://name@host:5432/fodfaeste',
    TEMPORAL_ADDRESS: '127.0.0.1:7233',
    FODFAESTE_MASTER_KEY: 'x'.repeat(44),
    OIDC_ISSUER: 'https://login.kommune.example',
    OIDC_CLIENT_ID: 'fodfaeste',
    SESSION_SECRET: 'x'.repeat(32),
  };

  test.each(Object.keys(whole))('names %s where it is missing', (name) => {
    expect(() => readApiConfiguration({ ...whole, [name]: undefined })).toThrow(name);
  });

  test('names a port, a switch or a token that cannot be right', () => {
    expect(() => readApiConfiguration({ ...whole, PORT: 'many' })).toThrow('PORT');
    expect(() => readApiConfiguration({ ...whole, FODFAESTE_INTERNAL_TOKEN: 'short' })).toThrow(
      'FODFAESTE_INTERNAL_TOKEN',
    );
  });

  const safe = {
    FODFAESTE_MASTER_KEY: randomBytes(32).toString('base64'),
    FODFAESTE_UNSAFE_TEMPORAL_WITHOUT_LOGIN: 'yes',
  };

  test('in production no page may ask the codec but the one that is named, by where it is from alone', () => {
    const production = {
      ...whole,
      NODE_ENV: 'production',
      ...safe,
      DATABASE_URL: `${whole.DATABASE_URL}?sslmode=verify-full`,
      PUBLIC_URL: 'https://fodfaeste.example',
      TRUSTED_PROXIES: '1',
    };
    expect(readApiConfiguration(whole)).toMatchObject({ codecForLocalPages: true, PORT: 4280 });
    expect(readApiConfiguration(production)).toMatchObject({ codecForLocalPages: false });
    const named = (TEMPORAL_UI_ORIGIN: string) => readApiConfiguration({ ...production, TEMPORAL_UI_ORIGIN });
    for (const right of ['https://temporal.fodfaeste.example', 'http://127.0.0.1:8233'])
      expect(named(right).TEMPORAL_UI_ORIGIN).toBe(right);
    for (const wrong of ['https://temporal.fodfaeste.example/', 'http://temporal.fodfaeste.example', '*', 'null'])
      expect(() => named(wrong)).toThrow('TEMPORAL_UI_ORIGIN');
  });

  test('the machine’s own LANGUAGE is understood', () => {
    expect(readApiConfiguration({ ...whole, LANGUAGE: 'en_US:en' }).LANGUAGE).toBe('en');
    expect(readApiConfiguration({ ...whole, LANGUAGE: 'da_DK.UTF-8' }).LANGUAGE).toBe('da');
  });
});
