import { randomBytes } from 'node:crypto';
import { defaultPayloadConverter } from '@temporalio/client';
import { pino } from 'pino';
import { readApiConfiguration } from '../../api/config';
import { startApi } from '../../api/server';
import { EncryptingCodec } from '../../store/keys/payload-codec';
import { testLogin } from '../environment/identity-provider';
import { accepted, referral } from './setup/cases';
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

describe('the codec', () => {
  const sealed = async () => {
    const codec = new EncryptingCodec(api.system.keys);
    const [one] = await codec.encode([defaultPayloadConverter.toPayload({ hello: 'there' })]);
    const metadata = Object.fromEntries(
      Object.entries(one?.metadata ?? {}).map(([name, value]) => [name, Buffer.from(value).toString('base64')]),
    );
    return { payloads: [{ metadata, data: Buffer.from(one?.data ?? '').toString('base64') }] };
  };
  const decode = (headers: Record<string, string>, body: unknown) =>
    api.ask<{ payloads: { data: string }[]; code?: string }>('POST', '/codec/decode', {
      as: null,
      key: null,
      headers,
      body,
    });

  test('reads for the Temporal UI of this machine', async () => {
    const read = await decode({ Origin: 'http://localhost:8233' }, await sealed());
    expect(read.headers.get('access-control-allow-origin')).toBe('http://localhost:8233');
    expect(Buffer.from(read.body.payloads[0]?.data ?? '', 'base64').toString()).toBe('{"hello":"there"}');
    const back = await api.ask<object>('POST', '/codec/encode', { as: null, body: read.body });
    expect(back.status).toBe(200);
    const asked = { as: null, headers: { Origin: 'http://localhost:8233' } };
    expect((await api.ask('OPTIONS', '/codec/decode', asked)).status).toBe(204);
  });

  test('reads for no other page, through no proxy, and takes payloads only', async () => {
    expect((await decode({ Origin: 'https://elsewhere.example' }, await sealed())).status).toBe(403);
    expect((await decode({ 'X-Forwarded-For': '10.0.0.9' }, await sealed())).status).toBe(403);
    expect((await decode({}, { payloads: 'none' })).status).toBe(422);
  });

  test('is not there where it is not wanted', async () => {
    const other = await startApi({ ...settings(), login: testLogin() });
    const answer = await asking(other.url)('POST', '/codec/decode', { body: await sealed() });
    expect(answer.status).toBe(404);
    await other.close();
  });
});

describe('the store’s commands', () => {
  const ask = <T>(path: string, token: string) =>
    api.ask<T>('POST', path, { as: null, headers: { Authorization: `Bearer ${token}` } });

  test('verify finds no difference, against the running workflows too, and rebuild makes the read model anew', async () => {
    const { caseId, version } = await accepted(api);
    await api.get(`/v1/cases/${caseId}?minVersion=${version}`);
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

  test('in production there is no codec', () => {
    const production = {
      ...whole,
      NODE_ENV: 'production',
      ...safe,
      PUBLIC_URL: 'https://fodfaeste.example',
      TRUSTED_PROXIES: '1',
    };
    expect(readApiConfiguration(whole)).toMatchObject({ codec: true, PORT: 4280 });
    expect(readApiConfiguration(production)).toMatchObject({ codec: false });
  });

  test('the machine’s own LANGUAGE is understood', () => {
    expect(readApiConfiguration({ ...whole, LANGUAGE: 'en_US:en' }).LANGUAGE).toBe('en');
    expect(readApiConfiguration({ ...whole, LANGUAGE: 'da_DK.UTF-8' }).LANGUAGE).toBe('da');
  });
});
