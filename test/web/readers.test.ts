import { accepted, inDays, storedCase } from '../api/setup/cases';
import { people } from '../api/setup/people';
import { startApiUnderTest } from '../api/setup/running-api';
import type { AppPage } from './setup/app-page';
import { appUnderTest } from './setup/running-app';

const running = appUnderTest(
  (login) => startApiUnderTest({ login }),
  ({ api, system }) => ({ url: api.url, db: system.store.db }),
);
const api = running.api;
const lead = { as: people.lead };

async function openAs(name: string, path: string, device: 'phone' | 'desk' = 'desk'): Promise<AppPage> {
  const app = await running.open(path, { device });
  await app.signInAs(name);
  return app;
}

const row = ({ page }: AppPage, ...words: readonly string[]) =>
  page.getByRole('row', { name: new RegExp(words.join('.*')) }).first();

const done = async (asking: Promise<{ readonly status: number }>): Promise<void> => {
  expect((await asking).status).toBeLessThan(300);
};

let caseId: string;
let number: string;
/** A case that was opened for its own sake, by a stand-in, to decide and by a search; then restricted, refused and opened in an emergency. */
beforeAll(async () => {
  const { version, ...opened } = await accepted(api(), { identity: { alias: 'Ræven' } }, lead);
  ({ caseId } = opened);
  ({ number } = (await storedCase<{ number: string }>(api(), caseId, version)).body);
  const page = `/v1/cases/${caseId}/page`;
  await done(api().get(page, { as: people.worker }));
  await done(api().get(page, { as: people.colleague }));
  await done(api().post('/v1/search', { words: 'Ræven' }, { as: people.intake }));
  await done(api().get(`/v1/cases/${caseId}/ending`, lead));
  await done(api().get('/v1/cases', { as: people.caseworker }));
  const away = { staffId: people.worker, from: inDays(0), to: inDays(2), deputyId: people.everything };
  const absence = '/v1/absences/5b0d1c1e-7a0a-4a53-9d0c-2f6f1f0b7c12';
  await done(api().ask('PUT', absence, { ...lead, body: away }));
  await done(api().get(page, { as: people.everything }));
  const restriction = { staff: [people.lead], reason: 'Borgeren er i familie med en kollega' };
  await done(api().post(`/v1/cases/${caseId}/restriction`, restriction, lead));
  expect((await api().get(page, { as: people.caseworker })).status).toBe(404);
  await done(api().post('/v1/glass-breakings', { case: number, reason: 'Ringet op om fare' }, { as: people.intake }));
  await done(api().get(page, { as: people.intake }));
});

test('an auditor sees by its number who looked at a restricted case, when and for what, and nothing of the case', async () => {
  const app = await openAs('Tim Tilsyn', '/restricted', 'phone');
  await app.page.getByRole('link', { name: 'Hvem har set en sag' }).click();
  await app.sees('Hvem har set en sag');
  await app.page.getByRole('button', { name: 'Vis, hvem der har set den' }).click();
  await app.page.getByText('Skriv sagens nummer.', { exact: true }).waitFor();
  await app.page.getByLabel('Sagens nummer').fill(number);
  await app.page.keyboard.press('Enter');
  await app.sees(`Sagen ${number}`);
  for (const [who, what, why] of [
    ['Mille Prøve', 'Åbnede sagen', 'Egen sag'],
    ['Karl Kollega', 'Åbnede sagen', 'Teamets sag'],
    ['Alma Alt', 'Åbnede sagen', 'Stedfortræder'],
    ['Ida Indgang', 'Fandt den ved en søgning', 'Søgning'],
    ['Lone Leder', 'Åbnede sagen', 'Afgørelse'],
    ['Sanne Sag', 'Blev afvist', ''],
    ['Ida Indgang', 'Tog nødadgang', 'Nødadgang'],
    ['Ida Indgang', 'Åbnede sagen', 'Nødadgang'],
  ] as const)
    await row(app, who, what, why).waitFor();
  await app.page.locator('.badge', { hasText: 'Skærmet sag' }).waitFor();
  expect(await row(app, 'Sanne Sag', 'Så den på en liste').count()).toBe(0);
  await app.page.getByLabel('Vis også, når sagen stod på en liste').check();
  await row(app, 'Sanne Sag', 'Så den på en liste').waitFor();
  expect(await app.page.getByText('Ræven').count()).toBe(0);
  await app.ask();
  await app.go(`/cases/${caseId}`);
  await app.sees('Du har ikke adgang til dette');
});

test('the lead of a case comes there from the case; another lead is told that there is no such case', async () => {
  const app = await openAs('Lone Leder', `/cases/${caseId}`);
  await app.page.getByRole('link', { name: 'Hvem har set sagen' }).click();
  await app.sees(`Sagen ${number}`);
  await row(app, 'Mille Prøve', 'Åbnede sagen', 'Egen sag').waitFor();
  await row(app, 'Lone Leder', 'Skrev i sagen', 'Afgørelse').waitFor();
  await app.page.getByLabel('Sagens nummer').fill('B-999999');
  await app.page.keyboard.press('Enter');
  await app.sees('Sagen findes ikke');
});

test('what is alike on one day is one row, page by page, and who asked is in the log itself', async () => {
  type Page = { items: { times: number; name: string | null }[]; next: string | null };
  const asking = { as: people.auditor };
  const first = await api().get<Page>(`/v1/case-readers?case=${number}&limit=3`, asking);
  expect(first.body.next).not.toBeNull();
  const second = await api().get<Page>(`/v1/case-readers?case=${caseId}&limit=3&cursor=${first.body.next}`, asking);
  expect(second.status).toBe(200);
  const { body } = await api().get<Page>(`/v1/case-readers?case=${number}`, asking);
  expect(body.items.find(({ name }) => name === 'Tim Tilsyn')?.times).toBeGreaterThan(1);
});

test('nobody else has the page', async () => {
  const app = await openAs('Mille Prøve', '/case-readers');
  await app.sees('Du har ikke adgang til dette');
  expect((await api().get(`/v1/case-readers?case=${number}`, { as: people.worker })).status).toBe(403);
});
