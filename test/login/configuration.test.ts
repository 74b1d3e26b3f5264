import { randomBytes } from 'node:crypto';
import { readApiConfiguration } from '../../api/config';
import { LOCAL_PROVIDER_SWITCH } from '../../api/identity/configuration';

const whole = {
  DATABASE_URL: 'postgres://name@host:5432/fodfaeste?sslmode=verify-full',
  TEMPORAL_ADDRESS: '127.0.0.1:7233',
  FODFAESTE_MASTER_KEY: 'x'.repeat(44),
  OIDC_ISSUER: 'https://login.kommune.example',
  OIDC_CLIENT_ID: 'fodfaeste',
  SESSION_SECRET: 'x'.repeat(32),
};
const production = {
  ...whole,
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://fodfaeste.example',
  TRUSTED_PROXIES: '1',
  FODFAESTE_MASTER_KEY: randomBytes(32).toString('base64'),
  FODFAESTE_UNSAFE_TEMPORAL_WITHOUT_LOGIN: 'yes',
};
const reading = (more: object) => () => readApiConfiguration({ ...whole, ...more });

describe('How people sign in, by configuration', () => {
  test.each(['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'SESSION_SECRET'])('%s is named where it is missing', (name) => {
    expect(reading({ [name]: undefined })).toThrow(new RegExp(`${name}: is missing`));
  });

  test('in production no provider of this machine is used, but for the switch that says it is unsafe', () => {
    const local = { ...production, OIDC_ISSUER: 'http://127.0.0.1:4290' };
    expect(reading(local)).toThrow(/OIDC_ISSUER: .+FODFAESTE_UNSAFE_LOCAL_IDENTITY_PROVIDER=yes/);
    expect(reading({ ...local, [LOCAL_PROVIDER_SWITCH]: 'yes' })().login.issuer).toBe(local.OIDC_ISSUER);
    expect(reading({ ...local, [LOCAL_PROVIDER_SWITCH]: 'true' })).toThrow(LOCAL_PROVIDER_SWITCH);
  });

  test('neither provider nor public address goes without TLS to another machine', () => {
    expect(reading({ OIDC_ISSUER: 'http://login.kommune.example' })).toThrow(/OIDC_ISSUER: is not encrypted/);
    expect(reading({ TOKEN_ISSUER: 'http://login.kommune.example' })).toThrow(/TOKEN_ISSUER: is not encrypted/);
    expect(reading({ PUBLIC_URL: 'http://fodfaeste.example' })).toThrow(/PUBLIC_URL: is not encrypted/);
    expect(reading({ OIDC_ISSUER: 'login.kommune.example' })).toThrow(/OIDC_ISSUER: is not an address/);
  });

  test('in production it is said where people reach it', () => {
    expect(reading({ ...production, PUBLIC_URL: undefined })).toThrow(/PUBLIC_URL: is missing/);
    expect(reading({ ...production, TRUSTED_PROXIES: '0' })).toThrow(/TRUSTED_PROXIES: is 0, but somebody speaks TLS/);
  });

  test('an ID token cannot pass for an access token, nor a short secret for a long one', () => {
    expect(reading({ API_AUDIENCE: 'fodfaeste' })).toThrow(/API_AUDIENCE/);
    expect(reading({ SESSION_SECRET: `${'x'.repeat(32)},short` })).toThrow(/SESSION_SECRET: is too short/);
    expect(reading({ SESSION_SECRET: `${'x'.repeat(32)},${'y'.repeat(32)}` })().login.sessionSecrets).toHaveLength(2);
  });

  test('a session lasts half an hour unused and ten hours in all, unless it is said otherwise', () => {
    expect(reading({})().login).toMatchObject({ idleMs: 120 * 60_000, absoluteMs: 10 * 3_600_000 });
    expect(reading({ SESSION_IDLE_MINUTES: '15' })().login).toMatchObject({ idleMs: 15 * 60_000 });
    expect(reading({ SESSION_HOURS: '100' })).toThrow(/SESSION_HOURS: is not a number of hours from 1 to 24/);
  });
});
