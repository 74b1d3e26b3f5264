import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { builtWeb } from '../../dev/web/build';
import { startLoginApi } from '../login/setup/login-api';
import type { Wanted } from './setup/app-page';
import { appUnderTest } from './setup/running-app';

const WORKER = 'Mille Prøve';
/** What people who wait for a page on a phone can bear: of today's first visit, and of each page that is fetched later. */
const MOST_JAVASCRIPT = 75_000;
const MOST_ON_THE_WIRE = 130_000;

const Manifest = z.object({
  start_url: z.string(),
  display: z.string(),
  icons: z.array(z.object({ src: z.string() })),
});

const app = appUnderTest(startLoginApi, ({ api, store }) => ({ url: api.url, db: store.db }));
const { open } = app;

const ask = (path: string) => fetch(new URL(path, app.url()));

describe('The app’s files', () => {
  const scripts = () => readdirSync(join(builtWeb, 'assets')).filter((name) => name.endsWith('.js'));

  test('are little enough for a phone, and hold nothing of what the schemas are checked with', () => {
    const page = readFileSync(join(builtWeb, 'index.html'), 'utf8');
    const read = (name: string) => readFileSync(join(builtWeb, 'assets', name));
    const ofFirstVisit = [...page.matchAll(/assets\/([^"]+\.js)/g)].map(([, name = '']) => gzipSync(read(name)).length);
    expect(ofFirstVisit.length).toBeGreaterThan(0);
    expect(ofFirstVisit.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MOST_JAVASCRIPT);
    const all = scripts().map(read);
    for (const script of all) expect(gzipSync(script).length).toBeLessThanOrEqual(MOST_JAVASCRIPT);
    expect(all.filter((script) => /ZodError|_zod/.test(script.toString()))).toEqual([]);
  });

  test('are kept for ever where their name says what is in them, and asked for anew where it does not', async () => {
    const kept = async (path: string) => {
      const { status, headers } = await ask(path);
      return [status, headers.get('cache-control')];
    };
    expect(await kept(`/assets/${scripts()[0]}`)).toEqual([200, 'public, max-age=31536000, immutable']);
    expect(await kept('/')).toEqual([200, 'no-store']);
    expect(await kept('/service-worker.js')).toEqual([200, 'no-cache']);
    expect(await kept('/assets/no-such-file.js')).toEqual([404, 'no-store']);
  });

  test('come at the app’s own addresses and at no others', async () => {
    const isPage = async (path: string) => (await ask(path)).headers.get('content-type')?.startsWith('text/html');
    for (const path of [
      '/cases/0b51ae1e-58e6-43e2-9a1c-ffb5aa1a3ba0',
      '/rehearsal/0b51ae1e/',
      '/rehearsal/0b51ae1e/board',
    ])
      expect([path, await isPage(path)]).toEqual([path, true]);
    for (const path of [
      '/no-such-page',
      '/rehearsal/0b51ae1e/no-such-page',
      '/sources.txt',
      '/index.html',
      '/v1/cases',
      '/cases/a/b',
    ])
      expect([path, await isPage(path)]).toEqual([path, false]);
  });

  test('may be installed as an app', async () => {
    const manifest = Manifest.parse(await (await ask('/manifest.webmanifest')).json());
    expect([manifest.start_url, manifest.display]).toEqual(['/', 'standalone']);
    for (const { src } of manifest.icons) expect([src, (await ask(src)).status]).toEqual([src, 200]);
  });
});

test('A first visit is little on the wire', async () => {
  const page = await open('/');
  await page.signInAs(WORKER);
  await page.sees('I dag');
  const sent = await page.bytesReceived();
  expect(sent).toBeGreaterThan(40_000);
  expect(sent).toBeLessThanOrEqual(MOST_ON_THE_WIRE);
});

test('What the first file asks before the app is there, the app does not ask again', async () => {
  const page = await open('/');
  await page.signInAs(WORKER);
  await page.sees('I dag');
  await page.page.waitForLoadState('networkidle');
  // Once before signing in, and once after.
  expect(['/v1/me', '/v1/today'].map((path) => page.timesAsked(path))).toEqual([2, 2]);
});

test('Nor the case that a link in a letter leads to', async () => {
  const path = '/cases/0b51ae1e-58e6-43e2-9a1c-ffb5aa1a3ba0';
  const page = await open(path);
  await page.signInAs(WORKER);
  await page.sees('Du har ikke adgang til dette');
  expect(page.timesAsked(`/v1${path}/page`)).toBe(1);
});

describe('Signing in', () => {
  test.each<Wanted>([
    { device: 'phone', language: 'da', theme: 'light' },
    { device: 'desk', language: 'en', theme: 'dark' },
  ])('leads from the page that one wanted by the provider back to it ($device, $language, $theme)', async (wanted) => {
    const path = '/cases/0b51ae1e-58e6-43e2-9a1c-ffb5aa1a3ba0';
    const page = await open(path, wanted);
    await page.sees('Fodfæste');
    await page.signInAs(WORKER);
    await page.sees(wanted.language === 'da' ? 'Du har ikke adgang til dette' : 'You have no access to this');
    expect(new URL(page.page.url()).pathname).toBe(path);
  });

  /** What a device carries is asked for behind the page, and an answer that comes late sets the clock right again. */
  const withoutCarrying = (of: Page) => of.route('**/v1/carry', () => undefined);

  test('that is found to be over while the app is covered is told once it is uncovered', async () => {
    const page = await open('/');
    await page.signInAs(WORKER);
    await page.sees('I dag');
    await page.page.clock.install();
    await page.page.reload();
    await page.sees('I dag');
    await app.api().store.db.deleteFrom('sessions').execute();
    const isOver = page.page.waitForResponse((response) => response.status() === 401);
    await page.page.clock.fastForward('01:56:00');
    await page.page.evaluate('document.dispatchEvent(new Event("visibilitychange", { bubbles: true }))');
    await isOver;
    await page.page.getByRole('button', { name: 'Vis igen' }).click();
    await page.page.getByRole('heading', { name: 'Du er blevet logget ud' }).waitFor();
  });

  test('that has ended meanwhile leaves the page as it is, and goes on when one is back', async () => {
    const page = await open('/');
    await page.signInAs(WORKER);
    await page.sees('I dag');
    await page.page.clock.install();
    await withoutCarrying(page.page);
    await page.page.reload();
    await page.sees('I dag');
    await app.api().store.db.deleteFrom('sessions').execute();
    await page.page.clock.fastForward('01:56:00');
    // Nobody has touched it for so long that it has covered itself.
    await page.page.getByRole('button', { name: 'Vis igen' }).click();
    await page.page.getByRole('button', { name: 'Bliv logget ind' }).click();
    await page.sees('Du er blevet logget ud');
    const [beside] = await Promise.all([
      page.page.waitForEvent('popup'),
      page.page.getByRole('link', { name: 'Log ind i et nyt vindue' }).click(),
    ]);
    await beside.getByRole('heading', { name: 'I dag', exact: true }).waitFor();
    await page.page.evaluate('dispatchEvent(new Event("focus"))');
    await page.page.getByRole('heading', { name: 'Du er blevet logget ud' }).waitFor({ state: 'hidden' });
  });

  test('says before it ends that it will, and is put off by a word', async () => {
    const page = await open('/');
    await page.signInAs(WORKER);
    await page.sees('I dag');
    await page.page.clock.install();
    await withoutCarrying(page.page);
    await page.page.reload();
    await page.sees('I dag');
    await page.page.clock.fastForward('01:56:00');
    // Nobody has touched it for so long that it has covered itself.
    await page.page.getByRole('button', { name: 'Vis igen' }).click();
    const told = page.page.getByRole('alert').filter({ hasText: 'Du bliver logget ud kl.' });
    await told.waitFor();
    await page.ask();
    await page.page.getByRole('button', { name: 'Bliv logget ind' }).click();
    await told.waitFor({ state: 'hidden' });
  });
});

test('Everything is reached by the keyboard alone', async () => {
  const page = await open('/', { device: 'desk' });
  await page.signInAs(WORKER);
  await page.sees('I dag');
  const { keyboard } = page.page;
  const focused = () => page.page.evaluate<string>('document.activeElement.textContent');
  await keyboard.press('Tab');
  expect(await focused()).toBe('Gå til indholdet');
  for (const name of ['I dag', 'Sager', 'Søg', 'Indstillinger']) {
    await keyboard.press('Tab');
    expect(await focused()).toBe(name);
  }
  await keyboard.press('Enter');
  await page.sees('Indstillinger');
  await keyboard.press('Escape');
  expect(await focused()).toBe('Indstillinger');
});
