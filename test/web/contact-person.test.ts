import { accepted, contact, inDays, storedCase, type Written } from '../api/setup/cases';
import { people } from '../api/setup/people';
import { startApiUnderTest } from '../api/setup/running-api';
import { until } from '../environment/until';
import type { AppPage, Wanted } from './setup/app-page';
import { appUnderTest } from './setup/running-app';

const WORKER = 'Mille Prøve';
const HELD = 10_000;

const running = appUnderTest(
  (login) => startApiUnderTest({ login }),
  ({ api, system }) => ({ url: api.url, db: system.store.db }),
);
const api = running.api;

/** Today, on the phone of the contact person. */
async function openToday(wanted?: Wanted): Promise<AppPage> {
  const app = await running.open('/', wanted);
  await app.page.clock.install();
  await app.page.reload();
  await app.signInAs(WORKER);
  await app.sees(/^(I dag|Today)$/);
  return app;
}

/** A case of the worker's that the lists have; each has a name of its own, so that a test finds its card. */
async function aCase(alias: string): Promise<Written> {
  const begun = await accepted(api(), { identity: { alias } });
  await storedCase(api(), begun.caseId, begun.version);
  return begun;
}

const contactsOf = async ({ caseId }: Written) => {
  const { body } = await api().get<{ state: { contacts: { outcome: string; place: string; at: string }[] } }>(
    `/v1/cases/${caseId}`,
  );
  return body.state.contacts;
};
const whoWereAlong = async ({ caseId }: Written) => {
  const { body } = await api().get<{ items: { data: { participants?: string[] } }[] }>(`/v1/cases/${caseId}/timeline`);
  return body.items.flatMap(({ data }) => data.participants ?? []);
};
const card = ({ page }: AppPage, name: string) => page.getByRole('article', { name });
/** A button of a card, which shows them when it is asked to where it stands below the first screen. */
async function press(app: AppPage, name: string, button: string): Promise<void> {
  const [shown, more] = [button, /^(Notér kontakt med|Log a contact with) /].map((one) =>
    card(app, name).getByRole('button', { name: one }),
  );
  await shown
    ?.or(more ?? shown)
    .first()
    .waitFor();
  if (await more?.isVisible()) await more?.click();
  await shown?.click();
}
const tap = (app: AppPage, name: string | RegExp) => app.page.getByRole('dialog').getByRole('button', { name }).click();

