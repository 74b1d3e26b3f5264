import type { CaseId } from '../../domain';
import { listAudit } from '../../store/audit/read';
import { accepted, storedCase, type Written } from '../api/setup/cases';
import { startApiUnderTest } from '../api/setup/running-api';
import { until } from '../environment/until';
import { ballerup } from '../security/setup/everybody';
import type { AppPage } from './setup/app-page';
import { giveTheDeviceALock, theAppIsKept } from './setup/device';
import { appUnderTest } from './setup/running-app';

const WORKER = 'Mille Prøve';
const HELD = 10_000;

// A browser makes passkeys for names, not for addresses.
const running = appUnderTest(
  (login) => startApiUnderTest({ login, host: 'localhost' }),
  ({ api, system }) => ({ url: api.url, db: system.store.db }),
);
const api = running.api;

async function aCase(alias: string): Promise<Written> {
  const begun = await accepted(api(), { identity: { alias, place: 'Bænken ved åen' } });
  await storedCase(api(), begun.caseId, begun.version);
  return begun;
}

/** A phone whose own lock gives a secret, with its person signed in. */
async function signedIn(): Promise<AppPage> {
  const app = await running.open('/');
  await giveTheDeviceALock(app);
  await app.page.clock.install();
  await app.page.reload();
  await app.signInAs(WORKER);
  await app.sees('I dag');
  return app;
}

const carriedOn = (app: AppPage): Promise<number> =>
  app.page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('fodfaeste-vault');
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const counting = db.transaction('cases').objectStore('cases').count();
          counting.onerror = () => reject(counting.error);
          counting.onsuccess = () => {
            db.close();
            resolve(counting.result);
          };
        };
      }),
  );

const button = ({ page }: AppPage, name: string | RegExp) => page.getByRole('button', { name });
const card = ({ page }: AppPage, name: string) => page.getByRole('article', { name });

async function logNotMet(app: AppPage, name: string): Promise<void> {
  await card(app, name).getByRole('button', { name: 'Ikke truffet' }).click();
  const dialog = app.page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Bopæl' }).click();
  await dialog.getByRole('button', { name: /^Gem, næste gang/ }).click();
  await app.page.clock.fastForward(HELD);
}

async function withoutNet(app: AppPage): Promise<void> {
  await theAppIsKept(app);
  await app.page.context().setOffline(true);
  await app.page.reload();
}

test('a contact person reads their day and a case without net, by the phone’s own lock, until they sign out', async () => {
  const begun = await aCase('Grå Jakke');
  const app = await signedIn();
  await logNotMet(app, 'Grå Jakke');
  await app.sees('Vil du kunne læse dine sager uden net?');
  await button(app, 'Ja, brug telefonens lås').click();
  await button(app, 'Nej tak').waitFor({ state: 'hidden' });
  await until('the case is carried', async () => (await carriedOn(app)) === 1);

  await withoutNet(app);
  await app.sees('Fodfæste');
  await button(app, 'Lås op').click();
  await app.sees('I dag');
  await app.page.getByText(/^Ingen forbindelse\. Du ser sagerne, som de var/).waitFor();
  await card(app, 'Grå Jakke').getByRole('link', { name: 'Grå Jakke', exact: true }).click();
  await app.sees('Grå Jakke');
  await app.page.getByText('Bænken ved åen').first().waitFor();

  await app.page.context().setOffline(false);
  await app.page.getByText(/^Ingen forbindelse/).waitFor({ state: 'hidden' });
  const { store, keys } = api().system;
  await until('the server is told what was opened', async () => {
    const { items } = await listAudit(store.db, keys, {
      municipality: ballerup,
      caseId: begun.caseId as CaseId,
      limit: 50,
    });
    return items.some(({ route }) => route === 'POST /v1/carry/opened');
  });

  await button(app, 'Indstillinger').click();
  const left = app.page.waitForEvent('framenavigated');
  await button(app, 'Log ud').click();
  await left;
  await app.page.context().setOffline(true);
  await app.go('/');
  await app.page.getByRole('alert').waitFor();
  expect(await carriedOn(app)).toBe(0);
  expect(await button(app, 'Lås op').count()).toBe(0);
});
