import { accepted, storedCase } from '../api/setup/cases';
import { people } from '../api/setup/people';
import { startApiUnderTest } from '../api/setup/running-api';
import { until } from '../environment/until';
import type { AppPage, Wanted } from './setup/app-page';
import { appUnderTest } from './setup/running-app';

const running = appUnderTest(
  (login) => startApiUnderTest({ login }),
  ({ api, system }) => ({ url: api.url, db: system.store.db }),
);
const api = running.api;

/** What docs/figures.md says of a whole call: every field answered, and how many keys beside the words themselves. */
const FIELDS = 17;
const MOST_KEYS = 22;

async function openForm(wanted?: Wanted, as = 'Ida Indgang'): Promise<AppPage> {
  const app = await running.open('/inbox/new', wanted);
  await app.signInAs(as);
  await app.sees(/^(Registrér en henvendelse|Register a referral)$/);
  return app;
}

const write = ({ page }: AppPage, label: string | RegExp, text: string) => page.getByLabel(label).fill(text);
const button = ({ page }: AppPage, name: string) => page.getByRole('button', { name, exact: true });

interface Registered {
  readonly state: { readonly opening: object; readonly status: string; readonly links: object };
  readonly citizen: object;
}

/** The case that the receipt leads to, once it is in the lists. */
async function registeredIn(app: AppPage): Promise<Registered & { readonly caseId: string }> {
  const address = await app.page
    .getByRole('link', { name: /^(Åbn henvendelsen|Open the referral)$/ })
    .getAttribute('href');
  const caseId = address?.split('/').at(-1) ?? '';
  const { body } = await storedCase<Registered>(api(), caseId, 1, { as: people.intake });
  return { ...body, caseId };
}

async function saidIn(caseId: string): Promise<string> {
  type Page = { latest: { type: string; data: { description?: string } }[] };
  const { body } = await api().get<Page>(`/v1/cases/${caseId}/page`, { as: people.intake });
  return body.latest.find(({ type }) => type === 'referralReceived')?.data.description ?? '';
}

test(`A call is registered while one talks: ${FIELDS} fields by the keyboard alone, at most ${MOST_KEYS} keys beside the words`, async () => {
  const app = await openForm({ device: 'desk' });
  const { keyboard } = app.page;
  let keys = 0;
  const press = async (key: string) => {
    keys += 1;
    await keyboard.press(key);
  };
  const comeTo = async (field: RegExp) => {
    for (let tabs = 0; !field.test(await app.focused()); tabs += 1) {
      if (tabs > 3) throw new Error(`${field} is not the next field, ${await app.focused()} is`);
      await press('Tab');
    }
  };
  const say = async (field: RegExp, words: string) => {
    await comeTo(field);
    await keyboard.type(words);
  };
  await until('the first field has the focus', async () => /^Nogen er i fare/.test(await app.focused()));
  await comeTo(/^Nogen er i fare/);
  await say(/^Hvad bliver der sagt/, 'En mand har siddet ved broen i tre dage og fryser');
  await say(/^Hvor er personen set/, 'Den lille bro');
  await say(/^Hvornår\?/, 'I går aftes ved 22-tiden');
  await say(/^Hvornår er der bedst chance/, 'Efter klokken 21');
  await say(/^Hvordan ser personen ud/, 'Høj, gråt skæg, grøn sovepose');
  await say(/^Hvad bliver personen kaldt/, 'Bromanden');
  await say(/^Sprog/, 'Dansk');
  await comeTo(/^Ved ikke$/);
  await press('ArrowUp');
  await say(/^Er der noget, vi skal passe på/, 'Han har en hund');
  await comeTo(/^Ved ikke/);
  await press('ArrowUp');
  await press('ArrowUp');
  await comeTo(/^Hvem henvender sig/);
  await keyboard.type('Nabo');
  await comeTo(/^Telefon$/);
  await say(/^Navn/, 'Nanna Nabo');
  await say(/^Telefon, hvis/, '44 00 00 00');
  await comeTo(/^Vil helst ikke/);
  await press('Space');
  await comeTo(/^Ved ikke/);
  await comeTo(/^Nej/);
  await app.ask();
  await press('Control+Enter');
  await app.sees('Henvendelsen er gemt');
  expect(await app.page.locator('.receipt-number .for-readers').textContent()).toMatch(/^(\w ){4}- (\w ){3}\w$/);
  await app.page.getByText(/^Vurderes senest /).waitFor();
  const { caseId, state, citizen } = await registeredIn(app);
  expect(state).toMatchObject({
    status: 'referred',
    opening: { channel: 'phone', referrer: 'neighbour', urgent: false },
  });
  expect(citizen).toMatchObject({
    alias: 'Bromanden',
    place: 'Den lille bro',
    description: 'Høj, gråt skæg, grøn sovepose',
    reachability: { goodTimes: 'Efter klokken 21' },
  });
  expect(await saidIn(caseId)).toBe(
    [
      'En mand har siddet ved broen i tre dage og fryser\n',
      'Set: I går aftes ved 22-tiden',
      'Sprog: Dansk',
      'Alene eller sammen med andre: Med andre',
      'At passe på: Han har en hund',
      'Fyldt 18: Ja',
    ].join('\n'),
  );
  expect(keys).toBeLessThanOrEqual(MOST_KEYS);
  expect(await fieldsAsked(app)).toBe(FIELDS);
});