describe('A contact person on the phone', () => {
  test('logs a contact in three taps, and the list stands as after it at once', async () => {
    const begun = await aCase('Grå Jakke');
    const app = await openToday();
    await press(app, 'Grå Jakke', 'Ikke truffet');
    await tap(app, 'Bopæl');
    await app.sees('Grå Jakke');
    await tap(app, /^Gem, næste gang \p{L}+dag \d+\. \p{L}+/u);
    await card(app, 'Grå Jakke').waitFor({ state: 'hidden' });
    expect(await contactsOf(begun)).toEqual([]);
    await app.page.clock.fastForward(HELD);
    const [logged] = await until('the contact is in the case', async () => {
      const contacts = await contactsOf(begun);
      return contacts.length > 0 && contacts;
    });
    expect(logged).toMatchObject({ outcome: 'notMet', place: 'home' });
    await card(app, 'Grå Jakke').getByText('1 forsøg').waitFor();
    await app.ask();
  });

  test('sees the list as after it, however long the server’s list lags behind', async () => {
    await aCase('Den, der venter');
    const app = await openToday();
    const before = await (await app.page.request.get(`${running.url()}/v1/today`)).text();
    await press(app, 'Den, der venter', 'Ikke truffet');
    await tap(app, 'Bopæl');
    await tap(app, /^Gem/);
    let lagging = 3;
    await app.page.route('**/v1/today', async (route) => {
      lagging -= 1;
      await (lagging >= 0 ? route.fulfill({ body: before, contentType: 'application/json' }) : route.continue());
    });
    await app.page.clock.fastForward(HELD);
    await card(app, 'Den, der venter').getByText('1 forsøg').waitFor();
    expect(lagging).toBeLessThan(0);
  });

  test('takes it back within ten seconds, and nothing was sent', async () => {
    const begun = await aCase('Manden ved søen');
    const app = await openToday();
    await press(app, 'Manden ved søen', 'Fik kontakt');
    await tap(app, 'Værested');
    await tap(app, /^Gem/);
    await app.page.clock.fastForward(HELD - 1_000);
    await app.page.getByRole('button', { name: 'Fortryd' }).click();
    await card(app, 'Manden ved søen').waitFor();
    await app.page.clock.fastForward(HELD);
    expect(await contactsOf(begun)).toEqual([]);
  });

  test('loses nothing by leaving the page before it was sent', async () => {
    const begun = await aCase('Tove');
    const app = await openToday();
    await press(app, 'Tove', 'Ikke truffet');
    await tap(app, 'Telefon');
    await tap(app, /^Gem/);
    await app.page.evaluate(
      `Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' });
       document.dispatchEvent(new Event('visibilitychange'))`,
    );
    await until('the contact is in the case', async () => (await contactsOf(begun)).length === 1);
  });

  test('sets another day with a reason, and writes what was said and when it was', async () => {
    const begun = await aCase('Frank');
    const app = await openToday();
    await press(app, 'Frank', 'Andet');
    await tap(app, 'Ville ikke tale i dag');
    await tap(app, 'Offentligt sted');
    const dialog = app.page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'En anden dag' }).check();
    await tap(app, /^Gem/);
    await dialog.getByText('Skriv en begrundelse.').waitFor();
    await app.ask();
    await dialog.getByLabel('Dag', { exact: true }).fill(inDays(3));
    await dialog.getByLabel('Begrundelse for en anden dag').fill('Han har bedt om fred i weekenden');
    await dialog.getByLabel('Notat (valgfrit)').fill('Sad på bænken');
    await dialog.getByText('Mere: tidspunkt, hvad I lavede, ønsker').click();
    await dialog.getByRole('radio', { name: 'I går' }).check();
    await dialog.getByLabel('Klokkeslæt').fill('10:30');
    await app.ask();
    await tap(app, /^Gem/);
    await app.page.clock.fastForward(HELD);
    const [logged] = await until('the contact is in the case', async () => {
      const contacts = await contactsOf(begun);
      return contacts.length > 0 && contacts;
    });
    expect(logged).toMatchObject({ outcome: 'refusedToTalk', place: 'publicPlace', followUpOn: inDays(3) });
    expect(logged?.at.slice(0, 10)).toBe(inDays(-1));
  });

  test('says with whom under the rule of visits in pairs, names a new place, and leaves something for next time', async () => {
    const begun = await aCase('Fjeldstrup');
    const { body } = await api().post<Written>(`/v1/cases/${begun.caseId}/incidents`, {
      kind: 'threat',
      visitsInPairs: true,
      note: 'Råbte efter os',
    });
    await storedCase(api(), begun.caseId, body.version);
    const app = await openToday();
    const dialog = app.page.getByRole('dialog');
    await press(app, 'Fjeldstrup', 'Fik kontakt');
    await tap(app, 'Et nyt sted med navn');
    await tap(app, 'Vælg dette sted');
    await dialog.getByText('Skriv, hvad I kalder stedet.').waitFor();
    await dialog.getByLabel('Hvad kalder I stedet?').fill('Bænken bag Netto');
    await app.ask();
    await tap(app, 'Vælg dette sted');
    await dialog.getByRole('radio', { name: 'Aftalt med borgeren' }).check();
    await dialog.getByLabel('Den dag, I har aftalt').fill(inDays(2));
    await dialog.getByLabel('Husk til næste gang (valgfrit)').fill('Tag en kop kaffe med\nSpørg til hunden');
    await tap(app, /^Gem, næste gang/);
    await dialog.getByText(/^Der skal være to medarbejdere/).waitFor();
    await app.ask();
    await dialog.getByLabel('Sammen med').selectOption({ label: 'Karl Kollega' });
    await dialog.getByLabel('En til (valgfrit)').selectOption({ label: 'Alma Alt' });
    await tap(app, /^Gem, næste gang/);
    await app.page.clock.fastForward(HELD);
    const lines = card(app, 'Fjeldstrup').getByRole('list', { name: 'Husk' });
    await lines.getByText('Spørg til hunden').waitFor();
    const [logged] = await contactsOf(begun);
    expect(logged).toMatchObject({
      place: 'publicPlace',
      followUpOn: inDays(2),
      followUpBasis: { assessed: { agreedWithCitizen: true } },
      namedPlace: expect.any(String),
    });
    expect(await whoWereAlong(begun)).toEqual([people.colleague, people.everything]);

    await lines.getByRole('checkbox', { name: 'Spørg til hunden' }).check();
    await lines.getByText('Spørg til hunden').waitFor({ state: 'hidden' });
    await press(app, 'Fjeldstrup', 'Ikke truffet');
    await dialog.getByRole('button', { name: /Bænken bag Netto/ }).click();
    await dialog.getByRole('checkbox', { name: 'Tag en kop kaffe med' }).check();
    await dialog.getByLabel('Sammen med').selectOption({ label: 'Karl Kollega' });
    await tap(app, /^Gem, næste gang/);
    await app.page.clock.fastForward(HELD);
    await card(app, 'Fjeldstrup').getByText('derefter 1 forsøg').waitFor();
    await lines.waitFor({ state: 'hidden' });
    await card(app, 'Fjeldstrup').getByRole('link', { name: 'Fjeldstrup' }).click();
    await app.sees('Sikkerhed');
  });

  test('is told what was refused, in words, and keeps what was written', async () => {
    const begun = await aCase('Yrsa');
    const app = await openToday();
    await press(app, 'Yrsa', 'Fik kontakt');
    await tap(app, 'Bopæl');
    await app.page.getByLabel('Notat (valgfrit)').fill('Hun vil gerne flytte');
    await tap(app, /^Gem/);
    await api()
      .system.store.db.updateTable('staff')
      .set({ roles: ['auditor'] })
      .where('id', '=', people.worker)
      .execute();
    try {
      await app.page.clock.fastForward(HELD);
      await app.page.getByText('1 blev ikke taget imod.').waitFor();
      await app.ask();
      await app.page.getByRole('link', { name: 'Se det' }).click();
      await app.sees('Ikke sendt');
      await app.page.getByText('Hun vil gerne flytte').waitFor();
      await app.page.getByRole('button', { name: 'Smid væk' }).click();
      await app.page.getByRole('dialog').getByText('Det er ikke i sagen').waitFor();
      await app.ask();
      await tap(app, 'Smid væk');
      await app.sees('Alt er sendt');
    } finally {
      await api()
        .system.store.db.updateTable('staff')
        .set({ roles: ['outreachWorker'] })
        .where('id', '=', people.worker)
        .execute();
    }
    expect(await contactsOf(begun)).toEqual([]);
  });

  test('keeps what has no connection until there is one, and it is taken once', async () => {
    const begun = await aCase('Lillebror');
    const app = await openToday();
    await press(app, 'Lillebror', 'Fik kontakt');
    await tap(app, 'Bopæl');
    await tap(app, /^Gem/);
    // The answer is lost on the way, though it was taken; the app tries again by itself too, so the answers are lost until it is asked to.
    let lost = true;
    await app.page.route('**/contacts', async (route) => {
      const response = await route.fetch();
      await (lost ? route.abort() : route.fulfill({ response }));
    });
    await app.page.clock.fastForward(HELD);
    const again = app.page.getByRole('button', { name: 'Send igen' });
    await again.waitFor();
    await app.ask();
    await again.click();
    lost = false;
    await again.waitFor({ state: 'hidden', timeout: 60_000 });
    expect(await contactsOf(begun)).toHaveLength(1);
  });
});

