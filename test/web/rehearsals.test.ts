import { accepted, storedCase } from '../api/setup/cases';
import { people } from '../api/setup/people';
import { startApiUnderTest } from '../api/setup/running-api';
import { until } from '../environment/until';
import { realRows } from '../rehearsals/setup/real-rows';
import type { AppPage, Wanted } from './setup/app-page';
import { appUnderTest } from './setup/running-app';

const running = appUnderTest(
  (login) => startApiUnderTest({ login }, { rehearsals: true }),
  ({ api, system }) => ({ url: api.url, db: system.store.db }),
);
const api = running.api;

async function openRehearsals(as: string, wanted?: Wanted): Promise<AppPage> {
  const app = await running.open('/rehearsals', wanted);
  await app.signInAs(as);
  await app.sees(/^(Øvelser|Rehearsals)$/);
  return app;
}

const bar = ({ page }: AppPage) => page.getByRole('region', { name: /^(Øvelse|Rehearsal)$/ });
const press = ({ page }: AppPage, name: string) => page.getByRole('button', { name, exact: true }).click();
const pathOf = ({ page }: AppPage) => new URL(page.url()).pathname;
const rehearsalOf = (app: AppPage): string => /^\/rehearsal\/([^/]+)/.exec(pathOf(app))?.[1] ?? '';

/** Goes into a rehearsal from a story, with the page as it is. */
async function begins(app: AppPage, story: RegExp): Promise<string> {
  await app.page.getByRole('radio', { name: story }).check();
  await press(app, 'Begynd');
  await bar(app).getByText('Øvelse – intet her er en rigtig sag').waitFor();
  return rehearsalOf(app);
}

const tablesOfCases = [
  'cases',
  'case_events',
  'identities',
  'attention',
  'messages',
  'visits',
  'registrations',
  'standards',
  'settings',
];

/** What is real, for whoever counts it. */
async function whatIsReal() {
  const [today, board, cases] = await Promise.all([
    api().get('/v1/today', { as: people.worker }),
    api().get<{ asOf: string }>('/v1/board', { as: people.lead }),
    api().get('/v1/cases?counted=true', { as: people.lead }),
  ]);
  const rows = await realRows(api().system.store.db, new Set());
  const ofCases = Object.entries(rows).filter(([table]) => tablesOfCases.includes(table));
  expect(ofCases).toHaveLength(tablesOfCases.length);
  const { asOf: _moment, ...numbers } = board.body;
  return { today: today.body, board: numbers, cases: cases.body, ofCases };
}

