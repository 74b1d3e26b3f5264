import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AUDIENCE } from '../../api/identity/login-options';
import type { MunicipalityId } from '../../domain';
import { saveMachineClient } from '../../store/login/machine-clients';
import { identityProvider, testToken } from '../environment/identity-provider';
import { type LoginApi, startLoginApi } from './setup/login-api';

const load = () => import('jose');

let jose: Awaited<ReturnType<typeof load>>;
let login: LoginApi;
beforeAll(async () => {
  jose = await load();
  login = await startLoginApi({ failureLimit: 1_000 });
});
afterAll(() => login.stop());

type Answered = { readonly status: number; readonly body: Record<string, unknown>; readonly headers: Headers };

async function asBearer(token: string, api = login.api.url): Promise<Answered> {
  const response = await fetch(`${api}/v1/me`, { headers: { authorization: `Bearer ${token}` } });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Record<string, unknown>,
  };
}
const outcome = ({ status, body }: Answered) => [status, body.code];

/** A token as the provider itself would sign it, with whatever it is told to say. */
async function signed(claims: Record<string, unknown>, header: object = {}): Promise<string> {
  const { secrets, issuer } = identityProvider();
  const { kid } = secrets.signingKey as { kid: string };
  const now = Math.floor(Date.now() / 1_000);
  const usual = { iss: issuer, aud: AUDIENCE, client_id: 'behandling', scope: 'referrals', exp: now + 3_600, iat: now };
  return new jose.SignJWT({ ...usual, ...claims })
    .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid, ...header })
    .sign(await jose.importJWK(secrets.signingKey as { kty: 'RSA' }, 'RS256'));
}

describe('A program', () => {
  test('is known by its token, in the municipality that has admitted it', async () => {
    expect((await asBearer(await testToken('behandling'))).body).toEqual({
      kind: 'machine',
      id: 'behandling',
      municipality: 'ballerup',
      scopes: ['referrals', 'handoverAnswers', 'contacts'],
    });
    expect((await asBearer(await signed({}))).status).toBe(200);
  });

  test('may do what both its token and the municipality allow, and no more', async () => {
    expect((await asBearer(await testToken('behandling', 'referrals'))).body.scopes).toEqual(['referrals']);
    expect((await asBearer(await signed({ scope: 'referrals everything' }))).body.scopes).toEqual(['referrals']);
    expect(outcome(await asBearer(await signed({ scope: undefined })))).toEqual([403, 'notYourRole']);
    const { db } = login.store;
    const set = (scopes: string[]) =>
      db.updateTable('machine_clients').set({ scopes }).where('client_id', '=', 'behandling').execute();
    await set(['handoverAnswers']);
    expect((await asBearer(await testToken('behandling'))).body.scopes).toEqual(['handoverAnswers']);
    await set(['referrals', 'handoverAnswers', 'contacts']);
  });

  test('that no municipality has admitted is refused, whatever its token says', async () => {
    expect(outcome(await asBearer(await testToken('unadmitted')))).toEqual([403, 'clientNotAdmitted']);
    const claims = { client_id: 'unadmitted', municipality: 'ballerup' };
    expect(outcome(await asBearer(await signed(claims)))).toEqual([403, 'clientNotAdmitted']);
  });

  test('is refused at once when its admission is taken back, on a token that is still good', async () => {
    const token = await testToken('behandling');
    const { db } = login.store;
    const set = (active: boolean) =>
      db.updateTable('machine_clients').set({ active }).where('client_id', '=', 'behandling').execute();
    expect((await asBearer(token)).status).toBe(200);
    await set(false);
    expect(outcome(await asBearer(token))).toEqual([403, 'clientNotAdmitted']);
    await set(true);
  });

  test('writes without a session’s token: no browser sends its own along', async () => {
    const token = await testToken('behandling');
    const response = await fetch(`${login.api.url}/v1/referrals`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: '{}',
    });
    expect(await response.json()).toMatchObject({ code: 'idempotencyKeyMissing' });
  });
});

describe('A token is refused', () => {
  const past = Math.floor(Date.now() / 1_000) - 60;

  test.each([
    ['when it has expired', () => signed({ exp: past })],
    ['when it never expires', () => signed({ exp: undefined })],
    ['when it does not hold yet', () => signed({ nbf: past + 600 })],
    ['when it is meant for another', () => signed({ aud: 'urn:another:api' })],
    ['when it is an ID token, meant for the login', () => signed({ aud: 'fodfaeste', sub: 'behandling' })],
    ['when it is a person’s', () => signed({ scope: 'openid referrals' })],
    ['when it belongs to a person’s session', () => signed({ sid: 'a-session' })],
    ['when it names nobody', () => signed({ client_id: undefined })],
    ['when it says that another issued it', () => signed({ iss: 'https://elsewhere.example' })],
    ['when it is nonsense', async () => 'not.a.token'],
    ['when nobody has signed it', async () => unsigned()],
    ['when it is signed with what everybody knows', () => signedWithPublicKey()],
    ['when another key has signed it', () => signedByAnother()],
  ])('%s', async (_when, made) => {
    const answered = await asBearer(await made());
    expect(outcome(answered)).toEqual([401, 'tokenRefused']);
    expect(answered.headers.get('www-authenticate')).toBe('Bearer');
  });

  test('when too many from one address were not good: then it is to wait', async () => {
    const slow = await startLoginApi({ failureLimit: 3 });
    const answers: Answered[] = [];
    for (let times = 0; times < 4; times += 1) answers.push(await asBearer('guess', slow.api.url));
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 429]);
    expect(answers[3]?.body.code).toBe('tooManyFailures');
    expect(Number(answers[3]?.headers.get('retry-after'))).toBeGreaterThan(0);
    const good = await asBearer(await testToken('behandling'), slow.api.url);
    expect(good.status).toBe(200);
    const callback = await fetch(`${slow.api.url}/login/callback?code=guess&state=guess`, { redirect: 'manual' });
    expect(callback.status).toBe(400);
    await slow.stop();
  });
});

