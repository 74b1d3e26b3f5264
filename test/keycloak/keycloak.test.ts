import { loginOf, people } from '../api/setup/people';
import { Browser } from '../login/setup/browser';
import { type LoginApi, startLoginApi } from '../login/setup/login-api';
import { type Keycloak, startKeycloak } from './setup/keycloak';

const names = {
  realm: 'kommune',
  clientId: 'fodfaeste-web',
  clientSecret: 'of-the-web-client-and-invented',
  person: loginOf(people.worker),
  password: 'opdigtet-og-kun-her',
  machine: 'behandling',
  machineSecret: 'of-the-program-and-invented',
  audience: 'urn:fodfaeste:api',
};

let keycloak: Keycloak;
let login: LoginApi;
beforeAll(async () => {
  keycloak = await startKeycloak(names);
  const { clientId, clientSecret, audience } = names;
  login = await startLoginApi({ issuer: keycloak.issuer, clientId, clientSecret, audience, loginClaim: 'login' });
}, 300_000);
afterAll(async () => {
  await login?.stop();
  await keycloak?.stop();
});

async function tokenFor(asked: Record<string, string>): Promise<string> {
  const proof = Buffer.from(`${names.machine}:${names.machineSecret}`).toString('base64');
  const response = await fetch(`${keycloak.issuer}/protocol/openid-connect/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${proof}` },
    body: new URLSearchParams(asked),
  });
  return ((await response.json()) as { access_token: string }).access_token;
}

async function asBearer(token: string) {
  const response = await fetch(`${login.api.url}/v1/me`, { headers: { authorization: `Bearer ${token}` } });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

describe('With Keycloak as the municipality’s provider', () => {
  test('someone on staff signs in with name and password, writes, and signs out', async () => {
    const browser = new Browser();
    const { onTo: page = '' } = await browser.go(`${login.api.url}/login?returnTo=/v1/me`);
    const form = await browser.go(page);
    const [, action = ''] = /id="kc-form-login"[^>]*action="([^"]+)"/.exec(form.text) ?? [];
    expect([form.status, action]).toEqual([200, expect.stringContaining(keycloak.issuer)]);
    const body = new URLSearchParams({ username: names.person, password: names.password });
    const chosen = await browser.go(action.replaceAll('&amp;', '&'), { method: 'POST', body });
    expect([chosen.status, chosen.onTo]).toEqual([302, expect.stringContaining('/login/callback?')]);
    const back = await browser.go(chosen.onTo ?? '');
    expect([back.status, back.onTo]).toEqual([303, `${login.api.url}/v1/me`]);
    const me = await browser.go(`${login.api.url}/v1/me`);
    expect(me.body).toMatchObject({ id: people.worker, roles: ['outreachWorker'] });
    const headers = { 'X-CSRF-Token': String(me.body.csrfToken) };
    const out = await browser.go(`${login.api.url}/logout`, { method: 'POST', headers });
    expect(out.body.endSession).toContain(`${keycloak.issuer}/protocol/openid-connect/logout`);
    expect((await browser.go(`${login.api.url}/v1/me`)).status).toBe(401);
  });

  test('a program is known by its token, with what the token allows', async () => {
    const token = await tokenFor({ grant_type: 'client_credentials', scope: 'referrals' });
    expect((await asBearer(token)).body).toEqual({
      kind: 'machine',
      id: 'behandling',
      municipality: 'ballerup',
      scopes: ['referrals'],
    });
  });

  test('a person’s own token, made for that program, is not taken for the program’s', async () => {
    const asPerson = { grant_type: 'password', username: names.person, password: names.password, scope: 'referrals' };
    const { status, body } = await asBearer(await tokenFor(asPerson));
    expect([status, body.code]).toEqual([401, 'tokenRefused']);
  });
});
