import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LocalSettings } from '../../domain/rules/settings';
import { accepted, inDays, storedCase, type Written } from '../api/setup/cases';
import { people } from '../api/setup/people';
import { startApiUnderTest } from '../api/setup/running-api';
import type { AppPage } from './setup/app-page';
import { appUnderTest } from './setup/running-app';

const folder = mkdtempSync(join(tmpdir(), 'fodfaeste-erasures-on-page-'));
const running = appUnderTest(
  (login) => startApiUnderTest({ login, erasureLedger: join(folder, 'erasures.jsonl') }),
  ({ api, system }) => ({ url: api.url, db: system.store.db }),
);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const api = running.api;
const lead = { as: people.lead };

async function endedLongAgo(): Promise<{ caseId: string; number: string }> {
  const { caseId } = await accepted(api());
  const ending = { ground: 'movedAway', reasons: 'Flyttet' };
  const ended = await api().post<Written>(`/v1/cases/${caseId}/endings/administrative`, ending, lead);
  const { body } = await storedCase<{ number: string }>(api(), caseId, ended.body.version);
  const long = { ended_at: '2015-01-01T12:00:00Z' };
  await api().system.store.db.updateTable('cases').set(long).where('case_id', '=', caseId).execute();
  return { caseId, number: body.number };
}

const heap = ({ page }: AppPage, name: RegExp) => page.getByRole('region', { name });
const row = (app: AppPage, name: RegExp, number: string) =>
  heap(app, name).getByRole('listitem').filter({ hasText: number });

test('a team lead erases a case whose time is over, by the keyboard, once its number is written', async () => {
  const { number } = await endedLongAgo();
  const app = await running.open('/cases', { device: 'desk' });
  await app.signInAs('Lone Leder');
  await app.tabTo(/^Sletning$/);
  await app.page.keyboard.press('Enter');
  await app.sees('Sletning af gamle sager');
  const proposed = row(app, /^Skal tages stilling til/, number);
  await proposed.getByText('Ophørt 01.01.2015: fraflyttet').waitFor();
  await proposed.getByText('Skulle slettes fra 01.01.2020').waitFor();
  await app.ask();
  await app.tabTo(new RegExp(`^Slet sag ${number}$`));
  await app.page.keyboard.press('Enter');
  const dialog = app.page.getByRole('dialog');
  await app.tabTo(/^Skriv sagens nummer$/);
  await app.page.keyboard.type('B-1');
  await app.page.keyboard.press('Enter');
  await dialog.getByText(`Skriv ${number}`).waitFor();
  await app.ask();
  await dialog.getByLabel('Skriv sagens nummer').fill(number);
  await app.page.keyboard.press('Enter');
  await row(app, /^Slettet/, number)
    .getByText(/^Slettet .*, godkendt af Lone Leder$/)
    .waitFor();
  expect(await row(app, /^Skal tages stilling til/, number).count()).toBe(0);
  expect(app.page.url()).not.toContain(number);
  await app.ask();
});

test('a case is put off until a day for a reason, and stands with both until then', async () => {
  const { number } = await endedLongAgo();
  const app = await running.open('/erasures', { language: 'en', theme: 'dark' });
  await app.signInAs('Lone Leder');
  await app.sees('Erasing old cases');
  await app.page.getByRole('button', { name: `Put off erasing case ${number}` }).click();
  const dialog = app.page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Put off the erasure' }).click();
  await dialog.getByText('Choose a day after today').waitFor();
  await dialog.getByText('Write why').waitFor();
  await app.ask();
  await dialog.getByLabel('Keep until').fill(inDays(40));
  await dialog.getByLabel('Why is it to be kept longer?').fill('Klagesag');
  await dialog.getByRole('button', { name: 'Put off the erasure' }).click();
  const putOff = row(app, /^Put off/, number);
  await putOff.getByText('Klagesag').waitFor();
  await putOff.getByText(/^Put off by Lone Leder on/).waitFor();
  await app.ask();
});

test('where the archive is first, a case is handed over before it can be erased', async () => {
  const { body } = await api().get<{ items: LocalSettings[] }>('/v1/settings', lead);
  const retention = { years: 5, afterwards: 'handOver', basis: 'Bevaringsbestemmelsen' };
  const decided = { setBy: 'Ledelsen', reference: 'Besluttet af udvalget', from: inDays(0), retention };
  const next = { ...body.items.at(-1), ...decided, version: body.items.length + 1 };
  expect((await api().post('/v1/settings', next, lead)).status).toBe(202);
  const { number } = await endedLongAgo();
  const app = await running.open('/erasures');
  await app.signInAs('Lone Leder');
  await app.sees('Sletning af gamle sager');
  await app.page.getByText('Ophørte sager opbevares i 5 år. Grundlag: Bevaringsbestemmelsen').waitFor();
  expect(await app.page.getByRole('button', { name: `Slet sag ${number}` }).count()).toBe(0);
  await app.page.getByRole('button', { name: `Sag ${number} er afleveret til arkivet` }).click();
  await app.page.getByLabel('Arkivets journalnummer').fill('Arkiv 7');
  await app.page.getByRole('button', { name: 'Gem afleveringen' }).click();
  await app.page.getByRole('button', { name: `Slet sag ${number}` }).waitFor();
  await app.ask();
});

test('the page is for team leads', async () => {
  const app = await running.open('/erasures');
  await app.signInAs('Mille Prøve');
  await app.sees('Du har ikke adgang til dette');
});
