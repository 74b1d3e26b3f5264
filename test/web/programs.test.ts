import type { StaffId } from '../../domain';
import { hireOne } from '../api/setup/people';
import { startApiUnderTest } from '../api/setup/running-api';
import type { AppPage, Wanted } from './setup/app-page';
import { appUnderTest } from './setup/running-app';

const running = appUnderTest(
  (login) => startApiUnderTest({ login }),
  ({ api, system }) => ({ url: api.url, db: system.store.db }),
);
const db = () => running.api().system.store.db;
const keeper = '00000000-0000-4000-8000-000000000801' as StaffId;
beforeAll(() =>
  hireOne({ db: db() }, 'ballerup', { id: keeper, name: 'Alma Administrator', roles: ['admin'], team: null }),
);

const dialog = ({ page }: AppPage) => page.getByRole('dialog');
const card = ({ page }: AppPage, name: string) => page.locator('.rows-of-programs > li').filter({ hasText: name });
const kept = (id: string) =>
  db()
    .selectFrom('machine_clients')
    .select(['name', 'scopes', 'active'])
    .where('client_id', '=', id)
    .executeTakeFirst();

async function openPage(wanted?: Wanted): Promise<AppPage> {
  const app = await running.open('/programs', wanted);
  await app.signInAs('Alma Administrator');
  return app;
}

test('an administrator lets a system in, gives it more, shuts it out, and lets it in again', async () => {
  const app = await openPage();
  await app.sees('Andre systemers adgang');
  await app.page.getByRole('button', { name: 'Luk et system ind' }).click();
  await dialog(app).getByRole('button', { name: 'Luk det ind' }).click();
  for (const lacking of ['Skriv, hvad systemet hedder.', 'Skriv systemets klient-id.', 'Vælg mindst én ting.'])
    await dialog(app).getByText(lacking).waitFor();
  await app.ask();
  await dialog(app).getByLabel('Hvad er det for et system?').fill('Telefonomstillingen');
  await dialog(app).getByLabel('Klient-id hos identitetsudbyderen').fill(' omstilling ');
  await dialog(app).getByLabel('Melde, at nogen har haft kontakt med en borger').check();
  await dialog(app).getByRole('button', { name: 'Luk det ind' }).click();
  await card(app, 'Telefonomstillingen').getByText('Klient-id: omstilling').waitFor();
  await card(app, 'Telefonomstillingen')
    .getByText(/^Endnu ikke brugt\. Lukket ind /)
    .waitFor();
  await app.ask();
  expect(await kept('omstilling')).toEqual({ name: 'Telefonomstillingen', scopes: ['contacts'], active: true });

  await app.page.getByRole('button', { name: 'Ret adgang Telefonomstillingen' }).click();
  await dialog(app).getByLabel('Henvise borgere').check();
  await dialog(app).getByRole('button', { name: 'Gem adgangen' }).click();
  await card(app, 'Telefonomstillingen').getByText('Henvise borgere').waitFor();

  await app.page.getByRole('button', { name: 'Luk ude Telefonomstillingen' }).click();
  await dialog(app)
    .getByText(/^Det afvises med det samme/)
    .waitFor();
  await app.ask();
  await dialog(app).getByRole('button', { name: 'Ja, luk det ude' }).click();
  await card(app, 'Telefonomstillingen').getByText('Lukket ude').waitFor();
  const more = { name: 'Telefonomstillingen', scopes: ['referrals', 'contacts'] };
  expect(await kept('omstilling')).toEqual({ ...more, active: false });

  await app.page.getByRole('button', { name: 'Luk ind igen Telefonomstillingen' }).click();
  await dialog(app).getByRole('button', { name: 'Ja, luk det ind igen' }).click();
  await card(app, 'Telefonomstillingen').getByText('Lukket ude').waitFor({ state: 'hidden' });
  expect(await kept('omstilling')).toEqual({ ...more, active: true });
});

test('on a desk, in English and by the keyboard: what is there already is not written over, nor is another municipality’s taken', async () => {
  const others = { client_id: 'deres', municipality: 'gentofte', name: 'Deres', scopes: ['referrals'], active: true };
  await db().insertInto('machine_clients').values(others).execute();
  const app = await openPage({ device: 'desk', language: 'en', theme: 'dark' });
  await app.sees('Other systems’ access');
  expect(await card(app, 'Deres').count()).toBe(0);
  await app.tabTo(/^Let a system in$/);
  await app.page.keyboard.press('Enter');
  await app.sees('Let a system in');
  await app.tabTo(/^Which system is it\?$/);
  await app.page.keyboard.type('The treatment');
  await app.tabTo(/^Client id at the identity provider$/);
  await app.page.keyboard.type('behandling');
  await app.tabTo(/^Answer offers it was sent about a citizen$/);
  await app.page.keyboard.press('Space');
  await app.tabTo(/^Let it in$/);
  await app.page.keyboard.press('Enter');
  await dialog(app).getByText('That system is there already. Change its access in the list.').waitFor();
  await dialog(app).getByLabel('Client id at the identity provider').fill('deres');
  await dialog(app).getByRole('button', { name: 'Let it in' }).click();
  await dialog(app)
    .getByText(/is let in in another municipality/)
    .waitFor();
  await app.ask();
  expect(await kept('deres')).toMatchObject({ name: 'Deres', scopes: ['referrals'] });
});

test('where there is none it says what they are for, and others than an administrator have no such page', async () => {
  const app = await openPage();
  await app.sees('Andre systemers adgang');
  await app.page.route('**/v1/programs', (route) => route.fulfill({ json: { items: [] } }));
  await app.go('/programs');
  await app.sees('Ingen andre systemer har adgang');
  const lead = await running.open('/programs');
  await lead.signInAs('Lone Leder');
  await lead.sees('Du har ikke adgang til dette');
});