test('Who has signed in anew beside the page goes on with the new session’s token', async () => {
  const begun = await aCase('Den stille');
  const app = await openToday();
  const beside = await app.page.context().newPage();
  await beside.goto(`${running.url()}/login`);
  await beside.getByRole('heading', { name: 'I dag' }).first().waitFor();
  await app.page.bringToFront();
  await press(app, 'Den stille', 'Ikke truffet');
  await tap(app, 'Bopæl');
  await tap(app, /^Gem/);
  await app.page.clock.fastForward(HELD);
  await until('the contact is in the case', async () => (await contactsOf(begun)).length === 1);
});

test('By the keyboard alone a contact is logged', async () => {
  const begun = await aCase('Susanne');
  const app = await openToday({ device: 'desk', language: 'en', theme: 'dark' });
  const { keyboard } = app.page;
  /** As somebody would who has no mouse: on and on, until it is there. */
  const reach = async (wanted: RegExp) => {
    await app.tabTo(wanted);
    await keyboard.press('Enter');
  };
  await reach(/^Susanne$/);
  await app.sees('Susanne');
  await reach(/^Log a contact$/);
  await reach(/^Not met$/);
  await reach(/^Home$/);
  await app.ask();
  await reach(/^Save/);
  await app.page.clock.fastForward(HELD);
  await until('the contact is in the case', async () => (await contactsOf(begun)).length === 1);
});