const ours = () => ({
  iss: identityProvider().issuer,
  aud: AUDIENCE,
  client_id: 'behandling',
  exp: Math.floor(Date.now() / 1_000) + 3_600,
});
const unsigned = (): string => new jose.UnsecuredJWT(ours()).encode();

/** The old trick: the public key, which anyone can fetch, taken for a shared secret. */
async function signedWithPublicKey(): Promise<string> {
  const { keys } = (await (await fetch(`${identityProvider().issuer}/jwks`)).json()) as {
    keys: { n: string; kid: string }[];
  };
  const [key] = keys;
  const secret = new TextEncoder().encode(key?.n);
  return new jose.SignJWT(ours()).setProtectedHeader({ alg: 'HS256', kid: key?.kid }).sign(secret);
}

async function signedByAnother(): Promise<string> {
  const { privateKey } = await jose.generateKeyPair('RS256');
  const { kid } = identityProvider().secrets.signingKey as { kid: string };
  return new jose.SignJWT(ours()).setProtectedHeader({ alg: 'RS256', kid }).sign(privateKey);
}

describe('A further issuer', () => {
  let server: Server;
  let issuer: string;
  let token: string;
  beforeAll(async () => {
    const { privateKey, publicKey } = await jose.generateKeyPair('ES256');
    const jwk = { ...(await jose.exportJWK(publicKey)), kid: 'one', alg: 'ES256' };
    server = createServer((request, response) => {
      const said = request.url === '/keys' ? { keys: [jwk] } : { issuer, jwks_uri: `${issuer}/keys` };
      response.setHeader('content-type', 'application/json').end(JSON.stringify(said));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    token = await new jose.SignJWT({ ...ours(), iss: issuer, roles: ['referrals'] })
      .setProtectedHeader({ alg: 'ES256', kid: 'one' })
      .sign(privateKey);
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  test('counts where it is configured, and nowhere else', async () => {
    expect(outcome(await asBearer(token))).toEqual([401, 'tokenRefused']);
    const both = await startLoginApi({ tokenIssuer: issuer });
    await saveMachineClient(both.store.db, {
      clientId: `${issuer}#behandling`,
      municipality: 'gentofte' as MunicipalityId,
      name: 'Et andet fagsystem',
      scopes: ['referrals'],
      active: true,
    });
    const theirs = { id: `${issuer}#behandling`, municipality: 'gentofte', scopes: ['referrals'] };
    expect((await asBearer(token, both.api.url)).body).toMatchObject(theirs);
    expect((await asBearer(await testToken('behandling'), both.api.url)).status).toBe(200);
    await both.stop();
  });

  test('has programs of its own: one of the same name at the provider is another', async () => {
    const both = await startLoginApi({ tokenIssuer: issuer });
    expect(outcome(await asBearer(token, both.api.url))).toEqual([403, 'clientNotAdmitted']);
    const likeTheirs = await signed({ client_id: `${issuer}#behandling` });
    expect(outcome(await asBearer(likeTheirs, both.api.url))).toEqual([401, 'tokenRefused']);
    await both.stop();
  });

  test.each([
    ['what it says of itself', '/'],
    ['its keys', '/keys'],
  ])('that sends us elsewhere for %s is not followed', async (_what, from) => {
    let asked = 0;
    const { privateKey, publicKey } = await jose.generateKeyPair('ES256');
    const keys = [{ ...(await jose.exportJWK(publicKey)), kid: 'one', alg: 'ES256' }];
    const elsewhere = await serverThat((url, response) => {
      asked += 1;
      response.end(JSON.stringify(url === '/keys' ? { keys } : { issuer: moved.url, jwks_uri: `${moved.url}/keys` }));
    });
    const moved = await serverThat((url, response) => {
      if (url.startsWith(from)) return response.writeHead(307, { location: `${elsewhere.url}${url}` }).end();
      return response.end(JSON.stringify({ issuer: moved.url, jwks_uri: `${moved.url}/keys` }));
    });
    const theirs = await new jose.SignJWT({ ...ours(), iss: moved.url, roles: ['referrals'] })
      .setProtectedHeader({ alg: 'ES256', kid: 'one' })
      .sign(privateKey);
    const both = await startLoginApi({ tokenIssuer: moved.url });
    expect(outcome(await asBearer(theirs, both.api.url))).toEqual([503, 'loginAway']);
    expect(asked).toBe(0);
    await Promise.all([both.stop(), moved.stop(), elsewhere.stop()]);
  });
});

async function serverThat(answer: (url: string, response: ServerResponse) => unknown) {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    answer(request.url ?? '', response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, stop: () => new Promise((resolve) => server.close(resolve)) };
}
