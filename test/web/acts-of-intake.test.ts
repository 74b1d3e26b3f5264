import { accepted, storedCase } from '../api/setup/cases';
import { startApiUnderTest } from '../api/setup/running-api';
import { ofAssignment } from './acts/assignment';
import { ofIntake } from './acts/intake';
import { ofMerging } from './acts/merging';
import { tryEach } from './acts/play';
import { fillIn, openAct } from './setup/acts-on-page';
import { appUnderTest } from './setup/running-app';

const running = appUnderTest(
  (login) => startApiUnderTest({ login }),
  ({ api, system }) => ({ url: api.url, db: system.store.db }),
);

tryEach([...ofMerging, ...ofIntake, ...ofAssignment], running);

test('two cases that share no word are merged: found by its number, with what goes along, and the way to the one that goes on', async () => {
  const api = running.api();
  const [first, second] = [
    await accepted(api, { identity: { alias: 'Sømanden' } }),
    await accepted(api, { identity: { alias: 'Kaptajn Vom' } }),
  ];
  const { body: other } = await storedCase<{ number: string }>(api, first.caseId, first.version);
  const threat = { kind: 'threat', visitsInPairs: true, note: 'Truede med en flaske' };
  const { body } = await api.post<typeof second>(`/v1/cases/${second.caseId}/incidents`, threat);
  await storedCase(api, second.caseId, body.version);
  const app = await running.open(`/cases/${second.caseId}`);
  await app.signInAs('Mille Prøve');
  await app.sees('Kaptajn Vom');
  const dialog = await openAct(app, 'Læg sammen med en anden sag');
  await dialog.getByLabel('Er det en anden, så søg på navn eller sagsnummer').fill(other.number);
  await app.page.keyboard.press('Enter');
  await fillIn(dialog, [[`Sømanden, ${other.number}, ligner på sagsnummer`, true]]);
  await dialog.getByText('Besøg med to medarbejdere: 1').waitFor();
  await fillIn(dialog, [['Hvorfor er det samme person?', 'Han fortalte selv, at han også kaldes Sømanden']]);
  await app.ask();
  await dialog.getByRole('button', { name: 'Læg sagerne sammen' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await app.page.getByRole('link', { name: 'Åbn den sag, der fortsætter' }).click();
  await app.sees('Sømanden');
  await app.page.getByText(/^Besøg med to medarbejdere siden/).waitFor();
});
