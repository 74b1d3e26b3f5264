import { randomUUID } from 'node:crypto';
import type { StaffId } from '../../domain';
import { localDateOf } from '../../domain/clock/time';
import { switchMailOn } from '../../store/delivery/mail-service';
import { wallNow } from '../../store/wall-clock';
import { accepted, daysAgo, storedCase } from '../api/setup/cases';
import { hireOne, people } from '../api/setup/people';
import { startApiUnderTest } from '../api/setup/running-api';
import type { AppPage } from './setup/app-page';
import { appUnderTest } from './setup/running-app';

const running = appUnderTest(
  (login) => startApiUnderTest({ login }),
  ({ api, system }) => ({ url: api.url, db: system.store.db }),
);
const api = running.api;
const db = () => api().system.store.db;
const keeper = '00000000-0000-4000-8000-000000000801' as StaffId;

beforeAll(async () => {
  await hireOne({ db: db() }, 'ballerup', { id: keeper, name: 'Alma Administrator', roles: ['admin'], team: null });
  await switchMailOn(db(), wallNow());
});
beforeEach(() => db().deleteFrom('deliveries').execute());

/** A mail of its own about a case, as the delivery job leaves it when it gives up. */
async function letterGivenUp(code: string): Promise<string> {
  const { caseId, version } = await accepted(api(), { identity: { alias: 'Ræven' } }, { as: people.lead });
  await storedCase(api(), caseId, version);
  const { id: message, seq } = await db()
    .selectFrom('messages')
    .select(['id', 'seq'])
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow();
  const id = randomUUID();
  const common = {
    id,
    municipality: 'ballerup',
    what: 'letter',
    urgency: 'sameDay',
    person_id: people.worker,
  } as const;
  const outcome = { state: 'givenUp', code, attempts: 4, due_at: daysAgo(3), settled_at: daysAgo(3) } as const;
  await db()
    .insertInto('deliveries')
    .values({ ...common, ...outcome, message_id: message, seq, turn: 9 })
    .execute();
  return id;
}

async function digestGivenUp(days: number, code: string, person: StaffId = people.worker): Promise<string> {
  const id = randomUUID();
  const common = { id, municipality: 'ballerup', what: 'digest', urgency: 'digest', person_id: person } as const;
  const outcome = { state: 'givenUp', code, attempts: 1, due_at: daysAgo(days), settled_at: daysAgo(days) } as const;
  await db()
    .insertInto('deliveries')
    .values({ ...common, ...outcome, local_date: localDateOf(daysAgo(days)) })
    .execute();
  return id;
}

const stateOf = (id: string) =>
  db().selectFrom('deliveries').select(['state', 'set_aside', 'decided_by']).where('id', '=', id).executeTakeFirst();
const row = ({ page }: AppPage, text: string) => page.getByRole('listitem').filter({ hasText: text });
const dialog = ({ page }: AppPage) => page.getByRole('dialog');

async function openPage(name: string, wanted?: Parameters<typeof running.open>[1]): Promise<AppPage> {
  const app = await running.open('/deliveries', wanted);
  await app.signInAs(name);
  return app;
}

test('an administrator comes from the settings, reads why and what to do, and sends a mail again by the keyboard alone', async () => {
  const id = await letterGivenUp('550');
  const app = await running.open('/');
  await app.signInAs('Alma Administrator');
  await app.page.getByRole('button', { name: 'Indstillinger' }).click();
  await app.page.getByRole('link', { name: 'Mail, der ikke kunne sendes' }).click();
  await app.sees('Mail, der ikke kunne sendes');
  const mail = row(app, 'Til Mille Prøve, kontaktperson');
  await mail.getByText('Mailserveren tog ikke imod den (550)').waitFor();
  await mail.getByText('Adressen er forkert, eller postkassen findes ikke mere.').waitFor();
  await mail.getByText(/for 3 dage siden, prøvet 4 gange$/).waitFor();
  expect(await app.page.getByText('Ræven').count()).toBe(0);
  expect(await mail.getByRole('link').count()).toBe(0);
  await app.ask();
  await app.tabTo(/^Send igen/);
  await app.page.keyboard.press('Enter');
  await app.sees('Send mailen igen?');
  await app.tabTo(/^Ja, send igen$/);
  await app.page.keyboard.press('Enter');
  await app.sees('Al mail er kommet af sted');
  expect(await stateOf(id)).toEqual({ state: 'waiting', set_aside: null, decided_by: keeper });
});

test('a team lead sets a mail aside with a reason, sends no old digest again, and opens the case that it was about', async () => {
  const letter = await letterGivenUp('noAddress');
  const digest = await digestGivenUp(5, '451');
  const app = await openPage('Lone Leder', { device: 'desk', language: 'en', theme: 'dark' });
  await app.sees('Mail that could not be sent');
  const old = row(app, 'The day’s digest for');
  await old.getByText(/^It is not sent again/).waitFor();
  expect(await old.getByRole('button', { name: /^Send again/ }).count()).toBe(0);
  await row(app, 'There is no address to send to')
    .getByText(/^Give the person a mail address/)
    .waitFor();
  await old.getByRole('button', { name: /^Set aside/ }).click();
  await dialog(app).getByRole('button', { name: 'Set aside' }).click();
  await dialog(app).getByText('Choose why the mail is set aside.').waitFor();
  await app.ask();
  await dialog(app).getByRole('radio', { name: 'It is no longer needed' }).check();
  await dialog(app).getByRole('button', { name: 'Set aside' }).click();
  await old.waitFor({ state: 'hidden' });
  expect(await stateOf(digest)).toEqual({ state: 'dropped', set_aside: 'noLongerNeeded', decided_by: people.lead });
  expect(await stateOf(letter)).toMatchObject({ state: 'givenUp' });
  await app.page.getByRole('link', { name: 'Open the case' }).click();
  await app.sees('Ræven');
});

test('a list that is long is read page by page', async () => {
  for (let days = 1; days <= 51; days += 1) await digestGivenUp(days, '550');
  const app = await openPage('Lone Leder');
  await app.sees('Mail, der ikke kunne sendes');
  const mails = app.page.locator('.rows-of-deliveries > li');
  await mails.nth(49).waitFor();
  expect(await mails.count()).toBe(50);
  await app.page.getByRole('button', { name: 'Vis flere' }).click();
  await mails.nth(50).waitFor();
  expect(await mails.count()).toBe(51);
});

test('what somebody else has dealt with meanwhile is refused in words, and nothing is done twice', async () => {
  const id = await letterGivenUp('550');
  const app = await openPage('Lone Leder');
  await app.page.getByRole('button', { name: /^Send igen/ }).click();
  const away = { state: 'dropped', set_aside: 'toldAnotherWay' } as const;
  await db().updateTable('deliveries').set(away).where('id', '=', id).execute();
  await dialog(app).getByRole('button', { name: 'Ja, send igen' }).click();
  await dialog(app).getByText('Mailen er ikke længere blandt dem, der ikke kunne sendes.').waitFor();
  await app.ask();
  expect(await stateOf(id)).toMatchObject(away);
});

test('others than those who see to mail have no such page, and without a connection it says so', async () => {
  const worker = await openPage('Mille Prøve');
  await worker.sees('Du har ikke adgang til dette');
  const lead = await openPage('Lone Leder');
  await lead.sees('Al mail er kommet af sted');
  await lead.page.route('**/v1/deliveries/given-up*', (route) => route.fulfill({ status: 502, body: 'no gateway' }));
  await lead.go('/deliveries');
  await lead.sees('Der er ingen forbindelse');
});
