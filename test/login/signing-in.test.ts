import { loginOf, people } from '../api/setup/people';
import { Browser, type Shown } from './setup/browser';
import { type LoginApi, startLoginApi } from './setup/login-api';

let login: LoginApi;
beforeAll(async () => {
  login = await startLoginApi({ failureLimit: 1_000 });
});
afterAll(() => login.stop());

const worker = loginOf(people.worker);
const outcome = ({ status, body }: Shown) => [status, body.code];

/** What the audit log has of comings and goings, the eldest first. */
const atTheDoor = () =>
  login.store.db.selectFrom('audit').selectAll().where('act', '=', 'readOwnProfile').orderBy('seq').execute();

/** Changes what the API remembers of a sign-in under way, as nobody but it can. */
async function alterBegun(field: string): Promise<void> {
  const { db } = login.store;
  const [row] = await db.selectFrom('sessions').select(['id_digest', 'content']).orderBy('made_at', 'desc').execute();
  const content = JSON.parse(row?.content ?? '{}');
  content.begun[0][field] = 'another-one-that-is-long-enough-to-be-a-code-verifier';
  const changed = { content: JSON.stringify(content) };
  await db
    .updateTable('sessions')
    .set(changed)
    .where('id_digest', '=', row?.id_digest ?? '')
    .execute();
}

