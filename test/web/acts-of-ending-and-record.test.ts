import type { LocalSettings } from '../../domain/rules/settings';
import { accepted, inDays, storedCase, type Written } from '../api/setup/cases';
import { people } from '../api/setup/people';
import { startApiUnderTest } from '../api/setup/running-api';
import { ofEnding, ownGrounds } from './acts/ending';
import { tryEach } from './acts/play';
import { ofRecord } from './acts/record';
import { fillIn, openAct } from './setup/acts-on-page';
import { restrictedOnPages } from './setup/restricted';
import { appUnderTest } from './setup/running-app';

const running = appUnderTest(
  (login) => startApiUnderTest({ login }),
  ({ api, system }) => ({ url: api.url, db: system.store.db }),
);

beforeAll(async () => {
  const lead = { as: people.lead };
  const { body } = await running.api().get<{ items: LocalSettings[] }>('/v1/settings', lead);
  const decided = { setBy: 'Ledelsen', reference: 'Besluttet af udvalget', from: inDays(0) };
  const next = { ...body.items.at(-1), ...decided, version: body.items.length + 1, additionalGrounds: ownGrounds };
  expect((await running.api().post('/v1/settings', next, lead)).status).toBe(202);
});

tryEach([...ofEnding, ...ofRecord], running);

test('a case that has no ground of its municipality’s own offers no such ending', async () => {
  const judgement = 'Sidder alene ved søen hver dag';
  const begins = { judgement, identity: { alias: 'Svanen' }, worker: people.gentofteWorker };
  const { body } = await running.api().post<Written>('/v1/own-initiative', begins, { as: people.gentofteWorker });
  await storedCase(running.api(), body.caseId, body.version, { as: people.gentofteWorker });
  const app = await running.open(`/cases/${body.caseId}`);
  await app.signInAs('Gry Gade');
  await app.sees('Svanen');
  await app.page.getByRole('button', { name: 'Mere', exact: true }).click();
  const dialog = app.page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Skift fase', exact: true }).waitFor();
  expect(await dialog.getByRole('button', { name: 'Afslut af en anden grund' }).count()).toBe(0);
  await app.ask();
});

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
  await restrictedOnPages(running.api().system, caseId as never, [people.worker]);
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

test('emergency access waits for no connection: nothing is kept on the phone, it says so, and opens once there is one', async () => {
  const { caseId, version } = await accepted(running.api(), { identity: { alias: 'Den gemte' } });
  await storedCase(running.api(), caseId, version);
  await restrictedOnPages(running.api().system, caseId as never, [people.worker]);
  const app = await running.open(`/cases/${caseId}`);
  await app.signInAs('Karl Kollega');
  await app.sees('Du har ikke adgang til dette');
  await app.page.getByRole('button', { name: 'Nødadgang til en skærmet sag' }).click();
  const dialog = app.page.getByRole('dialog');
  const open = dialog.getByRole('button', { name: 'Åbn sagen' });
  await dialog.getByLabel('Hvad skal du bruge den til lige nu?').fill('Naboen ringer: ingen lukker op');
  await app.page.context().setOffline(true);
  await open.click();
  await dialog.getByRole('alert').waitFor();
  await app.ask();
  expect(await app.page.getByRole('link', { name: /^Ikke sendt/ }).count()).toBe(0);
  await app.page.context().setOffline(false);
  await open.click();
  await app.sees('Den gemte');
  const { body } = await running.api().get<{ items: { reason: string }[] }>('/v1/glass-breakings', { as: people.lead });
  expect(body.items.filter(({ reason }) => reason === 'Naboen ringer: ingen lukker op')).toHaveLength(1);
});

test('who is named for a restricted case needs no emergency access, and is offered none', async () => {
  const { caseId, version } = await accepted(running.api(), { identity: { alias: 'Den kendte' } });
  await storedCase(running.api(), caseId, version);
  await restrictedOnPages(running.api().system, caseId as never, [people.worker]);
  const app = await running.open(`/cases/${caseId}`);
  await app.signInAs('Mille Prøve');
  await app.sees('Den kendte');
  expect(await app.page.getByRole('button', { name: 'Nødadgang til en skærmet sag' }).count()).toBe(0);
});
