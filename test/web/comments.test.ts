import { accepted, contact, storedCase, type Written } from '../api/setup/cases';
import { people } from '../api/setup/people';
import { startApiUnderTest } from '../api/setup/running-api';
import { until } from '../environment/until';
import type { AppPage } from './setup/app-page';
import { appUnderTest } from './setup/running-app';

const running = appUnderTest(
  (login) => startApiUnderTest({ login }),
  ({ api, system }) => ({ url: api.url, db: system.store.db }),
);
const api = running.api;

/** A case with a contact that Mille noted, and the lists know of it. */
async function withContact(alias: string): Promise<string> {
  const { caseId } = await accepted(api(), { identity: { alias } });
  const noted = { ...contact, note: 'Hun var ked af det' };
  const { body } = await api().post<Written>(`/v1/cases/${caseId}/contacts`, noted);
  await storedCase(api(), caseId, body.version);
  return caseId;
}

async function openCase(caseId: string, person: string, name: string, device: 'desk' | 'phone'): Promise<AppPage> {
  const app = await running.open(`/cases/${caseId}`, { device });
  await app.signInAs(person);
  await app.sees(name);
  return app;
}

const waiting = ({ page }: AppPage) => page.getByRole('region', { name: 'Kommentarer til kontakter' });
const dialog = ({ page }: AppPage) => page.getByRole('dialog');
const press = (within: ReturnType<typeof waiting>, name: string | RegExp) =>
  within.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }).click();

/** Opens what is written, asks axe about it, writes and saves. */
async function writes(app: AppPage, title: string, label: string, text: string, verb: string): Promise<void> {
  await app.sees(title);
  await dialog(app).getByLabel(label, { exact: true }).fill(text);
  await press(dialog(app), verb);
}

const commentsOf = async (caseId: string) => {
  const path = `/v1/cases/${caseId}/page`;
  const { body } = await api().get<{ comments: { answers: { text: string }[] }[] }>(path, { as: people.lead });
  return body.comments;
};

test('a team lead comments beside a contact; the contact person finds it on their day and answers; the lead closes it', async () => {
  const name = 'Kvinden med hunden';
  const caseId = await withContact(name);
  const lead = await openCase(caseId, 'Lone Leder', name, 'desk');
  await lead.page.getByRole('button', { name: /^Kommentér: Fik kontakt/ }).click();
  await lead.sees('Kommentér kontakten');
  await dialog(lead).getByText('Hun var ked af det').waitFor();
  await press(dialog(lead), 'Gem kommentaren');
  await dialog(lead).getByText('Skriv noget her.').waitFor();
  await writes(lead, 'Kommentér kontakten', 'Kommentar', 'Hvad sagde hun om lægen?', 'Gem kommentaren');
  await waiting(lead).getByText('Venter på, at en anden svarer').waitFor();
  expect(await waiting(lead).getByRole('button', { name: 'Svar', exact: true }).count()).toBe(0);
  await lead.ask();

  const worker = await running.open('/');
  await worker.signInAs('Mille Prøve');
  await worker.sees('I dag');
  const card = worker.page.getByRole('article', { name });
  const link = card.getByRole('link', { name: 'En kommentar venter på dit svar' });
  /** Lists are some moments behind what was answered. */
  const isOnTheCard = (wanted: boolean) =>
    until('the card says whether a comment waits', async () => {
      await worker.go('/');
      await card.waitFor();
      return ((await link.count()) === 1) === wanted;
    });
  await isOnTheCard(true);
  await worker.ask();
  await link.click();
  await worker.sees(name);
  await waiting(worker).getByText('Hvad sagde hun om lægen?').waitFor();
  expect(await waiting(worker).getByRole('button', { name: 'Afslut' }).count()).toBe(0);
  expect(await worker.page.getByRole('button', { name: /^Kommentér/ }).count()).toBe(0);
  await press(waiting(worker), 'Svar');
  await writes(worker, 'Svar på kommentaren', 'Dit svar', 'At hun gerne vil derhen igen', 'Gem svaret');
  await waiting(worker).getByText('At hun gerne vil derhen igen').waitFor();
  await worker.ask();
  await isOnTheCard(false);

  await lead.go('/board?list=comments');
  await lead.page.locator('.case-row').filter({ hasText: name }).getByRole('link', { name }).first().waitFor();
  await lead.ask();
  await lead.go(`/cases/${caseId}`);
  await waiting(lead).getByText('At hun gerne vil derhen igen').waitFor();
  await press(waiting(lead), 'Afslut');
  await writes(lead, 'Afslut kommentaren', 'Afsluttende bemærkning (valgfrit)', 'Tak', 'Afslut kommentaren');
  await waiting(lead).waitFor({ state: 'hidden' });
  expect(await commentsOf(caseId)).toEqual([]);
});

test('an answer that is written where there is no net is kept, and sent once there is', async () => {
  const name = 'Manden i skuret';
  const caseId = await withContact(name);
  const page = `/v1/cases/${caseId}/page`;
  type Seen = { latest: { type: string; data: { id?: string } }[] };
  const { latest } = (await api().get<Seen>(page)).body;
  const noted = latest.find(({ type }) => type === 'contactLogged')?.data.id;
  const comment = { contact: noted, comment: 'Har han fået en sovepose?' };
  const said = await api().post<Written>(`/v1/cases/${caseId}/comments`, comment, { as: people.lead });
  await storedCase(api(), caseId, said.body.version);

  const app = await openCase(caseId, 'Mille Prøve', name, 'phone');
  await waiting(app).getByText('Har han fået en sovepose?').waitFor();
  await app.page.context().setOffline(true);
  await press(waiting(app), 'Svar');
  await writes(app, 'Svar på kommentaren', 'Dit svar', 'Ja, i går', 'Gem svaret');
  await app.sees('Gemt');
  await dialog(app).getByRole('button', { name: 'Luk' }).last().click();
  await waiting(app).getByText('Det, du skrev, er gemt her og bliver sendt').waitFor();
  expect(await commentsOf(caseId)).toMatchObject([{ answers: [] }]);
  await app.page.context().setOffline(false);
  await until('the answer is in the case', async () => {
    const [one] = await commentsOf(caseId);
    return one?.answers.some(({ text }) => text === 'Ja, i går');
  });
});