describe('Signing in', () => {
  test('leads by the provider back to where one wanted to go, as oneself', async () => {
    const browser = new Browser();
    const back = await browser.go(await browser.untilCallback(login.api.url, worker, '/v1/staff?a=b'));
    expect([back.status, back.onTo]).toEqual([303, `${login.api.url}/v1/staff?a=b`]);
    const me = await browser.go(`${login.api.url}/v1/me`);
    expect(me.body).toMatchObject({
      kind: 'staff',
      id: people.worker,
      name: 'Mille Prøve',
      municipality: 'ballerup',
      roles: ['outreachWorker'],
      language: 'da',
    });
  });

  test('asks the provider for a code with PKCE, a state and a nonce, each new every time', async () => {
    const asked = await Promise.all(
      [1, 2].map(async () => new URL((await new Browser().go(`${login.api.url}/login`)).onTo ?? '').searchParams),
    );
    for (const one of asked) {
      expect(Object.fromEntries(one)).toMatchObject({ response_type: 'code', code_challenge_method: 'S256' });
    }
    for (const name of ['state', 'nonce', 'code_challenge']) {
      const [first, second] = asked.map((one) => one.get(name));
      expect([name, first?.length ?? 0]).toEqual([name, 43]);
      expect(first).not.toBe(second);
    }
  });

  test.each([
    ['another site', 'https://elsewhere.example/'],
    ['another site without its scheme', '//elsewhere.example/'],
    ['what browsers take for that', '/\\elsewhere.example/'],
    ['what becomes that', '/.//elsewhere.example/'],
    ['a script', 'javascript:alert(1)'],
    ['a path with a line break', '/docs\r\nSet-Cookie: a=b'],
    ['nothing', ''],
  ])('does not lead on to %s', async (_what, returnTo) => {
    const shown = await new Browser().go(`${login.api.url}/login?returnTo=${encodeURIComponent(returnTo)}`);
    expect([...outcome(shown), shown.onTo]).toEqual([400, 'returnToElsewhere', undefined]);
  });

  test('is refused where the answer’s state is another one’s', async () => {
    const browser = new Browser();
    const callback = new URL(await browser.untilCallback(login.api.url, worker));
    callback.searchParams.set('state', 'x'.repeat(43));
    expect(outcome(await browser.go(callback.toString()))).toEqual([400, 'loginUnfinished']);
    expect(outcome(await browser.go(`${login.api.url}/v1/me`))).toEqual([401, 'sessionOver']);
  });

  test('is refused in a browser that did not begin it', async () => {
    const callback = await new Browser().untilCallback(login.api.url, worker);
    const other = new Browser();
    expect(outcome(await other.go(callback))).toEqual([400, 'loginUnfinished']);
    expect(other.cookies.size).toBe(0);
  });

  test('is refused the second time that an answer comes', async () => {
    const browser = new Browser();
    const callback = await browser.untilCallback(login.api.url, worker);
    expect((await browser.go(callback)).status).toBe(303);
    expect(outcome(await browser.go(callback))).toEqual([400, 'loginUnfinished']);
  });

  test('is refused where a used code is brought under a new state', async () => {
    const browser = new Browser();
    const used = new URL(await browser.untilCallback(login.api.url, worker));
    await browser.go(used.toString());
    const again = new Browser();
    const { onTo = '' } = await again.go(`${login.api.url}/login`);
    used.searchParams.set('state', new URL(onTo).searchParams.get('state') ?? '');
    expect(outcome(await again.go(used.toString()))).toEqual([401, 'loginRefused']);
  });

  test.each(['nonce', 'codeVerifier'])('is refused where the %s is not that of this sign-in', async (field) => {
    const browser = new Browser();
    const callback = await browser.untilCallback(login.api.url, worker);
    await alterBegun(field);
    expect(outcome(await browser.go(callback))).toEqual([401, 'loginRefused']);
    expect(outcome(await browser.go(`${login.api.url}/v1/me`))).toEqual([401, 'sessionOver']);
  });

  test('is refused where the provider says no', async () => {
    const browser = new Browser();
    const { onTo = '' } = await browser.go(`${login.api.url}/login`);
    const state = new URL(onTo).searchParams.get('state');
    const refusal = `${login.api.url}/login/callback?error=access_denied&state=${state}`;
    expect(outcome(await browser.go(refusal))).toEqual([401, 'loginRefused']);
  });

  test('is refused to whom the municipality knows and nobody has added here, and to whoever has gone', async () => {
    const [stranger, gone] = [new Browser(), new Browser()];
    const asStranger = await stranger.untilCallback(login.api.url, 'stranger@staff.example');
    expect(outcome(await stranger.go(asStranger))).toEqual([403, 'notOnStaff']);
    const asGone = await gone.untilCallback(login.api.url, loginOf(people.gone));
    expect(outcome(await gone.go(asGone))).toEqual([403, 'deactivated']);
  });

  test('stands in the audit log, as going out and being turned away do', async () => {
    const comings = async () => (await atTheDoor()).map(({ who, outcome: did }) => [who, did]);
    const before = (await comings()).length;
    const [browser, gone] = [new Browser(), new Browser()];
    const { csrfToken } = await browser.signIn(login.api.url, worker);
    await browser.go(`${login.api.url}/logout`, { method: 'POST', headers: { 'X-CSRF-Token': csrfToken } });
    await gone.go(await gone.untilCallback(login.api.url, loginOf(people.gone)));
    expect((await comings()).slice(before)).toEqual([
      [`staff:${people.worker}`, 'signedIn'],
      [`staff:${people.worker}`, 'signedOut'],
      [`staff:${people.gone}`, 'refused'],
    ]);
  });

  test('is told to be away while the provider is, and the signed-in are not touched by it', async () => {
    const away = await startLoginApi({ issuer: 'http://127.0.0.1:9' });
    const shown = await new Browser().go(`${away.api.url}/login`);
    expect([...outcome(shown), shown.headers.get('retry-after')]).toEqual([503, 'loginAway', '5']);
    await away.stop();
  });

  test('is slowed for an address from which it fails again and again', async () => {
    const slow = await startLoginApi({ failureLimit: 3 });
    const browser = new Browser();
    const answers: Shown[] = [];
    for (let times = 0; times < 4; times += 1) {
      answers.push(await browser.go(`${slow.api.url}/login/callback?code=guess&state=guess`));
    }
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 429]);
    expect(answers[3]?.body).toMatchObject({ code: 'tooManyFailures' });
    expect(Number(answers[3]?.headers.get('retry-after'))).toBeGreaterThan(0);
    await slow.stop();
  });
});
