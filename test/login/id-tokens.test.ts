import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loginOf, people } from '../api/setup/people';
import { Browser } from './setup/browser';
import { type LoginApi, startLoginApi } from './setup/login-api';

const load = () => import('jose');

let jose: Awaited<ReturnType<typeof load>>;
let keys: Awaited<ReturnType<(typeof jose)['generateKeyPair']>>;
let provider: Server;
let issuer: string;
let idToken: string;
let login: LoginApi;

/** A provider that says whatever it is told to. */
beforeAll(async () => {
  jose = await load();
  keys = await jose.generateKeyPair('RS256');
  const jwk = { ...(await jose.exportJWK(keys.publicKey)), kid: 'one', alg: 'RS256' };
  provider = createServer((request, response) => {
    const metadata = {
      issuer,
      authorization_endpoint: `${issuer}/auth`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
    };
    const known: Record<string, object> = {
      '/elsewhere/.well-known/openid-configuration': metadata,
      '/.well-known/openid-configuration': metadata,
      '/keys': { keys: [jwk] },
      '/token': { access_token: 'of-no-use-here', token_type: 'Bearer', id_token: idToken },
    };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(known[request.url ?? ''] ?? {}));
  });
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  login = await startLoginApi({ issuer, clientId: 'us', failureLimit: 1_000 });
});
afterAll(async () => {
  await login.stop();
  await new Promise((resolve) => provider.close(resolve));
});

type Made = {
  readonly claims?: Record<string, unknown>;
  readonly key?: typeof keys.privateKey;
  readonly unsigned?: boolean;
  readonly at?: LoginApi;
};

/** Begins, and comes back with a code for which the provider gives an ID token made so. */
async function backWith({ claims = {}, key = keys.privateKey, unsigned = false, at = login }: Made) {
  const browser = new Browser();
  const asked = new URL((await browser.go(`${at.api.url}/login`)).onTo ?? '').searchParams;
  const now = Math.floor(Date.now() / 1_000);
  const usual = {
    iss: issuer,
    aud: 'us',
    sub: loginOf(people.worker),
    iat: now,
    exp: now + 3_600,
    nonce: asked.get('nonce'),
  };
  const said = { ...usual, ...claims };
  idToken = unsigned
    ? new jose.UnsecuredJWT(said).encode()
    : await new jose.SignJWT(said).setProtectedHeader({ alg: 'RS256', kid: 'one' }).sign(key);
  const { status, body } = await browser.go(`${at.api.url}/login/callback?code=any&state=${asked.get('state')}`);
  return [status, body.code];
}

describe('An ID token', () => {
  test('is taken where the provider has signed it, for us, for this sign-in', async () => {
    expect(await backWith({})).toEqual([303, undefined]);
  });

  test('is refused where another key has signed it, or none', async () => {
    const other = await jose.generateKeyPair('RS256');
    expect(await backWith({ key: other.privateKey })).toEqual([401, 'loginRefused']);
    expect(await backWith({ unsigned: true })).toEqual([401, 'loginRefused']);
  });

  test.each([
    ['is meant for another program', { aud: 'them' }],
    ['comes from another provider', { iss: 'https://elsewhere.example' }],
    ['has expired', { exp: Math.floor(Date.now() / 1_000) - 600 }],
    ['belongs to another sign-in', { nonce: 'another-nonce' }],
    ['names nobody', { sub: undefined }],
  ])('is refused where it %s', async (_what, claims) => {
    expect(await backWith({ claims })).toEqual([401, 'loginRefused']);
  });

  test('is asked for of no provider whose metadata name another', async () => {
    const at = await startLoginApi({ issuer: `${issuer}/elsewhere`, clientId: 'us' });
    const { status, onTo } = await new Browser().go(`${at.api.url}/login`);
    expect([status, onTo]).toEqual([503, undefined]);
    await at.stop();
  });

  test('must tell of a sign-in as strong as was asked for, where that is', async () => {
    const strict = { issuer, clientId: 'us', acrValues: ['substantial', 'high'], failureLimit: 1_000 };
    const at = await startLoginApi(strict);
    const asked = new URL((await new Browser().go(`${at.api.url}/login`)).onTo ?? '').searchParams;
    expect(asked.get('acr_values')).toBe('substantial high');
    expect(await backWith({ at, claims: { acr: 'high' } })).toEqual([303, undefined]);
    for (const acr of ['low', undefined, ['high']]) {
      expect([acr, await backWith({ at, claims: { acr } })]).toEqual([acr, [401, 'loginTooWeak']]);
    }
    await at.stop();
  });
});
