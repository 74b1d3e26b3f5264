import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { accepted, storedCase, type Written } from '../api/setup/cases';
import { loginOf, people, teamOf } from '../api/setup/people';
import { startApiUnderTest } from '../api/setup/running-api';
import type { AppPage, Wanted } from './setup/app-page';
import { appUnderTest } from './setup/running-app';

const running = appUnderTest(
  (login) => startApiUnderTest({ login }),
  ({ api, system }) => ({ url: api.url, db: system.store.db }),
);
const api = running.api;
const lead = { as: people.lead };

const dialog = ({ page }: AppPage) => page.getByRole('dialog');
const press = ({ page }: AppPage, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const statusFor = async (caseId: string, as: string) => (await api().get(`/v1/cases/${caseId}`, { as })).status;

async function aCase(alias: string): Promise<{ caseId: string; number: string }> {
  const { caseId, version } = await accepted(api(), { identity: { alias } });
  const { body } = await storedCase<{ number: string }>(api(), caseId, version);
  return { caseId, number: body.number };
}

async function restricted(
  caseId: string,
  staff: readonly string[],
  asking: { readonly as: string } = lead,
): Promise<void> {
  const body = { staff, reason: 'Borgeren er i familie med en kollega' };
  expect((await api().post(`/v1/cases/${caseId}/restriction`, body, asking)).status).toBe(200);
}

async function openAs(name: string, path: string, wanted?: Wanted): Promise<AppPage> {
  const app = await running.open(path, wanted);
  await app.signInAs(name);
  return app;
}

test.each<Wanted>([
  { device: 'phone', language: 'da', theme: 'light' },
  { device: 'desk', language: 'da', theme: 'dark' },
])('a team lead restricts a case, changes who is named, and lifts it again ($device, $theme)', async (wanted) => {
  const { caseId } = await aCase('Den kendte');
  const app = await openAs('Lone Leder', `/cases/${caseId}`, wanted);
  await app.sees('Hvem kan se sagen');
  await press(app, 'Skærm sagen');
  await dialog(app).getByRole('button', { name: 'Skærm sagen' }).click();
  await dialog(app).getByText('Udfyld dette.').waitFor();
  await app.ask();
  expect(await statusFor(caseId, people.colleague)).toBe(200);
  await dialog(app).getByLabel('Hvorfor skal færre kunne se sagen?').fill('I familie med en kollega');
  await dialog(app)
    .getByLabel(/^Hvem skal ellers kunne se sagen/)
    .selectOption({ label: 'Karl Kollega' });
  await dialog(app).getByRole('button', { name: 'Skærm sagen' }).click();
  await dialog(app).waitFor({ state: 'hidden' });
  const card = app.page.getByRole('region', { name: 'Hvem kan se sagen' });
  await card.getByText(/^Skærmet .* af Lone Leder$/).waitFor();
  await card.getByText('I familie med en kollega').waitFor();
  for (const name of ['Mille Prøve (har sagen)', 'Karl Kollega', 'Lone Leder'])
    await card.getByText(name, { exact: true }).waitFor();
  await app.page.locator('.badge', { hasText: 'Skærmet sag' }).waitFor();
  await app.ask();
  expect(await statusFor(caseId, people.intake)).toBe(404);
  expect(await statusFor(caseId, people.colleague)).toBe(200);

  await press(app, 'Ret, hvem der kan se sagen');
  const named = () => dialog(app).getByRole('combobox');
  const chosen = await named().evaluateAll((all) =>
    all.map((one) => (one as HTMLSelectElement).selectedOptions[0]?.text),
  );
  await named().nth(chosen.indexOf('Lone Leder')).selectOption('');
  await dialog(app)
    .getByText(/^Du har taget dig selv ud/)
    .waitFor();
  await dialog(app).getByRole('button', { name: 'Gem' }).click();
  await dialog(app).getByText('Vælg mindst én teamleder.').waitFor();
  await app.ask();
  await named().first().selectOption({ label: 'Lone Leder' });
  await dialog(app).getByRole('button', { name: 'Gem' }).click();
  await dialog(app).waitFor({ state: 'hidden' });
  await card.getByText('Karl Kollega', { exact: true }).waitFor({ state: 'detached' });
  expect(await statusFor(caseId, people.colleague)).toBe(404);
  expect(await statusFor(caseId, people.worker)).toBe(200);

  await press(app, 'Ophæv skærmningen');
  await dialog(app).getByLabel('Hvorfor er det ikke længere nødvendigt?').fill('Kollegaen er rejst');
  await dialog(app).getByRole('button', { name: 'Ophæv skærmningen' }).click();
  await card.getByRole('button', { name: 'Skærm sagen' }).waitFor();
  await app.ask();
  expect(await statusFor(caseId, people.intake)).toBe(200);
});

test('who is told of a number that leads nowhere opens the case in an emergency; it shows on the case while it lasts, and is over by itself', async () => {
  const { caseId, number } = await aCase('Den fundne');
  await restricted(caseId, [people.lead]);
  const app = await openAs('Ida Indgang', '/', { device: 'phone' });
  await press(app, 'Indstillinger');
  await dialog(app).getByRole('link', { name: 'Skærmede sager' }).click();
  await app.sees('I en nødsituation');
  await press(app, 'Nødadgang til en skærmet sag');
  for (const said of [
    'Sagen er åben for dig i fire timer.',
    'Teamlederen og de tilsynsførende får besked med det samme.',
  ])
    await dialog(app).getByText(said).waitFor();
  await dialog(app).getByLabel('Sagens nummer').fill(number);
  await dialog(app).getByLabel('Hvad skal du bruge den til lige nu?').fill('Politiet ringer om fare');
  await dialog(app).getByRole('button', { name: 'Åbn sagen' }).click();
  await app.sees('Den fundne');
  await app.sees(/^Du har nødadgang til sagen indtil /);

  const leading = await openAs('Lone Leder', `/cases/${caseId}`, { device: 'desk' });
  await leading.sees('Nødadgang lige nu');
  const card = leading.page.getByRole('region', { name: 'Hvem kan se sagen' });
  await card.getByText(/^Ida Indgang til /).waitFor();
  await card.getByText('Politiet ringer om fare').waitFor();
  expect(await leading.page.getByText(/^Du har nødadgang/).count()).toBe(0);
  await leading.go('/glass-breakings');
  await leading.sees(`Ida Indgang åbnede ${number}`);
  await leading.page.getByText('Åben nu').first().waitFor();

  const { db } = api().system.store;
  // As long as a page may take to be seen.
  await sql`update glass_breakings set until = now() + interval '20 seconds' where case_id = ${caseId}`.execute(db);
  await app.page.reload();
  await app.sees(/^Du har nødadgang til sagen indtil /);
  await app.page.getByRole('heading', { name: 'Du har ikke adgang til dette' }).waitFor({ timeout: 60_000 });
  await app.ask();
  expect(await app.page.getByText('Den fundne').count()).toBe(0);
  await leading.go(`/cases/${caseId}`);
  await leading.page.getByText('Tidligere nødadgang (1)').click();
  await leading.page.getByText(/^Ida Indgang fra /).waitFor();
  await leading.ask();
});

/** Somebody new, by an administrator. */
async function hired(name: string, role: string): Promise<string> {
  const id = randomUUID();
  const body = { name, roles: [role], team: teamOf.ballerup, login: loginOf(id) };
  expect((await api().ask('PUT', `/v1/staff/${id}`, { as: people.everything, body })).status).toBe(200);
  return id;
}

test('where nobody who may see a case is left, a lead lets others see it, by its number alone and with the keyboard alone', async () => {
  const { caseId, number } = await aCase('Den forladte');
  const [restricting, worker] = [await hired('Rita Rejst', 'teamLead'), await hired('Ib Ikke', 'outreachWorker')];
  await hired('Nora Ny', 'teamLead');
  const moved = { worker, reason: 'Fordeling' };
  const { body } = await api().post<Written>(`/v1/cases/${caseId}/assignment`, moved, { as: restricting });
  await storedCase(api(), caseId, body.version);
  await restricted(caseId, [worker], { as: restricting });
  for (const gone of [restricting, worker])
    expect((await api().post(`/v1/staff/${gone}/deactivate`, {}, { as: people.everything })).status).toBe(200);

  const app = await openAs('Lone Leder', '/restricted', { device: 'desk', language: 'en' });
  await app.sees('Cases on which nobody can act');
  await app.page.getByText(/Ib Ikke, has left/).waitFor();
  expect(await app.page.getByText('Den forladte').count()).toBe(0);
  await app.tabTo(new RegExp(`^Let others see the case ${number}$`));
  await app.page.keyboard.press('Enter');
  await dialog(app).getByLabel('Who else is to see the case?').waitFor();
  const names = await dialog(app).getByLabel('Who else is to see the case?').locator('option').allTextContents();
  expect(names).not.toContain('Lone Leder');
  await app.tabTo(/^Who else is to see the case/);
  await app.page.keyboard.type('Karl');
  await app.tabTo(/^Save$/);
  await app.page.keyboard.press('Enter');
  await dialog(app).getByText('Choose at least one team lead.').waitFor();
  await app.ask();
  await dialog(app).getByLabel('One more').selectOption({ label: 'Nora Ny' });
  await app.tabTo(/^Save$/);
  await app.page.keyboard.press('Enter');
  await app.page.getByText(`Karl Kollega and Nora Ny can see the case ${number} now.`).waitFor();
  await app.page.getByText('There are none just now').waitFor();
  await app.ask();
  expect([await statusFor(caseId, people.colleague), await statusFor(caseId, people.lead)]).toEqual([200, 404]);
});

test('who has no part in it is told what a restricted case is, and offered nothing more', async () => {
  const app = await openAs('Sanne Sag', '/restricted');
  await app.sees('Sagen vises kun for dem, der er nævnt på den');
  expect(await app.page.locator('main button, main a').count()).toBe(0);
});
