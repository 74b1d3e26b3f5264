import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { accepted, storedCase } from '../api/setup/cases';
import { people } from '../api/setup/people';
import { startApiUnderTest } from '../api/setup/running-api';
import type { AppPage } from './setup/app-page';
import { restrictedOnPages } from './setup/restricted';
import { appUnderTest } from './setup/running-app';

const running = appUnderTest(
  (login) => startApiUnderTest({ login }),
  ({ api, system }) => ({ url: api.url, db: system.store.db }),
);
const api = running.api;

async function aCase(alias: string): Promise<{ caseId: string; number: string }> {
  const { caseId, version } = await accepted(api(), { identity: { alias } });
  const { body } = await storedCase<{ number: string }>(api(), caseId, version);
  return { caseId, number: body.number };
}

const given = (caseId: string) =>
  api().post(`/v1/cases/${caseId}/export`, { reason: 'Borgeren har bedt om det' }, { as: people.lead, key: null });
const entries = ({ page }: AppPage) => page.locator('.audit-entries > li');

test('an auditor finds the page under the settings and, by the keyboard alone, who has seen a case and what for', async () => {
  const { caseId, number } = await aCase('Grå Jakke');
  const other = await aCase('Ræven');
  await given(caseId);
  const app = await running.open('/cases', { device: 'desk' });
  await app.signInAs('Tim Tilsyn');
  await app.tabTo(/^Indstillinger$/);
  await app.page.keyboard.press('Enter');
  await app.tabTo(/^Hvem har set hvad$/);
  await app.page.keyboard.press('Enter');
  await app.sees('Hvem har set hvad');
  await app.page.getByText('Loggen er ikke efterprøvet endnu.').waitFor();
  await app.tabTo(/^Sagens nummer$/);
  await app.page.keyboard.type(number.toLowerCase());
  await app.page.keyboard.press('Enter');
  await app.page.waitForURL(`**/audit?number=${number}`);
  const row = entries(app).filter({ hasText: 'Hentet ud: borgerens egen sag' });
  await row.getByText('Lone Leder').waitFor();
  await row.getByText('Formål: Borgeren har bedt om det').waitFor();
  await row.getByText('som teamleder, teamets sager').waitFor();
  expect(await entries(app).filter({ hasNotText: number }).count()).toBe(0);
  expect(await row.filter({ hasText: other.number }).count()).toBe(0);
  expect(await app.page.getByText('Grå Jakke').count()).toBe(0);
  await app.ask();
  await row.getByRole('link', { name: 'Hvad Lone Leder har gjort' }).click();
  await app.page.waitForURL(`**/audit?staff=${people.lead}`);
  await entries(app).first().waitFor();
  expect(await entries(app).filter({ hasText: 'Mille Prøve' }).count()).toBe(0);
});

test('what was refused is found by itself, the dates hold to the day, and what matches nothing says why', async () => {
  const { caseId, number } = await aCase('Ulven');
  await api().post(`/v1/cases/${caseId}/endings/administrative`, { ground: 'movedAway', reasons: 'Flyttet' });
  const app = await running.open(`/audit?number=${number}`, { language: 'en', theme: 'dark' });
  await app.signInAs('Tim Tilsyn');
  await app.sees('Who has seen what');
  await app.page.getByText('Filters: 1 chosen').click();
  await app.page.getByLabel('What happened?').selectOption('Refused');
  await entries(app).getByText('Refused: a team lead’s decision').waitFor();
  expect(await entries(app).count()).toBe(1);
  await app.ask();
  await app.page.getByLabel('From').fill('2031-01-01');
  await app.sees('Nothing in the log matches the filters');
  await app.page.getByRole('link', { name: 'Clear filters' }).first().click();
  await entries(app).nth(3).waitFor();
});

test('it is taken out as a file and on paper, as the filters leave it, and says by what it was asked for', async () => {
  const { caseId, number } = await aCase('Bjørnen');
  await given(caseId);
  const app = await running.open(`/audit?number=${number}`, { device: 'desk' });
  await app.signInAs('Tim Tilsyn');
  await entries(app).first().waitFor();
  const download = app.page.waitForEvent('download');
  await app.page.getByRole('button', { name: 'Hent som CSV-fil' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^log-\d{4}-\d\d-\d\d\.csv$/);
  const written = await readFile(await file.path(), 'utf8');
  expect(written).toContain('"Lone Leder";"Hentet ud: borgerens egen sag"');
  expect(written).not.toContain('Bjørnen');
  await app.page.getByText(/Slet den, når den er brugt\./).waitFor();
  await app.page.emulateMedia({ media: 'print' });
  await app.page.getByText(`Sagens nummer: ${number}`).waitFor();
  expect(await app.page.getByRole('button', { name: 'Udskriv' }).isVisible()).toBe(false);
  expect(await entries(app).first().isVisible()).toBe(true);
});

test('whether the log is whole is said in words, and a restricted case as a number that nobody has', async () => {
  const at = '2026-11-30T08:00:00.000Z';
  await sql`update audit_heads set anchored_at = ${at}, checked_at = ${at}, damages = 0`.execute(api().system.store.db);
  const hidden = await aCase('Den skærmede');
  await restrictedOnPages(api().system, hidden.caseId as never, [people.worker]);
  const app = await running.open(`/audit?number=${hidden.number}`);
  await app.signInAs('Tim Tilsyn');
  await app.page.getByText(/^Hele loggen er efterprøvet .*: intet var ændret eller fjernet\.$/).waitFor();
  await app.page.getByText(/^Sidst sikret uden for databasen/).waitFor();
  await app.sees('Intet i loggen passer til filtrene');
  await sql`update audit_heads set damages = 2`.execute(api().system.store.db);
  await app.page.reload();
  await app.page.getByText(/Steder, hvor noget var ændret eller manglede: 2\./).waitFor();
  await app.ask();
});

test('the log is for auditors alone', async () => {
  const app = await running.open('/audit');
  await app.signInAs('Lone Leder');
  await app.sees('Du har ikke adgang til dette');
});
