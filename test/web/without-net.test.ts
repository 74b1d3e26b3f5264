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
  await app.page.getByRole('link', { name: 'Start besøg' }).click();
  await app.sees('Start besøg');
  await app.page.getByRole('radio', { name: 'Bænken ved åen' }).waitFor();
  await app.page.goBack();
  await app.sees('Grå Jakke');

  await app.page.context().setOffline(false);
  // Where the first try after the net came too early for it, the next comes twenty seconds later.
  await app.page.getByText(/^Ingen forbindelse/).waitFor({ state: 'hidden', timeout: 50_000 });
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

test('a case that is begun without net can be logged in at once, and both arrive in their order', async () => {
  const carried = await aCase('Grøn Hue');
  const app = await signedIn();
  await until('the case is carried', async () => (await carriedOn(app)) > 0);
  await theAppIsKept(app);
  await app.page.context().setOffline(true);
  await app.page.getByRole('link', { name: 'Ny person' }).click();
  await app.sees('Ny person');
  await begins(app, 'Kaptajnen');
  await app.page.getByText('Sover i en båd uden varme').waitFor();
  await button(app, 'Notér kontakt').click();
  await logOnPage(app);

  // What can still be taken back does not lie over what is done next.
  await app.page.getByRole('link', { name: 'I dag' }).first().click();
  await app.sees(/^Ikke sendt endnu/);
  await card(app, 'Kaptajnen').getByText('Sagen oprettes, når der er forbindelse.').waitFor();
  await card(app, 'Kaptajnen').getByRole('link', { name: 'Kaptajnen' }).click();
  await app.page.getByText('Ikke oprettet endnu').waitFor();
  await app.page.getByRole('link', { name: 'I dag' }).first().click();
  await card(app, 'Grøn Hue').getByRole('link', { name: 'Grøn Hue', exact: true }).click();
  await app.sees('Grøn Hue');
  await button(app, 'Notér kontakt').click();
  await logOnPage(app);
  // A day without net has more than one meeting.
  await button(app, 'Notér en kontakt mere').click();
  await logOnPage(app);
  await app.page.clock.fastForward(HELD);
  await app.page.getByRole('link', { name: /^Ikke sendt/ }).click();
  await app.sees('Ikke sendt');
  expect(await app.page.getByRole('article', { name: 'Kaptajnen' }).count()).toBe(2);
  expect(await app.page.getByRole('article', { name: 'Grøn Hue' }).count()).toBe(2);

  await app.page.context().setOffline(false);
  const opened = await until('the case in the lists', async () => {
    const { body } = await api().post<{ items: { caseId: string }[] }>('/v1/citizens/search', { name: 'Kaptajnen' });
    return body.items[0];
  });
  for (const { caseId, contacts } of [
    { caseId: opened.caseId, contacts: 1 },
    { caseId: carried.caseId, contacts: 2 },
  ])
    await until('each contact', async () => {
      const { body } = await api().get<{ items: { type: string }[] }>(`/v1/cases/${caseId}/timeline`);
      return body.items.filter(({ type }) => type === 'contactLogged').length === contacts;
    });
  await app.sees('Alt er sendt');
});

test('a case that was begun without net and is thrown away leaves what was logged in it, with what became of it', async () => {
  await aCase('Rød Hue');
  const app = await signedIn();
  await until('the case is carried', async () => (await carriedOn(app)) > 0);
  await theAppIsKept(app);
  await app.page.context().setOffline(true);
  await app.page.getByRole('link', { name: 'Ny person' }).click();
  await app.sees('Ny person');
  await begins(app, 'Matrosen');
  await button(app, 'Notér kontakt').click();
  await logOnPage(app);
  await app.page.clock.fastForward(HELD);
  await app.page.getByRole('link', { name: /^Ikke sendt/ }).click();
  await app.sees('Ikke sendt');
  const begun = card(app, 'Matrosen').filter({ hasText: 'Sover i en båd uden varme' });
  await begun.getByRole('button', { name: 'Smid væk' }).click();
  const dialog = app.page.getByRole('dialog');
  await dialog.getByText(/^Det, du har noteret i sagen, bliver stående/).waitFor();
  await app.ask();
  await dialog.getByRole('button', { name: 'Smid væk' }).click();
  await begun.waitFor({ state: 'hidden' });
  await app.page.context().setOffline(false);
  await card(app, 'Matrosen')
    .getByText(/^Sagen, det skulle stå i, blev aldrig oprettet/)
    .waitFor();
  await app.ask();
  expect(await card(app, 'Matrosen').getByRole('button', { name: 'Send igen' }).count()).toBe(0);
  const { body } = await api().post<{ items: object[] }>('/v1/citizens/search', { name: 'Matrosen' });
  expect(body.items).toEqual([]);
});

/** Fills in the form of a new person, and comes to the case that the server does not have. */
async function begins(app: AppPage, alias: string): Promise<void> {
  await app.page.getByLabel('Hvad kalder du personen?').fill(alias);
  await app.page.getByLabel(/^Hvorfor går du i gang/).fill('Sover i en båd uden varme');
  await app.page.getByLabel(/^Hvorfor er det det mindst indgribende/).fill('Ingen anden indsats når ham');
  await button(app, 'Opret sag').click();
  await app.sees(alias);
  await app.page.getByText('Ikke oprettet endnu').waitFor();
}

async function logOnPage({ page }: AppPage): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Ikke truffet' }).click();
  await dialog.getByRole('button', { name: 'Bopæl' }).click();
  await dialog.getByRole('button', { name: /^Gem/ }).click();
  await dialog.waitFor({ state: 'hidden' });
}
