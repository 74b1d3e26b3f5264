import { randomUUID } from 'node:crypto';
import { loginOf, people } from '../api/setup/people';
import { until } from '../environment/until';
import { Browser, type Shown } from './setup/browser';
import { type LoginApi, startLoginApi } from './setup/login-api';

let login: LoginApi;
let me: string;
beforeAll(async () => {
  login = await startLoginApi();
  me = `${login.api.url}/v1/me`;
});
afterAll(() => login.stop());

const outcome = ({ status, body }: Shown) => [status, body.code];
const sessionId = ({ cookies }: Browser): string =>
  /^s:([^.]+)\./.exec(decodeURIComponent(cookies.get('fodfaeste') ?? ''))?.[1] ?? '';

async function signedIn(person: string = people.worker) {
  const browser = new Browser();
  return { browser, ...(await browser.signIn(login.api.url, loginOf(person))) };
}

const newest = () => login.store.db.selectFrom('sessions').select('id_digest').orderBy('made_at', 'desc').limit(1);

/** Uses it, and waits until that is noted: the answer itself does not wait for it. */
async function use(browser: Browser): Promise<Shown> {
  const shown = await browser.go(me);
  await until('the use of the session is noted', async () => {
    const { last_seen_at } = await newest().select('last_seen_at').executeTakeFirstOrThrow();
    return Date.parse(last_seen_at) > Date.now() - 2 * 60_000;
  });
  return shown;
}

/** Moves the newest session's times back, as if it had been so long. */
async function moveBack(column: 'last_seen_at' | 'ends_at', minutes: number): Promise<void> {
  const { db } = login.store;
  const row = await newest().select(column).executeTakeFirstOrThrow();
  const moved = new Date(Date.parse(row[column]) - minutes * 60_000).toISOString();
  await db
    .updateTable('sessions')
    .set({ [column]: moved })
    .where('id_digest', '=', row.id_digest)
    .execute();
}

describe('A session', () => {
  test('has another id once someone has signed in, and the one before is nobody’s', async () => {
    const browser = new Browser();
    const callback = await browser.untilCallback(login.api.url, loginOf(people.worker));
    const [before, cookieBefore] = [sessionId(browser), browser.cookies.get('fodfaeste') ?? ''];
    await browser.go(callback);
    expect(before).toHaveLength(32);
    expect(sessionId(browser)).not.toBe(before);
    const fixed = new Browser();
    fixed.cookies.set('fodfaeste', cookieBefore);
    expect(outcome(await fixed.go(me))).toEqual([401, 'sessionOver']);
  });

  test('is a cookie that no script reads and no other site sends along', async () => {
    const { led } = await signedIn();
    const [cookie = ''] = led.setCookies.filter((line) => line.startsWith('fodfaeste='));
    expect(cookie.split('; ').slice(1).sort()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Lax']);
  });

  test('goes over TLS alone where it is served by TLS, and belongs to that host', async () => {
    const overTls = await startLoginApi({ publicUrl: 'https://fodfaeste.example' });
    const asked = await fetch(`${overTls.api.url}/login`, {
      redirect: 'manual',
      headers: { 'x-forwarded-proto': 'https' },
    });
    const [cookie = ''] = asked.headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-fodfaeste=/);
    expect(cookie.split('; ').slice(1).sort()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Lax', 'Secure']);
    const callback = new URL(asked.headers.get('location') ?? '').searchParams.get('redirect_uri');
    expect(callback).toBe('https://fodfaeste.example/login/callback');
    await overTls.stop();
  });

  test('cannot be taken over by whoever reads the database', async () => {
    const { browser } = await signedIn();
    const rows = await login.store.db.selectFrom('sessions').selectAll().execute();
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(sessionId(browser));
  });

  test('is over after two hours without use, and goes on as long as it is used', async () => {
    const { browser } = await signedIn();
    await moveBack('last_seen_at', 119);
    expect((await use(browser)).status).toBe(200);
    await moveBack('last_seen_at', 119);
    expect((await use(browser)).status).toBe(200);
    await moveBack('last_seen_at', 121);
    expect(outcome(await browser.go(me))).toEqual([401, 'sessionOver']);
  });

  test('is over after ten hours, however much it is used', async () => {
    const { browser } = await signedIn();
    await moveBack('ends_at', 599);
    expect((await browser.go(me)).status).toBe(200);
    await moveBack('ends_at', 2);
    expect(outcome(await browser.go(me))).toEqual([401, 'sessionOver']);
  });

  test('is ended on the server by signing out, which says where the provider ends its own', async () => {
    const { browser, csrfToken } = await signedIn();
    const kept = browser.cookies.get('fodfaeste') ?? '';
    const out = await browser.go(`${login.api.url}/logout`, { method: 'POST', headers: { 'X-CSRF-Token': csrfToken } });
    expect(out.status).toBe(200);
    expect(out.body.endSession).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/session\/end\?client_id=fodfaeste$/);
    expect(browser.cookies.has('fodfaeste')).toBe(false);
    const thief = new Browser();
    thief.cookies.set('fodfaeste', kept);
    expect(outcome(await thief.go(me))).toEqual([401, 'sessionOver']);
  });

  test('is not ended by another site', async () => {
    const { browser } = await signedIn();
    const out = await browser.go(`${login.api.url}/logout`, { method: 'POST' });
    expect(outcome(out)).toEqual([403, 'csrfTokenWrong']);
    expect((await browser.go(`${login.api.url}/logout`)).status).toBe(404);
    expect((await browser.go(me)).status).toBe(200);
  });
});