describe('A contact that another system has reported', () => {
  /** A case to which the treatment’s system has reported that the citizen rang. */
  async function reportedTo(alias: string): Promise<Written> {
    const begun = await aCase(alias);
    const headers = { authorization: `Bearer ${await running.programToken('contacts')}` };
    const rang = { outcome: 'contactMade', channel: 'phone', place: 'phone', note: 'Ringede og spurgte efter dig' };
    await api().post(`/v1/cases/${begun.caseId}/contact-reports`, rang, { as: null, headers });
    await storedCase(api(), begun.caseId, begun.version + 1);
    return begun;
  }
  const isTakenOver = (begun: Written) =>
    until('it counts as a contact', async () =>
      (await contactsOf(begun)).some(({ outcome, place }) => outcome === 'contactMade' && place === 'phone'),
    );

  test('is taken over from the page of the case, with all of it filled in, and is then no longer open', async () => {
    const begun = await reportedTo('Ringeren');
    const app = await openToday();
    await app.go(`/cases/${begun.caseId}`);
    await app.sees('Meldt af andre systemer');
    await app.page.getByRole('button', { name: /^Overtag: Rusbehandlingens fagsystem/ }).click();
    await app.page.getByRole('dialog').getByText('Du overtager det, Rusbehandlingens fagsystem har meldt').waitFor();
    await app.ask();
    await tap(app, /^Gem/);
    await app.page.clock.fastForward(HELD);
    await isTakenOver(begun);
    await app.page.getByRole('heading', { name: 'Meldt af andre systemer' }).waitFor({ state: 'hidden' });
  });

  test('is offered where a contact is logged from Today', async () => {
    const begun = await reportedTo('Ringede i går');
    const app = await openToday();
    await press(app, 'Ringede i går', 'Andet');
    await tap(app, /^Overtag: Rusbehandlingens fagsystem/);
    await tap(app, /^Gem/);
    await app.page.clock.fastForward(HELD);
    await isTakenOver(begun);
  });
});

test('A case’s page shows what concerns the next meeting, and all that happened', async () => {
  const { caseId } = await aCase('Ole Bent');
  const { body } = await api().post<Written>(`/v1/cases/${caseId}/contacts`, {
    ...contact,
    note: 'Vi fik en kop kaffe',
  });
  await storedCase(api(), caseId, body.version);
  const app = await openToday();
  await card(app, 'Ole Bent').getByRole('link', { name: 'Ole Bent' }).click();
  await app.sees('Ole Bent');
  await app.sees('Næste frist');
  await app.page.getByText('Vi fik en kop kaffe').waitFor();
  await app.page.getByRole('button', { name: 'Vis alt, der er sket' }).click();
  await app.page.getByText('Henvendelse modtaget').waitFor();
  await app.ask();
});

test('Who has no case today is told so, and what comes next', async () => {
  const app = await running.open('/', { device: 'desk' });
  await app.signInAs('Karl Kollega');
  await app.sees('Der er ikke noget, du skal i dag');
});