/** The fields that stand in the form where nothing is written, a group of choices as one. */
async function fieldsAsked(app: AppPage): Promise<number> {
  await button(app, 'Registrér en til').click();
  await app.sees('Registrér en henvendelse');
  const alone = await app.page.locator('main .field').count();
  const groups = await app.page.locator('main fieldset').count();
  const ticks = await app.page.locator('main .tick').count();
  return alone + groups + ticks;
}

test('Who may be the same person stands beside what is written, and never takes the focus', async () => {
  const there = await accepted(api(), { identity: { alias: 'Den grønne sovepose', place: 'Banegården' } });
  await storedCase(api(), there.caseId, there.version);
  const app = await openForm();
  await write(app, /^Hvad bliver der sagt/, 'Der ligger en i en grønne sovepose bag banegården');
  await app.page.getByText('1 ligner').waitFor();
  expect(await app.focused()).toMatch(/^Hvad bliver der sagt/);
  const found = app.page.getByRole('link', { name: 'Den grønne sovepose' });
  expect(await found.getAttribute('href')).toBe(`/cases/${there.caseId}`);
  await app.ask();
  await write(app, /^Hvad bliver der sagt/, 'Noget helt andet om en kvinde');
  await app.page.getByText('Ingen sag ligner det, du har skrevet.').waitFor();
});

test('Somebody in danger: 112 first, and the referral is urgent', async () => {
  const app = await openForm({ language: 'en', theme: 'dark' });
  await app.page.getByLabel('Somebody is in danger right now').check();
  await app.page.getByText(/^Ask for 112 to be called at once/).waitFor();
  await write(app, /^What is being said/, 'She lies in the snow and does not answer');
  await app.ask();
  await button(app, 'Save the referral').click();
  await app.sees('The referral is saved');
  await app.page.getByText(/112/).first().waitFor();
  expect((await registeredIn(app)).state.opening).toMatchObject({ urgent: true });
});

test('An authority that writes a letter is registered at the inbox with what it knows and what it does not; its own channel is not there', async () => {
  const app = await openForm();
  await write(app, /^Hvad bliver der sagt/, 'Bor hos skiftende bekendte og møder ikke op til samtaler');
  await app.page.getByLabel('Hvem henvender sig?').selectOption({ label: 'Myndighed' });
  await write(app, 'Hvad hedder borgeren? (valgfrit)', 'Birthe Sandhøj');
  await write(app, 'Hvor gammel er borgeren? (valgfrit)', '44');
  await app.page.getByLabel('Isolerer sig').check();
  await app.page.getByLabel('Telefon', { exact: true }).first().check();
  await app.page.getByLabel('Sideløbende indsatser').check();
  const channel = app.page.getByRole('group', { name: 'Hvordan?' });
  await channel.getByLabel('Brev').check();
  expect(await channel.getByLabel('Henvisning fra myndigheden').count()).toBe(0);
  await app.ask();
  await button(app, 'Gem henvendelsen').click();
  await app.sees('Henvendelsen er gemt');
  await app.page.getByText(/^Der mangler oplysninger/).waitFor();
  const { state, citizen } = await registeredIn(app);
  expect(state.opening).toMatchObject({
    channel: 'mail',
    referrer: 'authority',
    age: { years: 44, estimated: false },
  });
  expect(citizen).toMatchObject({ name: 'Birthe Sandhøj' });
  await app.page.getByRole('link', { name: 'Åbn henvendelsen' }).click();
  await app.page.getByText('Mangler at blive oplyst: telefon, sideløbende indsatser').waitFor();
  await app.page.getByText(/Brev, fra myndighed$/).waitFor();
  await app.ask();
});