describe('Whoever has lost a phone', () => {
  const others = () => `${me}/sessions/end-others`;
  const write = (browser: Browser, url: string, csrfToken: string) =>
    browser.go(url, { method: 'POST', headers: { 'X-CSRF-Token': csrfToken, 'Idempotency-Key': randomUUID() } });

  test('sees where they are signed in, and signs out everywhere else at once', async () => {
    const [here, lost] = [await signedIn(people.colleague), await signedIn(people.colleague)];
    type List = { items: { isThisOne: boolean; begunAt: string; endsAt: string }[] };
    const list = async () => (await here.browser.go(`${me}/sessions`)).body as unknown as List;
    const before = await list();
    expect(before.items.filter(({ isThisOne }) => isThisOne)).toHaveLength(1);
    expect(JSON.stringify(before)).not.toContain(lost.csrfToken);
    const ended = await write(here.browser, others(), here.csrfToken);
    expect([ended.status, ended.body]).toEqual([200, { ended: before.items.length - 1 }]);
    expect(outcome(await lost.browser.go(me))).toEqual([401, 'sessionOver']);
    expect((await list()).items).toEqual([expect.objectContaining({ isThisOne: true })]);
  });

  test('can ask the team lead, who signs them out everywhere; others cannot be asked', async () => {
    const [lost, lead, peer] = [
      await signedIn(people.colleague),
      await signedIn(people.lead),
      await signedIn(people.worker),
    ];
    const path = `${login.api.url}/v1/staff/${people.colleague}/sessions/end`;
    expect(outcome(await write(peer.browser, path, peer.csrfToken))).toEqual([403, 'notYourRole']);
    expect((await write(lead.browser, path, lead.csrfToken)).status).toBe(200);
    expect(outcome(await lost.browser.go(me))).toEqual([401, 'sessionOver']);
  });

  test('can ask the team lead, who sees where they are signed in and ends one of it', async () => {
    const [first, second, lead] = [
      await signedIn(people.colleague),
      await signedIn(people.colleague),
      await signedIn(people.lead),
    ];
    const path = `${login.api.url}/v1/staff/${people.colleague}/sessions`;
    type List = { items: { id: string; isThisOne: boolean; platform: string | null }[] };
    const list = async () => (await lead.browser.go(path)).body as unknown as List;
    const { items } = await list();
    expect(items).toHaveLength(2);
    expect(items.map(({ isThisOne, platform }) => [isThisOne, platform])).toEqual([
      [false, null],
      [false, null],
    ]);
    expect(JSON.stringify(items)).not.toContain(first.csrfToken);
    expect(outcome(await first.browser.go(path))).toEqual([403, 'notYourRole']);
    const end = `${path}/${items[0]?.id}/end`;
    expect((await write(lead.browser, end, lead.csrfToken)).body).toEqual({ ended: 1 });
    expect((await write(lead.browser, end, lead.csrfToken)).body).toEqual({ ended: 0 });
    expect(outcome(await second.browser.go(me))).toEqual([401, 'sessionOver']);
    expect((await first.browser.go(me)).status).toBe(200);
    const elsewhere = `${login.api.url}/v1/staff/${people.gentofteWorker}/sessions`;
    expect(outcome(await lead.browser.go(elsewhere))).toEqual([404, 'unknownPerson']);
  });
});

