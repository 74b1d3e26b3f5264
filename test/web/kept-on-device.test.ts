import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { ensureChromium } from '../../dev/install/chromium';
import { quietly } from '../environment/quietly';
import { until } from '../environment/until';
import { startAppServer } from './setup/app-server';
import { openBrowser } from './setup/browser';
import { buildApp } from './setup/built-app';

let server: Awaited<ReturnType<typeof startAppServer>>;
let browser: Browser;

beforeAll(async () => {
  await buildApp();
  browser = await openBrowser();
});
beforeEach(async () => {
  server = await startAppServer();
});
afterEach(() => server.stop());
afterAll(() => browser.close());

const today = (page: Page) => page.getByRole('heading', { name: 'I dag' }).first().waitFor();
const isKept = (page: Page) => page.evaluate<boolean>(`navigator.serviceWorker.ready.then(() => true)`);
const cached = (page: Page) =>
  page.evaluate<string[]>(`(async () => {
    const names = await caches.keys();
    const all = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)));
    return all.flat();
  })()`);

async function openApp(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(server.url);
  await today(page);
  await isKept(page);
  return page;
}

async function inContext(work: (context: BrowserContext) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ locale: 'da-DK' });
  context.setDefaultTimeout(20_000);
  try {
    await work(context);
  } finally {
    await context.close();
  }
}

test('With no net the app opens after the browser was ended', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'fodfaeste-profile-'));
  const launch = () =>
    chromium.launchPersistentContext(profile, { executablePath: ensureChromium(quietly), locale: 'da-DK' });
  try {
    const before = await launch();
    await openApp(before);
    await before.close();
    const after = await launch();
    await after.setOffline(true);
    const page = await after.newPage();
    const begun = performance.now();
    await page.goto(server.url);
    await page.getByRole('heading', { name: 'Fodfæste' }).waitFor();
    process.stderr.write(`[figures] a shell with no net after ${Math.round(performance.now() - begun)} ms\n`);
    await after.close();
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
});

test('The device keeps the files of the build, and nothing that the API answered', () =>
  inContext(async (context) => {
    const page = await openApp(context);
    await page.reload();
    await today(page);
    const kept = await cached(page);
    expect(kept).toContain('/');
    expect(kept.filter((path) => path !== '/' && !path.startsWith('/assets/'))).toEqual([]);
  }));

test('Under an open page a new build waits until the person takes it', () =>
  inContext(async (context) => {
    const page = await openApp(context);
    server.deploy();
    await page.evaluate('navigator.serviceWorker.getRegistration().then((one) => one.update())');
    await page.getByText('Der er en ny udgave af Fodfæste.').waitFor();
    expect(await page.title()).not.toMatch(/^2: /);
    await page.getByRole('button', { name: 'Hent den nu' }).click();
    await until('the page is of the new build', async () => /^2: /.test(await page.title().catch(() => '')));
    await today(page);
  }));

test('A broken worker is replaced from the server, which takes what is kept off the device', () =>
  inContext(async (context) => {
    const page = await openApp(context);
    server.breakWorker();
    await page.evaluate('navigator.serviceWorker.getRegistration().then((one) => one.update())');
    await until('the page is broken', async () => {
      // The browser may drop an opening while it changes workers.
      await page.goto(server.url).catch(() => undefined);
      return (await page.textContent('body', { timeout: 3_000 }).catch(() => undefined)) === 'broken';
    });
    server.withdraw();
    // Each opening has the browser ask for the worker anew; the page follows by itself.
    await until('the page is the server’s', async () => {
      await page.goto(server.url).catch(() => undefined);
      const heading = page.getByRole('heading', { name: 'I dag' }).first();
      return heading.waitFor({ timeout: 3_000 }).then(
        () => true,
        () => false,
      );
    });
    await until('nothing is kept', async () => (await cached(page)).length === 0);
    const isGone = 'navigator.serviceWorker.getRegistration().then((one) => one === undefined)';
    // One that was cut off in the midst of leaving leaves at the next opening.
    await until('no worker is left', async () => {
      if (await page.evaluate<boolean>(isGone)) return true;
      await page.goto(server.url).catch(() => undefined);
      return false;
    });
  }));