test('A caseworker refers by the authority’s own channel, unless somebody else turned to them', async () => {
  const app = await openForm({}, 'Sanne Sag');
  expect(await app.page.getByText('Måske den samme person').count()).toBe(0);
  const channel = app.page.getByRole('group', { name: 'Hvordan?' });
  expect(await channel.getByLabel('Henvisning fra myndigheden').isChecked()).toBe(true);
  const refers = app.page.getByLabel('Hvem henvender sig?');
  await refers.selectOption({ label: 'Nabo' });
  expect(await channel.getByLabel('Telefon').isChecked()).toBe(true);
  expect(await app.page.getByLabel('Hvad hedder borgeren? (valgfrit)').count()).toBe(0);
  await refers.selectOption({ label: 'Myndighed' });
  await write(app, /^Hvad bliver der sagt/, 'Han lukker ikke op for hjemmeplejen');
  await write(app, 'Hvad hedder borgeren? (valgfrit)', 'Egon Lund');
  await app.ask();
  await button(app, 'Gem henvendelsen').click();
  await app.sees('Henvendelsen er gemt');
  const { state, citizen } = await registeredIn(app);
  expect(state.opening).toMatchObject({ channel: 'authority', referrer: 'authority' });
  expect(citizen).toMatchObject({ name: 'Egon Lund' });
});

test('Somebody whose case has ended comes again: the new case is linked to it, also when other words are written since', async () => {
  const before = await accepted(api(), { identity: { alias: 'Fru Fuglekasse', place: 'Torvet' } });
  const { body } = await api().post<{ version: number }>(`/v1/cases/${before.caseId}/decline`, {});
  await storedCase(api(), before.caseId, body.version);
  const app = await openForm();
  await write(app, /^Hvad bliver der sagt/, 'Fru Fuglekasse sidder på torvet igen');
  const same = app.page.getByLabel(/^Samme person som i sag .+, der er ophørt$/);
  await same.check();
  await app.ask();
  await write(app, /^Hvad bliver der sagt/, 'Hun er tilbage');
  await app.page.getByText('Ingen sag ligner det, du har skrevet.').waitFor();
  expect(await same.isChecked()).toBe(true);
  await button(app, 'Gem henvendelsen').click();
  await app.sees('Henvendelsen er gemt');
  const { state, caseId } = await registeredIn(app);
  expect(state.links).toMatchObject([{ kind: 'earlierCase', caseId: before.caseId }]);
  await app.go(`/cases/${caseId}`);
  const earlier = app.page.getByRole('region', { name: 'Andre sager om borgeren' });
  await earlier.getByText(/ophørt: borgerens ønske$/).waitFor();
  await earlier.getByRole('link').click();
  await app.sees('Fru Fuglekasse');
  await app.page.locator('.page-head').getByText('Ophørt: borgerens ønske').waitFor();
  expect(new URL(app.page.url()).pathname).toBe(`/cases/${before.caseId}`);
});

test('What lacks or is refused is said beside its field, and what was written stays', async () => {
  const app = await openForm();
  await button(app, 'Gem henvendelsen').click();
  await app.page.locator('.field.wrong').filter({ hasText: 'Skriv, hvad der bliver sagt.' }).waitFor();
  expect(await app.focused()).toMatch(/^Hvad bliver der sagt/);
  await app.ask();
  await write(app, /^Hvad bliver der sagt/, 'En dreng sover i kælderen');
  await app.page.getByRole('group', { name: 'Er personen fyldt 18?' }).getByLabel('Nej').check();
  await app.page.getByText(/^Husk pligten til at underrette/).waitFor();
  await button(app, 'Gem henvendelsen').click();
  await app.page.locator('.field.wrong').filter({ hasText: 'Skriv et tal under 18.' }).waitFor();
  await write(app, 'Hvor gammel, cirka?', '16');
  await write(app, /^Hvad bliver personen kaldt/, 'A'.repeat(201));
  await button(app, 'Gem henvendelsen').click();
  await app.page.locator('.field.wrong').filter({ hasText: 'Hvad bliver personen kaldt?' }).waitFor();
  await app.ask();
  await app.page.reload();
  await app.sees('Registrér en henvendelse');
  expect(await app.page.getByLabel(/^Hvad bliver der sagt/).inputValue()).toBe('En dreng sover i kælderen');
  await write(app, /^Hvad bliver personen kaldt/, 'Drengen');
  await button(app, 'Gem henvendelsen').click();
  await app.sees('Henvendelsen er gemt');
});

test('An answer that is lost is asked for again, and there is one referral', async () => {
  const app = await openForm();
  await write(app, /^Hvad bliver der sagt/, 'En kvinde med to indkøbsvogne');
  await write(app, /^Hvad bliver personen kaldt/, 'Vogndamen');
  await app.page.route('**/v1/referrals', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await button(app, 'Gem henvendelsen').click();
  await app.page.getByText(/^Der kom intet svar/).waitFor();
  await app.ask();
  await app.page.unroute('**/v1/referrals');
  await button(app, 'Gem henvendelsen').click();
  await app.sees('Henvendelsen er gemt');
  await registeredIn(app);
  const { body } = await api().post<{ items: object[] }>('/v1/citizens/search', { name: 'Vogndamen' });
  expect(body.items).toHaveLength(1);
});

test('Whoever may not register is told so', async () => {
  const app = await running.open('/inbox/new');
  await app.signInAs('Tim Tilsyn');
  await app.sees('Du har ikke adgang til dette');
});
