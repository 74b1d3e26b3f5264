import { accepted, storedCase, type Written } from '../api/setup/cases';
import { people } from '../api/setup/people';
import { startApiUnderTest } from '../api/setup/running-api';
import { restrictedTo } from '../security/setup/everybody';
import { ofEnding } from './acts/ending';
import { tryEach } from './acts/play';
import { ofRecord } from './acts/record';
import { fillIn, openAct } from './setup/acts-on-page';
import { appUnderTest } from './setup/running-app';

const running = appUnderTest(
  (login) => startApiUnderTest({ login }),
  ({ api, system }) => ({ url: api.url, db: system.store.db }),
);

tryEach([...ofEnding, ...ofRecord], running);

test('whoever opens a case again comes to the new one, which goes on with the same worker', async () => {
  const { caseId } = await accepted(running.api(), { identity: { alias: 'Uglen' } });
  const { body } = await running.api().post<Written>(`/v1/cases/${caseId}/decline`, {});
  await storedCase(running.api(), caseId, body.version);
  const app = await running.open(`/cases/${caseId}`);
  await app.signInAs('Mille Prøve');
  const dialog = await openAct(app, 'Åbn sagen igen');
  await fillIn(dialog, [
    ['Begrundelse', 'Har det svært igen'],
    ['Hvorfor er denne indsats den mindst indgribende?', 'Ingen anden indsats når ham'],
  ]);
  await dialog.getByRole('button', { name: 'Åbn en ny sag' }).dblclick();
  await app.page.waitForURL((url) => url.pathname.startsWith('/cases/') && !url.pathname.endsWith(caseId));
  await app.sees('Uglen');
  await app.page.getByRole('button', { name: 'Notér kontakt' }).waitFor();
});

test('a restricted case is opened in an emergency for a purpose, from where it is not shown and by its number', async () => {
  const { caseId, version } = await accepted(running.api(), { identity: { alias: 'Den skærmede' } });
  const stored = await storedCase<{ number: string }>(running.api(), caseId, version);
  await restrictedTo(running.api().system.store, caseId as never, [people.worker]);
  const app = await running.open(`/cases/${caseId}`);
  await app.signInAs('Karl Kollega');
  await app.sees('Du har ikke adgang til dette');
  const dialog = app.page.getByRole('dialog');
  const offer = app.page.getByRole('button', { name: 'Nødadgang til en skærmet sag' });
  await offer.click();
  await app.sees('Nødadgang til en skærmet sag');
  await dialog.getByRole('button', { name: 'Åbn sagen' }).click();
  await dialog.locator('.wrong').getByText('Udfyld dette.').waitFor();
  await app.ask();
  await app.page.keyboard.press('Escape');

  await app.go('/search');
  await app.page.getByLabel('Hvem leder du efter?').fill('ingen hedder sådan');
  await app.page.getByRole('button', { name: 'Søg', exact: true }).last().click();
  await offer.click();
  const number = dialog.getByLabel('Sagens nummer');
  await number.fill('B-2026-99999');
  await dialog.getByLabel('Hvad skal du bruge den til lige nu?').fill('Politiet ringer, og nogen er i fare');
  await dialog.getByRole('button', { name: 'Åbn sagen' }).click();
  await dialog.locator('.wrong').first().waitFor();
  await app.ask();
  await number.fill(stored.body.number);
  await dialog.getByRole('button', { name: 'Åbn sagen' }).click();
  await app.sees('Den skærmede');
});