describe('Whoever is signed in', () => {
  const change = (person: string, columns: { active?: boolean; roles?: string[]; login?: string | null }) =>
    login.store.db.updateTable('staff').set(columns).where('id', '=', person).execute();

  test('is shut out at once when they are deactivated', async () => {
    const { browser } = await signedIn(people.colleague);
    await change(people.colleague, { active: false });
    expect(outcome(await browser.go(me))).toEqual([403, 'deactivated']);
    await change(people.colleague, { active: true });
  });

  test('has at once the roles that they have been given, and no others', async () => {
    const { browser } = await signedIn(people.intake);
    await change(people.intake, { roles: ['auditor'] });
    expect((await browser.go(me)).body.roles).toEqual(['auditor']);
  });

  test('is shut out at once when their login is taken from them', async () => {
    const { browser } = await signedIn(people.caseworker);
    await change(people.caseworker, { login: null });
    expect(outcome(await browser.go(me))).toEqual([401, 'sessionOver']);
  });
});

describe('A write from a session', () => {
  let browser: Browser;
  let csrfToken: string;
  beforeAll(async () => {
    const session = await signedIn();
    browser = session.browser;
    csrfToken = session.csrfToken;
  });
  const write = (headers: Record<string, string>) =>
    browser.go(`${login.api.url}/v1/absences/${randomUUID()}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers },
      body: JSON.stringify({ staffId: people.worker, from: '2033-01-01', to: '2033-01-02' }),
    });

  test('is taken with the session’s token, from a page of ours or from no page', async () => {
    expect((await write({ 'X-CSRF-Token': csrfToken })).status).toBe(200);
    const ours = { 'X-CSRF-Token': csrfToken, origin: login.api.url, 'sec-fetch-site': 'same-origin' };
    expect((await write(ours)).status).toBe(200);
  });

  test('is refused without the token, with a wrong one, and with another session’s', async () => {
    const other = await signedIn();
    for (const headers of [{}, { 'X-CSRF-Token': 'guess' }, { 'X-CSRF-Token': other.csrfToken }]) {
      expect(outcome(await write(headers as Record<string, string>))).toEqual([403, 'csrfTokenWrong']);
    }
  });

  test.each([
    ['another site’s page', { origin: 'https://elsewhere.example' }],
    ['a page without an address', { origin: 'null' }],
    ['a page that the browser calls another site’s', { 'sec-fetch-site': 'cross-site' }],
    ['a page of a neighbouring name', { 'sec-fetch-site': 'same-site' }],
  ])('is refused from %s, even with the token', async (_where, headers) => {
    const asked = { 'X-CSRF-Token': csrfToken, ...headers } as Record<string, string>;
    expect(outcome(await write(asked))).toEqual([403, 'otherOrigin']);
  });
});
