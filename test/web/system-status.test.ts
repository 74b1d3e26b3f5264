import type { StaffId } from '../../domain';
import { noteBackupTaken } from '../../store/backup/taken';
import { wallNow } from '../../store/wall-clock';
import { hireOne } from '../api/setup/people';
import { startApiUnderTest } from '../api/setup/running-api';
import type { AppPage } from './setup/app-page';
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

const fact = ({ page }: AppPage, name: string) =>
  page
    .locator('.facts > div')
    .filter({ has: page.getByText(name, { exact: true }) })
    .getByRole('definition');
const finding = ({ page }: AppPage, text: RegExp) => page.getByRole('listitem').filter({ hasText: text });

async function openPage(wanted?: Parameters<typeof running.open>[1]): Promise<AppPage> {
  const app = await running.open('/system-status', wanted);
  await app.signInAs('Alma Administrator');
  return app;
}

test('an administrator comes from the settings by the keyboard, reads what to see to and what to do, and what answers', async () => {
  const app = await running.open('/');
  await app.signInAs('Alma Administrator');
  await app.page.getByRole('button', { name: 'Indstillinger' }).click();
  await app.page.getByRole('link', { name: 'Driftsstatus' }).waitFor();
  await app.tabTo(/^Driftsstatus$/);
  await app.page.keyboard.press('Enter');
  await app.sees('Driftsstatus');
  await app.sees('Det, nogen skal se på');
  await finding(app, /Der er aldrig taget en sikkerhedskopi/)
    .getByText(/^Bed it-afdelingen tage en i dag/)
    .waitFor();
  expect(await fact(app, 'Temporal').first().textContent()).toBe('svarer');
  expect(await fact(app, 'Arbejdsprocesser').first().textContent()).toBe('svarer');
  expect(await fact(app, 'Login').textContent()).toBe('svarer');
  expect(await fact(app, 'Seneste sikkerhedskopi').textContent()).toBe('aldrig');
  await noteBackupTaken(db(), { madeAt: wallNow(), bytes: 2_500_000 });
  await app.tabTo(/^Se efter nu$/);
  await app.page.keyboard.press('Enter');
  await fact(app, 'Seneste sikkerhedskopi')
    .getByText(/, 2,5 MB$/)
    .waitFor();
  await finding(app, /Der er aldrig taget en sikkerhedskopi/).waitFor({ state: 'hidden' });
  await app.ask();
});

test('on a desk, in English and dark, what could not be sent leads to its page', async () => {
  const id = '5b0d1c1e-7a0a-4a53-9d0c-2f6f1f0b7c31';
  const common = { id, municipality: 'ballerup', what: 'digest', urgency: 'digest', person_id: keeper } as const;
  const outcome = { state: 'givenUp', code: '550', due_at: wallNow(), settled_at: wallNow() } as const;
  await db()
    .insertInto('deliveries')
    .values({ ...common, ...outcome, local_date: '2026-02-02' })
    .execute();
  const app = await openPage({ device: 'desk', language: 'en', theme: 'dark' });
  await app.sees('What somebody has to see to');
  expect(await fact(app, 'Mail that could not be sent').textContent()).toBe('1');
  await finding(app, /There is mail that could not be sent/)
    .getByRole('link')
    .click();
  await app.sees('Mail that could not be sent');
});

test('an installation that is well says so, and one that does not answer too', async () => {
  const app = await openPage();
  await app.sees('Driftsstatus');
  await app.page.route('**/v1/system-status', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: { ...(await answer.json()), findings: [] } });
  });
  await app.go('/system-status');
  await app.sees('Alt går, som det skal');
  await app.page.unroute('**/v1/system-status');
  await app.page.route('**/v1/system-status', (route) => route.fulfill({ status: 502, body: 'no gateway' }));
  await app.go('/system-status');
  await app.sees('Der er ingen forbindelse');
});

test('others than an administrator have no such page', async () => {
  const app = await running.open('/system-status');
  await app.signInAs('Lone Leder');
  await app.sees('Du har ikke adgang til dette');
});
