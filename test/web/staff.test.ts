import type { MunicipalityId, StaffId } from '../../domain';
import { devicesOf } from '../../store/devices/vault-keys';
import { listStaff, listTeams } from '../../store/people/staff';
import { hireOne, people, teamOf } from '../api/setup/people';
import { startApiUnderTest } from '../api/setup/running-api';
import { until } from '../environment/until';
import type { AppPage, Wanted } from './setup/app-page';
import { appUnderTest } from './setup/running-app';

const running = appUnderTest(
  (login) => startApiUnderTest({ login }),
  ({ api, system }) => ({ url: api.url, db: system.store.db }),
);
const ballerup = 'ballerup' as string as MunicipalityId;
const db = () => running.api().system.store.db;
const ADMIN = 'Asta Administrator';
const admin = '7c0d1c1e-7a0a-4a53-9d0c-2f6f1f0b7c01' as StaffId;

beforeAll(() => hireOne(running.api().system.store, 'ballerup', { id: admin, name: ADMIN, roles: ['admin'] }));

async function openAs(name: string, path: string, wanted?: Wanted): Promise<AppPage> {
  const app = await running.open(path, wanted);
  await app.signInAs(name);
  return app;
}

const dialog = ({ page }: AppPage) => page.getByRole('dialog');
const press = ({ page }: AppPage, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const closed = (app: AppPage) => dialog(app).waitFor({ state: 'hidden' });
const personCalled = async (name: string) => (await listStaff(db(), ballerup)).find((one) => one.name === name);
const teamCalled = async (name: string) => (await listTeams(db(), ballerup)).find((one) => one.name === name);

test('an administrator makes a team and a person with a role, and that person signs in and sees their page', async () => {
  const app = await openAs(ADMIN, '/staff', { device: 'desk' });
  await app.sees('Medarbejdere');
  await press(app, /^Nyt team$/);
  await press(app, /^Gem teamet$/);
  await dialog(app).getByText('Skriv et navn.').waitFor();
  await app.ask();
  await dialog(app).getByLabel('Teamets navn').fill('Team Nord');
  await dialog(app).getByLabel('Teamleder', { exact: true }).selectOption({ label: 'Lone Leder' });
  await dialog(app).getByLabel('Vagtnummer').fill('11 22 33 44');
  await press(app, /^Gem teamet$/);
  await app.sees('Team Nord');
  await app.page.getByText('Der er ingen i teamet endnu').waitFor();
  expect(await teamCalled('Team Nord')).toMatchObject({ leadId: people.lead, onCallNumber: '11 22 33 44' });

  await app.page.getByRole('link', { name: 'Medarbejdere', exact: true }).click();
  await press(app, /^Ny medarbejder$/);
  await press(app, /^Gem$/);
  await dialog(app).getByText('Skriv et navn.').waitFor();
  await dialog(app).getByText('Vælg mindst én rolle.').waitFor();
  await app.ask();
  await dialog(app).getByLabel('Navn').fill('Nora Ny');
  await dialog(app).getByLabel('Mail').fill('nora');
  await dialog(app).getByRole('checkbox', { name: 'Kontaktperson' }).check();
  await dialog(app).getByLabel('Team', { exact: true }).selectOption({ label: 'Team Nord' });
  await dialog(app).getByLabel('Login').fill('nora@staff.example');
  await press(app, /^Gem$/);
  await dialog(app).getByRole('alert').first().waitFor();
  expect(await personCalled('Nora Ny')).toBeUndefined();
  await dialog(app).getByLabel('Mail').fill('nora@kommune.example');
  await press(app, /^Gem$/);
  await app.sees('Nora Ny');
  await app.page.getByText('nora@kommune.example').waitFor();
  await app.page.getByRole('link', { name: 'Team Nord' }).waitFor();
  expect(await personCalled('Nora Ny')).toMatchObject({
    roles: ['outreachWorker'],
    email: 'nora@kommune.example',
    login: 'nora@staff.example',
    active: true,
  });

  const nora = await openAs('Nora Ny', '/');
  await nora.sees('I dag');
});

test.each<Wanted>([
  { device: 'phone', language: 'da', theme: 'dark' },
  { device: 'desk', language: 'da', theme: 'light' },
])('the list is searched, and filtered by team, role and who has access ($device)', async (wanted) => {
  const app = await openAs(ADMIN, '/staff', wanted);
  await app.sees('Medarbejdere');
  const isThere = (name: string) => app.page.getByRole('link', { name, exact: true });
  await app.page.getByLabel('Søg på navn, titel eller mail').fill('karl k');
  await isThere('Mille Prøve').waitFor({ state: 'detached' });
  await isThere('Karl Kollega').waitFor();
  await app.page.getByLabel('Rolle').selectOption({ label: 'Visitator' });
  await app.page.getByText('Ingen passer til det, du har valgt').waitFor();
  await app.ask();
  await app.page.getByLabel('Søg på navn, titel eller mail').fill('');
  await isThere('Ida Indgang').waitFor();
  await app.page.getByLabel('Rolle').selectOption({ label: 'Alle roller' });
  await app.page.getByLabel('Vis', { exact: true }).selectOption({ label: 'Dem, der er deaktiveret' });
  await isThere('Gerda Gået').waitFor();
  await isThere('Ida Indgang').waitFor({ state: 'detached' });
  await app.page.reload();
  await isThere('Gerda Gået').click();
  await app.sees('Gerda Gået');
  await app.page.getByText('Deaktiveret', { exact: true }).waitFor();
  await app.page.getByRole('link', { name: 'Genaktiver' }).click();
  await app.sees('Når en medarbejder stopper');
});

test('of two who change the same person, the second is shown what the first changed, and keeps both', async () => {
  const path = `/staff/${people.colleague}`;
  const [first, second] = [await openAs(ADMIN, path), await openAs(ADMIN, path)];
  for (const app of [first, second]) {
    await app.sees('Karl Kollega');
    await press(app, /^Ret: Oplysninger$/);
  }
  await dialog(first).getByLabel('Telefon').fill('22 22 22 22');
  await press(first, /^Gem$/);
  await closed(first);
  await dialog(second).getByLabel('Titel').fill('Pædagog');
  await press(second, /^Gem$/);
  await dialog(second).getByText('Telefon: tomt er nu 22 22 22 22').waitFor();
  await second.ask();
  expect(await personCalled('Karl Kollega')).toMatchObject({ phone: '22 22 22 22', title: null });
  await press(second, /^Gem oven på det nye$/);
  await closed(second);
  expect(await personCalled('Karl Kollega')).toMatchObject({ phone: '22 22 22 22', title: 'Pædagog' });
});

test('of two who change the same team, the second is shown what the first changed', async () => {
  const path = `/staff/teams/${teamOf.ballerup}`;
  const [first, second] = [await openAs(ADMIN, path), await openAs(ADMIN, path)];
  for (const app of [first, second]) {
    await app.sees('Team 1');
    await press(app, /^Ret teamet$/);
  }
  await dialog(first).getByLabel('Vagtnummer').fill('33 33 33 33');
  await press(first, /^Gem teamet$/);
  await closed(first);
  await dialog(second).getByLabel('Lederens stedfortræder').selectOption({ label: 'Alma Alt' });
  await press(second, /^Gem teamet$/);
  await dialog(second).getByText('Vagtnummer: 00 00 00 00 er nu 33 33 33 33').waitFor();
  await press(second, /^Gem oven på det nye$/);
  await closed(second);
  expect(await teamCalled('Team 1')).toMatchObject({
    leadId: people.lead,
    deputyLeadId: people.everything,
    onCallNumber: '33 33 33 33',
  });
});

test('a team loses its last lead only once it is read who acts instead', async () => {
  const app = await openAs(ADMIN, `/staff/teams/${teamOf.ballerup}`, { language: 'en', device: 'desk' });
  await app.sees('Team 1');
  await press(app, /^Change the team$/);
  await dialog(app).getByLabel('Deputy lead').selectOption({ label: 'Nobody' });
  await dialog(app).getByLabel('Team lead', { exact: true }).selectOption({ label: 'Nobody' });
  await dialog(app)
    .getByText(/^Then nobody leads the team any more/)
    .waitFor();
  await press(app, /^Save the team$/);
  await dialog(app).getByText('Tick it, or choose a lead.').waitFor();
  await app.ask();
  expect(await teamCalled('Team 1')).toMatchObject({ leadId: people.lead });
  await dialog(app).getByRole('checkbox', { name: 'Yes, the team is to have no lead' }).check();
  await press(app, /^Save the team$/);
  await closed(app);
  await app.page.getByText('No team lead').first().waitFor();
  expect(await teamCalled('Team 1')).toMatchObject({ leadId: null, deputyLeadId: null });
  await press(app, /^Change the team$/);
  await dialog(app).getByLabel('Team lead', { exact: true }).selectOption({ label: 'Lone Leder' });
  await press(app, /^Save the team$/);
  await closed(app);
});

test('somebody is moved into a team, with the team that they leave', async () => {
  const app = await openAs(ADMIN, '/staff');
  await press(app, /^Nyt team$/);
  await dialog(app).getByLabel('Teamets navn').fill('Team Syd');
  await dialog(app)
    .getByText(/^Uden leder og stedfortræder står en leder fra et andet team ind/)
    .waitFor();
  await press(app, /^Gem teamet$/);
  await app.sees('Team Syd');
  await press(app, /^Tilføj medarbejder$/);
  await dialog(app).getByLabel('Hvem skal i teamet?').selectOption({ label: 'Sanne Sag' });
  await dialog(app)
    .getByText(/^Sanne Sag går ud af Team 1/)
    .waitFor();
  await app.ask();
  await press(app, /^Føj til teamet$/);
  await closed(app);
  await app.page.getByRole('link', { name: 'Sanne Sag' }).waitFor();
  expect((await personCalled('Sanne Sag'))?.team).toBe((await teamCalled('Team Syd'))?.id);
});

test('by the keyboard alone competence is written', async () => {
  const app = await openAs(ADMIN, `/staff/${people.worker}`, { device: 'desk' });
  await app.sees('Mille Prøve');
  await app.tabTo(/^Ret: Ansættelse og kompetence$/);
  await app.page.keyboard.press('Enter');
  await app.tabTo(/^Uddannelse$/);
  await app.page.keyboard.type('Socialrådgiver');
  await app.tabTo(/^År med målgruppen$/);
  await app.page.keyboard.type('mange');
  await app.page.keyboard.press('Enter');
  await dialog(app).getByText('Skriv et helt tal fra 0 til 60.').waitFor();
  await app.page.keyboard.press('ControlOrMeta+A');
  await app.page.keyboard.type('4');
  await app.page.keyboard.press('Enter');
  await closed(app);
  await app.page.getByText('Socialrådgiver').waitFor();
  expect((await personCalled('Mille Prøve'))?.competence).toEqual({
    education: 'Socialrådgiver',
    yearsWithTargetGroup: 4,
  });
});

test('what the standard attaches weight to is said where somebody lacks it', async () => {
  const app = await openAs('Leif Lead', `/staff/${people.gentofteWorker}`);
  await app.sees('Gry Gade');
  await app.page.getByText(/^Mangler det, standarden lægger vægt på/).waitFor();
  await app.ask();
});

test('a team lead blocks a colleague’s lost phone, which is signed out, and opens it again', async () => {
  const phone = await openAs('Mille Prøve', '/');
  await phone.sees('I dag');
  await until('the phone is known', async () => (await devicesOf(db(), ballerup, people.worker)).length);
  const lead = await openAs('Lone Leder', `/staff/${people.worker}`, { device: 'desk' });
  await lead.sees('Mille Prøve');
  await press(lead, /^Bloker: /);
  await lead.sees('Bloker enheden?');
  await press(lead, /^Ja, bloker den$/);
  await closed(lead);
  await lead.page.getByText(/^Blokeret .* af Lone Leder$/).waitFor();
  await lead.page.getByText('Er ikke logget ind nogen steder.').waitFor();
  await phone.page.reload();
  await phone.page.getByRole('link', { name: 'Log ind' }).waitFor();
  await press(lead, /^Åbn igen: /);
  await press(lead, /^Ja, åbn den igen$/);
  await closed(lead);
  await lead.page.getByRole('button', { name: /^Bloker: / }).waitFor();
});

test('an administrator ends one session of two, and then all', async () => {
  const [one, other] = [await openAs('Ida Indgang', '/'), await openAs('Ida Indgang', '/')];
  for (const app of [one, other]) await app.page.locator('nav.menu').waitFor();
  const app = await openAs(ADMIN, `/staff/${people.intake}`, { device: 'desk', language: 'en' });
  await app.sees('Ida Indgang');
  const rows = app.page.getByRole('button', { name: /^Sign out: / });
  await rows.nth(1).waitFor();
  await rows.nth(1).click();
  await app.sees('Sign Ida Indgang out?');
  await press(app, /^Yes, sign out$/);
  await closed(app);
  await rows.nth(1).waitFor({ state: 'detached' });
  await one.page.reload();
  await one.page.getByRole('link', { name: 'Log ind' }).waitFor();
  await rows.first().click();
  await press(app, /^Yes, sign out$/);
  await closed(app);
  await app.page.getByText('Is not signed in anywhere.').waitFor();
});

test('a team lead gives no role that reaches further than their own, and others are shown names alone', async () => {
  const lead = await openAs('Lone Leder', `/staff/${people.intake}`);
  await lead.sees('Ida Indgang');
  await press(lead, /^Ret: Roller, team og login$/);
  expect(await dialog(lead).getByRole('checkbox', { name: 'Administrator' }).count()).toBe(0);
  await dialog(lead).getByRole('checkbox', { name: 'Kontaktperson' }).check();
  await dialog(lead).getByText('Kun en administrator kan ændre adgangen').waitFor();
  await press(lead, /^Gem$/);
  await lead.ask();
  expect(await personCalled('Ida Indgang')).toMatchObject({ roles: ['intakeOfficer'] });
  const worker = await openAs('Karl Kollega', '/staff');
  await worker.sees('Medarbejdere');
  await worker.page.getByText('Lone Leder').first().waitFor();
  expect(await worker.page.getByRole('button', { name: 'Ny medarbejder' }).count()).toBe(0);
  expect(await worker.page.getByRole('link', { name: 'Lone Leder' }).count()).toBe(0);
  await worker.go(`/staff/${people.lead}`);
  await worker.sees('Du har ikke adgang til dette');
});

test('what is not there, and what has no answer, is told', async () => {
  const app = await openAs(ADMIN, `/staff/${teamOf.ballerup}`);
  await app.sees('Du har ikke adgang til dette');
  await app.go(`/staff/teams/${admin}`);
  await app.sees('Teamet findes ikke');
  await app.page.route('**/v1/staff', (route) => route.fulfill({ status: 502, body: 'no gateway' }));
  await app.go('/staff');
  await app.sees('Der er ingen forbindelse');
});
