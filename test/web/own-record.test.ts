import { readFile } from 'node:fs/promises';
import { accepted, contact, storedCase, type Written } from '../api/setup/cases';
import { startApiUnderTest } from '../api/setup/running-api';
import type { AppPage } from './setup/app-page';
import { appUnderTest } from './setup/running-app';

const running = appUnderTest(
  (login) => startApiUnderTest({ login }),
  ({ api, system }) => ({ url: api.url, db: system.store.db }),
);
const api = running.api;

/** A case with a contact, which another citizen's name is written into. */
async function withContact(name: string): Promise<string> {
  const { caseId } = await accepted(api(), {
    identity: { name, cpr: '010158-5400' },
    referrer: 'neighbour',
    referrerWantsToStayUnnamed: true,
    referrerDetails: { name: 'Nabo Nielsen' },
  });
  const noted = { ...contact, note: 'Nabo Nielsen var der også' };
  const { body } = await api().post<Written>(`/v1/cases/${caseId}/contacts`, noted);
  await storedCase(api(), caseId, body.version);
  return caseId;
}

const paper = ({ page }: AppPage) => page.locator('.own-record-paper');

test('a team lead gives the citizen their own record from the case, by the keyboard, with what is left out and why', async () => {
  const caseId = await withContact('Jens Åsen');
  const app = await running.open(`/cases/${caseId}`, { device: 'desk' });
  await app.signInAs('Lone Leder');
  const { keyboard } = app.page;
  await app.tabTo(/^Giv borgeren sin egen sag$/);
  await keyboard.press('Enter');
  await app.sees('Borgerens egen sag');
  await app.tabTo(/^Hent sagen$/);
  await keyboard.press('Enter');
  await app.page.getByText('Skriv, hvorfor sagen gives ud').waitFor();
  expect(await app.focused()).toBe('Hvorfor gives den ud?');
  await app.ask();
  await keyboard.type('Borgeren har bedt om det');
  await app.tabTo(/^Hent sagen$/);
  await keyboard.press('Enter');
  await app.sees('Før du giver den fra dig');
  await paper(app).getByText('Jens Åsen').waitFor();
  await paper(app).getByText('[henvender] var der også').waitFor();
  await paper(app).getByText('Andres navne og numre (antal steder: 1)').waitFor();
  await paper(app)
    .getByText(/Hvem der henvendte sig/)
    .waitFor();
  const lookUps = paper(app).getByRole('region', { name: 'Hvornår du er slået op, og hvorfor' });
  await lookUps.getByText('Sagen er læst').first().waitFor();
  expect(await lookUps.getByText(/Mille|Lone/).count()).toBe(0);
  expect(await paper(app).getByText('Nabo Nielsen').count()).toBe(0);
  const download = app.page.waitForEvent('download');
  await app.page.getByRole('button', { name: 'Hent som CSV-fil' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^egen-sag-B-\d+\.csv$/);
  expect(await readFile(await file.path(), 'utf8')).not.toContain('Nabo Nielsen');
  await app.page.emulateMedia({ media: 'print' });
  expect(await app.page.getByText('Før du giver den fra dig').isVisible()).toBe(false);
  expect(await app.page.getByRole('button').first().isVisible()).toBe(false);
  expect(await paper(app).getByText('Jens Åsen').isVisible()).toBe(true);
});

test('what the citizen says of an entry stands beside it in their own words, here and in the case', async () => {
  const caseId = await withContact('Ane Å');
  const app = await running.open(`/cases/${caseId}/own-record`, { language: 'en', theme: 'dark' });
  await app.signInAs('Lone Leder');
  await app.sees('The citizen’s own record');
  await app.page.getByLabel('Why is it given out?').fill('Indsigt');
  await app.page.getByRole('button', { name: 'Put the record together' }).click();
  await app.page
    .getByRole('button', { name: /^Write the citizen’s remark on/ })
    .first()
    .waitFor();
  await app.page
    .getByRole('button', { name: /^Write the citizen’s remark on/ })
    .last()
    .click();
  const dialog = app.page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Save the remark' }).click();
  await dialog.getByText('Write what the citizen says').waitFor();
  await app.ask();
  await dialog.getByLabel('The citizen’s own words').fill('Jeg var ikke vred, jeg var træt');
  await dialog.getByRole('button', { name: 'Save the remark' }).click();
  await dialog.waitFor({ state: 'detached' });
  await paper(app).getByText('Jeg var ikke vred, jeg var træt').waitFor();
  await app.ask();
  const { body } = await api().get<{ items: { type: string; data: object }[] }>(`/v1/cases/${caseId}/timeline`);
  expect(body.items[0]).toMatchObject({
    type: 'noteAdded',
    data: { from: 'citizen', note: 'Jeg var ikke vred, jeg var træt' },
  });
});

test('without an answer nothing is shown and all that was written stands; it is for team leads', async () => {
  const caseId = await withContact('Bo Bæk');
  const app = await running.open(`/cases/${caseId}/own-record`);
  await app.signInAs('Lone Leder');
  await app.sees('Borgerens egen sag');
  await app.page.route('**/v1/cases/*/export', (route) => route.abort());
  await app.page.getByLabel('Hvorfor gives den ud?').fill('Indsigt');
  await app.page.getByRole('button', { name: 'Hent sagen' }).click();
  await app.page.getByText('Der kom ikke svar. Prøv igen om lidt.').waitFor();
  await app.page.unroute('**/v1/cases/*/export');
  await app.page.getByRole('button', { name: 'Hent sagen' }).click();
  await paper(app).getByText('Bo Bæk').waitFor();
  const other = await running.open(`/cases/${caseId}/own-record`);
  await other.signInAs('Mille Prøve');
  await other.sees('Du har ikke adgang til dette');
});
