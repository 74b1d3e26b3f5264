import { accepted, inDays, storedCase } from '../api/setup/cases';
import { people } from '../api/setup/people';
import { startApiUnderTest } from '../api/setup/running-api';
import type { AppPage, Wanted } from './setup/app-page';
import { appUnderTest } from './setup/running-app';

const running = appUnderTest(
  (login) => startApiUnderTest({ login }),
  ({ api, system }) => ({ url: api.url, db: system.store.db }),
);
const api = running.api;

async function openCalendar(wanted?: Wanted): Promise<AppPage> {
  const app = await running.open('/absences', wanted);
  await app.signInAs('Lone Leder');
  await app.sees(/^(Fravær og stedfortrædere|Absences and deputies)$/);
  return app;
}

const dialog = ({ page }: AppPage) => page.getByRole('dialog');
const press = ({ page }: AppPage, name: RegExp) => page.getByRole('button', { name }).first().click();

interface Absence {
  readonly staffId: string;
  readonly from: string;
  readonly to: string;
  readonly deputyId: string | null;
}
const absencesOf = async (staff: string) =>
  (await api().get<{ items: Absence[] }>(`/v1/absences?staff=${staff}`, { as: people.lead })).body.items;

test.each<Wanted>([
  { device: 'phone', language: 'da', theme: 'light' },
  { device: 'desk', language: 'da', theme: 'dark' },
])(
  'a team lead records who is away and who stands in, changes it, and deletes it ($device, $theme)',
  async (wanted) => {
    const app = await openCalendar(wanted);
    await press(app, /^Notér fravær$/);
    await press(app, /^Gem fraværet$/);
    await dialog(app).getByText('Vælg, hvem det er.').waitFor();
    await app.ask();
    expect(await absencesOf(people.worker)).toEqual([]);
    await dialog(app).getByLabel('Hvem er fraværende?').selectOption({ label: 'Mille Prøve' });
    await dialog(app).getByLabel('Fra og med').fill(inDays(3));
    await dialog(app).getByLabel('Til og med').fill(inDays(2));
    await press(app, /^Gem fraværet$/);
    await dialog(app).getByText('Den sidste dag må ikke ligge før den første.').waitFor();
    await dialog(app).getByLabel('Til og med').fill(inDays(9));
    await dialog(app).getByLabel('Hvem står ind?').selectOption({ label: 'Karl Kollega' });
    await press(app, /^Gem fraværet$/);
    await dialog(app).waitFor({ state: 'hidden' });
    await app.page.getByText('Stedfortræder: Karl Kollega').waitFor();
    await app.ask();
    const written = { staffId: people.worker, from: inDays(3), to: inDays(9), deputyId: people.colleague };
    expect(await absencesOf(people.worker)).toMatchObject([written]);

    await press(app, /^Ret fravær: Mille Prøve$/);
    await dialog(app).getByLabel('Til og med').fill(inDays(5));
    await press(app, /^Gem fraværet$/);
    await dialog(app).waitFor({ state: 'hidden' });
    expect(await absencesOf(people.worker)).toMatchObject([{ ...written, to: inDays(5) }]);

    await press(app, /^Slet fravær: Mille Prøve$/);
    await dialog(app)
      .getByText(/^Mille Prøve får selv sine påmindelser igen/)
      .waitFor();
    await press(app, /^Ja, slet fraværet$/);
    await app.sees('Ingen er fraværende');
    expect(await absencesOf(people.worker)).toEqual([]);
  },
);

test('only those who may do the same work are offered as deputies, and a second absence at once is pointed out', async () => {
  const before = { staffId: people.worker, from: inDays(1), to: inDays(4), deputyId: null };
  const path = '/v1/absences/5b0d1c1e-7a0a-4a53-9d0c-2f6f1f0b7c11';
  expect((await api().ask('PUT', path, { as: people.lead, body: before })).status).toBe(200);
  const app = await openCalendar();
  await press(app, /^Notér fravær$/);
  await dialog(app).getByLabel('Hvem er fraværende?').selectOption({ label: 'Mille Prøve' });
  const named = await dialog(app).getByLabel('Hvem står ind?').locator('option').allTextContents();
  expect(named).toContain('Karl Kollega');
  for (const other of ['Mille Prøve', 'Ida Indgang', 'Gerda Gået']) expect(named).not.toContain(other);
  await dialog(app).getByLabel('Fra og med').fill(inDays(4));
  await dialog(app).getByLabel('Til og med').fill(inDays(6));
  await dialog(app)
    .getByText(/^Mille Prøve er allerede fraværende/)
    .waitFor();
  await app.ask();
  expect((await api().ask('DELETE', path, { as: people.lead })).status).toBe(200);
});

test('a team lead sees all that somebody leaves before they are shut out, what came of it, and undoes it', async () => {
  const one = await accepted(api(), { identity: { alias: 'Ræven' } }, { as: people.lead });
  await api().post(
    `/v1/cases/${one.caseId}/assignment`,
    { worker: people.colleague, reason: 'Bedre match' },
    { as: people.lead },
  );
  await storedCase(api(), one.caseId, one.version + 1);
  const app = await openCalendar({ device: 'desk', language: 'en' });
  await press(app, /^Deactivate Karl Kollega$/);
  await app.sees('Deactivate Karl Kollega?');
  await dialog(app)
    .getByText(/^1 open case goes to the team lead’s list/)
    .waitFor();
  await press(app, /^Yes, deactivate$/);
  await app.sees('Karl Kollega has been deactivated');
  await dialog(app).getByText('1 case is on the team lead’s list now.').waitFor();
  await app.ask();
  await press(app, /^Close$/);
  await press(app, /^Reactivate Karl Kollega$/);
  await press(app, /^Yes, reactivate$/);
  await app.sees('Karl Kollega may sign in again');
  await dialog(app)
    .getByText(/: nobody has it$/)
    .waitFor();
  await app.ask();
});

test('who may not be shut out by a team lead says so, and others than those who keep the staff have no such page', async () => {
  const app = await openCalendar();
  await app.page.getByText('Det er dig selv').waitFor();
  expect(await app.page.getByRole('button', { name: 'Deaktiver Lone Leder' }).count()).toBe(0);
  const worker = await running.open('/absences');
  await worker.signInAs('Mille Prøve');
  await worker.sees('Du har ikke adgang til dette');
});