/** How much lies on the device that is not sent, or half-written, of what is real. */
const keptOnDevice = ({ page }: AppPage) =>
  page.evaluate<number>(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('fodfaeste-outbox');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const stores = [...database.objectStoreNames];
      if (stores.length === 0) return resolve(0);
      const reading = database.transaction(stores);
      const counts = stores.map((name) => reading.objectStore(name).count());
      reading.oncomplete = () => { database.close(); resolve(counts.reduce((sum, { result }) => sum + result, 0)); };
    };
  })`);

const linksOf = ({ page }: AppPage) =>
  page.locator('a[href^="/"]').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));

test('A contact person plays a piece of S1 with days moved on, and nothing real is another for it', async () => {
  const real = await accepted(api(), { identity: { alias: 'Den rigtige' } });
  await storedCase(api(), real.caseId, real.version);
  const before = await whatIsReal();

  const app = await openRehearsals('Mille Prøve');
  await app.sees('Du har ingen øvelser i gang');
  const id = await begins(app, /^Anonym, en nabo, jul og en trussel/);
  await bar(app).getByText('Det er fredag 19. december 2025 kl. 14.30').waitFor();
  const card = app.page.getByRole('article', { name: 'Grå Jakke' });
  await card.waitFor();
  await app.ask();
  expect(await app.page.getByText('Den rigtige').count()).toBe(0);
  const outside = (await linksOf(app)).filter((href) => !href.startsWith(`/rehearsal/${id}/`));
  expect(outside).toEqual(['/rehearsals']);

  await bar(app).getByRole('button', { name: 'Historien' }).click();
  await app.page.getByRole('dialog').getByText('Han er der ikke').waitFor();
  await app.ask();
  await app.page.keyboard.press('Escape');

  await press(app, 'Til næste frist');
  await bar(app)
    .getByText(/^Det er fredag 2\. januar( 2026)? kl\. 08\.00$/)
    .waitFor();
  await card.getByRole('button', { name: 'Ikke truffet' }).click();
  const dialog = app.page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Offentligt sted', exact: true }).click();
  await dialog.getByRole('button', { name: /^Gem/ }).click();
  const held = app.page.getByText('Ikke truffet: Grå Jakke');
  await held.waitFor();
  await held.waitFor({ state: 'hidden' });
  expect(await keptOnDevice(app)).toBe(0);

  await press(app, '7 dage frem');
  await bar(app)
    .getByText(/^Det er fredag 9\. januar/)
    .waitFor();
  await app.page.reload();
  await bar(app)
    .getByText(/^Det er fredag 9\. januar/)
    .waitFor();
  await card.getByRole('link', { name: 'Grå Jakke' }).click();
  await app.sees('Grå Jakke');
  expect(pathOf(app)).toMatch(new RegExp(`^/rehearsal/${id}/cases/`));
  await app.page.getByText('Ikke truffet').first().waitFor();
  await app.page.goBack();
  await app.sees('I dag');
  expect(pathOf(app)).toBe(`/rehearsal/${id}/`);

  expect(await whatIsReal()).toEqual(before);
  await app.page.getByRole('link', { name: 'Forlad øvelsen' }).click();
  await app.sees('Dine øvelser');
  expect(pathOf(app)).toBe('/rehearsals');
  await app.page.getByText(/Er nået til 09\.01\.2026$/).waitFor();
  await app.go('/');
  await app.page.getByRole('article', { name: 'Den rigtige' }).waitFor();
  expect(await app.page.getByText('Grå Jakke').count()).toBe(0);
  expect(await bar(app).count()).toBe(0);

  const ofIt = await api().get<{ items: { caseId: string }[] }>('/v1/cases', {
    as: people.worker,
    headers: { Rehearsal: id },
  });
  const caseIds = ofIt.body.items.map(({ caseId }) => caseId);
  expect(caseIds).toHaveLength(1);
  await app.go('/rehearsals');
  await app.page.getByRole('link', { name: 'Fortsæt' }).click();
  await bar(app).getByRole('button', { name: 'Afslut øvelsen' }).click();
  await app.sees('Afslut øvelsen?');
  await press(app, 'Ja, afslut øvelsen');
  await app.sees('Du har ingen øvelser i gang');
  await app.go(`/rehearsal/${id}/`);
  await app.sees('Øvelsen er afsluttet');
  const { body } = await api().get<{ code: string }>('/v1/today', { headers: { Rehearsal: id } });
  expect(body.code).toBe('rehearsalEnded');
  const running = api().system.rehearsalClient?.workflow.list({ query: `ExecutionStatus = 'Running'` });
  await until('nothing of it runs any more', async () => {
    for await (const { workflowId } of running ?? []) if (caseIds.some((one) => workflowId.includes(one))) return false;
    return true;
  });
});

test('A rehearsal is nobody’s but whose it is: to others there is none', async () => {
  const mille = await openRehearsals('Mille Prøve');
  const id = await begins(mille, /^Fra ingenting/);
  const karl = await running.open(`/rehearsal/${id}/`);
  await karl.signInAs('Karl Kollega');
  await karl.sees('Øvelsen findes ikke');
  const as = people.colleague;
  const asked = [
    api().get<{ code?: string }>(`/v1/rehearsals/${id}`, { as }),
    api().get<{ code?: string }>('/v1/today', { as, headers: { Rehearsal: id } }),
    api().post<{ code?: string }>(`/v1/rehearsals/${id}/advance`, { days: 1 }, { as }),
    api().post<{ code?: string }>(`/v1/rehearsals/${id}/end`, undefined, { as }),
    api().get<{ code?: string }>(`/v1/changes?rehearsal=${id}`, { as: people.lead }),
  ];
  for (const { status, body } of await Promise.all(asked))
    expect([status, body.code]).toEqual([404, 'unknownRehearsal']);
  for (const own of ['', '?own=true']) {
    const { body } = await api().get<{ items: { id: string }[] }>(`/v1/rehearsals${own}`, { as });
    expect(body.items.map((one) => one.id)).not.toContain(id);
  }
  await karl.page.getByRole('link', { name: 'Til dine øvelser' }).click();
  await karl.sees('Du har ingen øvelser i gang');
  expect((await api().post(`/v1/rehearsals/${id}/end`, undefined)).status).toBe(200);
});

test('An intake officer practises in English by the keyboard alone, and is told at once what comes in', async () => {
  const app = await openRehearsals('Ida Indgang', { device: 'desk', language: 'en', theme: 'dark' });
  const { keyboard } = app.page;
  await app.tabTo(/^Anonymous, a neighbour/);
  for (let story = 1; story < 4; story += 1) await keyboard.press('ArrowDown');
  await app.tabTo(/^Begin$/);
  await keyboard.press('Enter');
  await bar(app).getByText('Rehearsal – nothing here is a real case').waitFor();
  const id = rehearsalOf(app);
  await app.tabTo(/^Inbox$/);
  await keyboard.press('Enter');
  await app.sees('Inbox');
  // Read again every half minute, whoever tells what has changed.
  await app.page.getByRole('link', { name: 'Birthe Sandhøj' }).waitFor({ timeout: 60_000 });
  await app.ask();
  const headers = { Rehearsal: id };
  const referral = {
    channel: 'phone',
    referrer: 'shop',
    description: 'Han står ved døren.',
    identity: { alias: 'Ved døren' },
  };
  expect((await api().post('/v1/referrals', referral, { as: people.intake, headers })).status).toBe(201);
  await app.page.getByRole('link', { name: 'Ved døren' }).waitFor();
  const real = await running.open('/inbox', { device: 'desk' });
  await real.signInAs('Ida Indgang');
  await real.sees('Indbakke');
  expect(await real.page.getByText('Ved døren').count()).toBe(0);

  await app.tabTo(/^1 day on$/);
  await keyboard.press('Enter');
  await bar(app)
    .getByText(/^It is Tuesday 13 January/)
    .waitFor();
  await app.tabTo(/^End the rehearsal$/);
  await keyboard.press('Enter');
  await app.sees('End the rehearsal?');
  await app.tabTo(/^Yes, end the rehearsal$/);
  await keyboard.press('Enter');
  await app.sees('You have no rehearsals under way');
});
