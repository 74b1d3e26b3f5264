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

async function openForm(as = 'Mille Prøve', wanted?: Wanted): Promise<AppPage> {
  const app = await running.open('/cases/new', wanted);
  await app.signInAs(as);
  await app.sees(/^(Ny person|New person)$/);
  return app;
}

const button = ({ page }: AppPage, name: string | RegExp) => page.getByRole('button', { name });
const reads = ({ page }: AppPage, text: string | RegExp) => page.getByText(text).first().waitFor();
const write = ({ page }: AppPage, label: string | RegExp, text: string) => page.getByLabel(label).fill(text);
const casesNamed = async (name: string) => {
  const { body } = await api().post<{ items: { caseId: string }[] }>('/v1/citizens/search', { name });
  return body.items;
};
const theCaseNamed = (name: string) => until('the case in the lists', async () => (await casesNamed(name))[0]);
const caseOf = ({ page }: AppPage): string => new URL(page.url()).pathname.split('/').at(-1) ?? '';

async function fillAll(app: AppPage, alias: string): Promise<void> {
  await write(app, 'Hvad kalder du personen?', alias);
  await write(app, /^Hvorfor går du i gang/, 'Sover i opgangen og fryser');
  await write(app, /^Hvorfor er det det mindst indgribende/, 'Ingen anden indsats når ham');
}

test('A case begins from today on an alias and a judgement alone, is said what follows, and opens', async () => {
  const app = await running.open('/');
  await app.signInAs('Mille Prøve');
  await app.page.getByRole('link', { name: 'Ny person' }).click();
  await app.sees('Ny person');
  await reads(app, /^Sagen er aktiv med det samme, og du er kontaktperson\. Første kontaktforsøg senest \p{L}+dag/u);
  await button(app, 'Opret sag').click();
  await reads(app, 'Skriv et dæknavn, eller beskriv personen.');
  await reads(app, 'Skriv, hvorfor du går i gang.');
  await reads(app, 'Skriv, hvorfor det er det mindst indgribende.');
  await app.ask();
  await fillAll(app, 'Hatten');
  await write(app, 'Hvor træffes personen? (valgfrit)', 'Bag biblioteket');
  await write(app, /^Hvorfor går du i gang/, 'Kold');
  await button(app, 'Opret sag').click();
  await app.page.locator('.field.wrong').filter({ hasText: 'Hvorfor går du i gang?' }).waitFor();
  await app.ask();
  expect(await casesNamed('Hatten')).toEqual([]);
  await write(app, /^Hvorfor går du i gang/, 'Sover i opgangen og fryser');
  await button(app, 'Opret sag').click();
  await app.sees('Hatten');
  await app.sees('Næste frist');
  const { body } = await api().get<{ state: { status: string; assignment: { worker: string } } }>(
    `/v1/cases/${caseOf(app)}`,
  );
  expect(body.state).toMatchObject({ status: 'active', assignment: { worker: people.worker } });
  await theCaseNamed('Hatten');
  await app.page.getByRole('link', { name: 'I dag' }).first().click();
  await app.page.getByRole('article', { name: 'Hatten' }).waitFor();
  await app.ask();
});

test('Somebody who may have a case already is shown first, what was written stays meanwhile, and a person decides', async () => {
  const there = await accepted(api(), { identity: { alias: 'Den grønne frakke', place: 'Søen' } });
  await storedCase(api(), there.caseId, there.version);
  const app = await openForm();
  await fillAll(app, 'Den grønne frakke');
  await button(app, 'Opret sag').click();
  await app.sees('Er det en, der allerede har en sag?');
  await app.page.getByRole('link', { name: 'Den grønne frakke' }).click();
  await app.sees('Næste frist');
  expect(caseOf(app)).toBe(there.caseId);
  await app.page.goBack();
  await app.sees('Ny person');
  expect(await app.page.getByLabel(/^Hvorfor går du i gang/).inputValue()).toBe('Sover i opgangen og fryser');
  await button(app, 'Opret sag').click();
  await button(app, 'Nej, opret ny sag').click();
  await app.sees('Næste frist');
  expect(caseOf(app)).not.toBe(there.caseId);
});

test('Whom nobody was shown before, and who may be the same person, is told of quietly when the case is open', async () => {
  const there = await accepted(api(), { identity: { alias: 'Kaninen', name: 'Jørn Tvilling' } });
  await storedCase(api(), there.caseId, there.version);
  const app = await openForm();
  await fillAll(app, 'Blå hue');
  await app.page.getByText('Mere: navn, telefon').click();
  await write(app, 'Navn, hvis personen selv har sagt det (valgfrit)', 'Jorn Tvilling');
  await button(app, 'Opret sag').click();
  await app.sees('Næste frist');
  const told = app.page.getByRole('region', { name: 'Måske har personen allerede en sag' });
  await told.getByText(/^Aktiv · Fundet på .*lyd/).waitFor();
  await app.ask();
  await told.getByRole('link', { name: /^Sag \S+$/ }).click();
  await app.sees('Jørn Tvilling');
  expect(caseOf(app)).toBe(there.caseId);
  await app.page.goBack();
  await button(app, 'Det er læst').click();
  await app.page.reload();
  await app.sees('Næste frist');
  expect(await told.count()).toBe(0);
});

test('A case whose answer is lost opens all the same, and there is one', async () => {
  const app = await openForm();
  await fillAll(app, 'Cyklisten');
  await app.page.route('**/v1/own-initiative', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await button(app, 'Opret sag').click();
  await app.sees('Cyklisten');
  await reads(app, 'Venter på forbindelse');
  await app.page.unroute('**/v1/own-initiative');
  await theCaseNamed('Cyklisten');
  await app.page.getByText('Venter på forbindelse').waitFor({ state: 'hidden' });
  await app.sees('Næste frist');
  expect(await casesNamed('Cyklisten')).toHaveLength(1);
});

test('Only what the standard asks is asked: an age where it has a limit, refused beside its field', async () => {
  const app = await openForm('Gry Gade');
  expect(await app.page.getByLabel(/^Hvorfor er det det mindst indgribende/).count()).toBe(0);
  await write(app, 'Hvad kalder du personen?', 'Ung mand');
  await write(app, /^Hvorfor går du i gang/, 'Ung mand ved stationen');
  await write(app, 'Skønnet alder (valgfrit)', '17');
  await button(app, 'Opret sag').click();
  const wrong = app.page.locator('.field.wrong').filter({ hasText: 'Skønnet alder' });
  await wrong.getByText(/underretningspligten/).waitFor();
  await app.ask();
});

test('By the keyboard alone, in English and in the dark', async () => {
  const app = await openForm('Mille Prøve', { device: 'desk', language: 'en', theme: 'dark' });
  const { keyboard } = app.page;
  await app.tabTo(/^Open a case$/);
  await keyboard.press('Enter');
  // What is missing has the focus.
  await until('the first field that is wrong has the focus', async () => /^What do you call/.test(await app.focused()));
  await keyboard.type('Kaptajnen');
  await app.tabTo(/^Why do you begin/);
  await keyboard.type('Lives on a boat without heat');
  await app.tabTo(/^Why is this the least intrusive/);
  await keyboard.type('Nothing else reaches him');
  await app.tabTo(/^Open a case$/);
  await keyboard.press('Enter');
  await app.sees('Kaptajnen');
  await app.sees('Next deadline');
});

test('Whoever may not begin is told so', async () => {
  const app = await running.open('/cases/new');
  await app.signInAs('Tim Tilsyn');
  await app.sees('Du har ikke adgang til dette');
});
