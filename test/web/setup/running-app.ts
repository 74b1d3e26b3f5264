import type { Browser } from 'playwright-core';
import { type Listed, listLogins } from '../../../store/login/directory';
import { AppPage, type Wanted } from './app-page';
import { openBrowser } from './browser';
import { buildApp } from './built-app';
import { startChoosing } from './provider';

type Login = Awaited<ReturnType<typeof startChoosing>>['login'];

/** What a test serves the app by. */
interface Served {
  readonly stop: () => Promise<void>;
}

/**
 * The app for the tests of one file: built, served with an identity provider of its own where one chooses who to be, in one
 * browser. After each test nothing may have been reported on any page that it opened.
 */
export function appUnderTest<Api extends Served>(
  serve: (login: Login) => Promise<Api>,
  at: (api: Api) => { readonly url: string; readonly db: Parameters<typeof listLogins>[0] },
) {
  let parts: { provider: Awaited<ReturnType<typeof startChoosing>>; api: Api; browser: Browser } | undefined;
  let opened: AppPage[] = [];
  const running = () => {
    if (!parts) throw new Error('the app is not running yet');
    return parts;
  };
  beforeAll(async () => {
    await buildApp();
    const provider = await startChoosing();
    const api = await serve(provider.login);
    provider.chooseAmong((): Promise<readonly Listed[]> => listLogins(at(api).db));
    parts = { provider, api, browser: await openBrowser() };
  });
  afterEach(async () => {
    const faults = opened.flatMap((app) => app.faults);
    await Promise.all(opened.map((app) => app.close()));
    opened = [];
    expect(faults).toEqual([]);
  });
  afterAll(async () => {
    const { browser, api, provider } = running();
    await browser.close();
    await api.stop();
    await provider.stop();
  });
  return {
    api: () => running().api,
    url: () => at(running().api).url,
    programToken: (...[scope]: Parameters<ReturnType<typeof running>['provider']['programToken']>) =>
      running().provider.programToken(scope),
    /** A browser of its own at an address. */
    async open(path: string, wanted?: Wanted): Promise<AppPage> {
      const { browser, api } = running();
      const app = await AppPage.open(browser, at(api).url, wanted);
      opened.push(app);
      await app.go(path);
      return app;
    },
  };
}
