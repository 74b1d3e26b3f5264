import { instant } from '../../domain/clock/time';
import { storedCase } from '../api/setup/cases';
import { people } from '../api/setup/people';
import { startApiUnderTest } from '../api/setup/running-api';
import { until } from '../environment/until';
import { caseFor } from './acts/case-played';
import { fillIn, fillInByKeys, pressByKeys } from './setup/acts-on-page';
import type { AppPage, Wanted } from './setup/app-page';
import { restrictedOnPages } from './setup/restricted';
import { appUnderTest } from './setup/running-app';

const running = appUnderTest(
  (login) => startApiUnderTest({ login }),
  ({ api, system }) => ({ url: api.url, db: system.store.db }),
);

const QUESTION = 'Må sagen ophøre, fordi kontakt ikke er mulig?';
const asked = (alias: string) => caseFor(running.api(), alias, { begins: 'longSilent' });
const answeredByWorker = (alias: string) =>
  caseFor(running.api(), alias, {
    begins: 'longSilent',
    after: [['assessments/may-it-end', { answer: 'end', reason: 'Alle steder er prøvet' }]],
  });

type State = { state: { status: string; version: number; plan: { days: number; attempts: number } | null } };
const stateOf = async (caseId: string) =>
  (await running.api().get<State>(`/v1/cases/${caseId}/live`, { as: people.lead })).body.state;
const becomes = (caseId: string, status: string) =>
  until(`the case is ${status}`, async () => (await stateOf(caseId)).status === status);

async function openEnding(caseId: string, name = 'Lone Leder', wanted: Wanted = {}): Promise<AppPage> {
  const app = await running.open(`/cases/${caseId}/ending`, wanted);
  await app.signInAs(name);
  return app;
}
const decision = ({ page }: AppPage) => page.locator('.ending-form');
const isChosen = (app: AppPage) => decision(app).locator('input[type="radio"]:checked').count();
const save = (app: AppPage, verb: string) => decision(app).getByRole('button', { name: verb, exact: true }).click();
const SAVE = 'Gem vurderingen';

describe('The page on which a team lead decides whether a case may end', () => {
  test('is come to from the board’s list, and has the question, the attempts and what they leave untried, nothing chosen', async () => {
    const { caseId, version } = await asked('Skyggen');
    await storedCase(running.api(), caseId, version);
    // Asked outside of working hours it would be shown as the next working day opens.
    const { db } = running.api().system.store;
    const shown = { shows_from: instant(Date.now() - 60_000) };
    await db.updateTable('attention').set(shown).where('case_id', '=', caseId).execute();
    const app = await running.open('/board?list=assessments', { device: 'desk' });
    await app.signInAs('Lone Leder');
    const row = app.page.locator('.case-row').filter({ hasText: 'Skyggen' });
    await row.getByRole('link', { name: 'Tag stilling til ophør' }).click();
    await app.sees(QUESTION);
    expect(new URL(app.page.url()).pathname).toBe(`/cases/${caseId}/ending`);
    for (const heading of [
      'Automatisk, hvis ingen gør noget',
      'Det skal du vide, før du svarer',
      'Sidste kontakt',
      'Er der prøvet nok, og forskelligt nok?',
      'Ikke prøvet i den tid',
      'Plan for tid uden kontakt',
      'Hvad følger',
    ]) {
      await app.page.getByRole('heading', { name: heading }).waitFor();
    }
    expect(await app.page.locator('.ending-tries > li').count()).toBe(6);
    const cells = await app.page.locator('.when-tried td').allTextContents();
    expect(cells.map(Number).reduce((sum, count) => sum + count, 0)).toBe(6);
    expect(await isChosen(app)).toBe(0);
    await app.ask();
  });

  test('takes no answer without a choice and a reason, and has then changed nothing', async () => {
    const { caseId } = await asked('Uglen');
    const { version } = await stateOf(caseId);
    const app = await openEnding(caseId);
    await app.sees(QUESTION);
    await save(app, SAVE);
    await decision(app).locator('.wrong .error').first().waitFor();
    expect(await decision(app).locator('.wrong').count()).toBeGreaterThanOrEqual(2);
    await app.ask();
    expect((await stateOf(caseId)).version).toBe(version);
  });

  test('keeps the reason when another answer is chosen, and refuses a plan that is too short beside its field', async () => {
    const { caseId } = await asked('Mågen');
    const app = await openEnding(caseId);
    await app.sees(QUESTION);
    await fillIn(decision(app), [
      ['Nej, indsatsen fortsætter', true],
      ['Din vurdering', 'Der er steder, ingen har været'],
      ['Ikke endnu, flere forsøg først', true],
      ['Dage uden kontakt', '2'],
    ]);
    expect(await decision(app).getByLabel('Din vurdering').inputValue()).toBe('Der er steder, ingen har været');
    await save(app, SAVE);
    await decision(app).locator('.wrong').filter({ hasText: 'Dage uden kontakt' }).waitFor();
    expect((await stateOf(caseId)).status).toBe('active');
  });

  test('lets more attempts come first, by the keyboard alone: the question goes, with the shortest plan that may be set', async () => {
    const { caseId } = await asked('Kaptajnen');
    const app = await openEnding(caseId, 'Lone Leder', { device: 'desk' });
    await app.sees(QUESTION);
    await fillInByKeys(app, decision(app), [
      ['Ikke endnu, flere forsøg først', true],
      ['Din vurdering', 'Ingen har været ved havnen'],
    ]);
    await pressByKeys(app, decision(app), SAVE);
    await app.sees('Gemt');
    await app.page.getByText('Der er ikke noget for dig at afgøre lige nu').waitFor();
    const { plan, status } = await stateOf(caseId);
    type Page = { choices: { shortestPlan: { days: number; attempts: number } } };
    const { body } = await running.api().get<Page>(`/v1/cases/${caseId}/page`, { as: people.lead });
    expect([status, plan]).toEqual(['active', expect.objectContaining(body.choices.shortestPlan)]);
  });

  test('lets the case end after the grace period, and the answer be taken back on the same page', async () => {
    const { caseId } = await asked('Svaneke');
    const app = await openEnding(caseId);
    await app.sees(QUESTION);
    await fillIn(decision(app), [
      ['Ja, sagen må ophøre', true],
      ['Din vurdering', 'Ingen har set ham, og alle steder er prøvet'],
    ]);
    await save(app, SAVE);
    await app.sees('Sagen afventer ophør');
    expect((await stateOf(caseId)).status).toBe('ending');
    await decision(app).getByRole('button', { name: 'Tag svaret tilbage' }).click();
    const dialog = app.page.getByRole('dialog');
    await fillIn(dialog, [['Begrundelse', 'Han er set ved stationen']]);
    await dialog.getByRole('button', { name: 'Tag svaret tilbage' }).click();
    await becomes(caseId, 'active');
    await app.sees(QUESTION);
  });

  test('asks another for their word on an answer, with whose it is and why; whoever agrees lets it go on', async () => {
    const { caseId } = await answeredByWorker('Kolonisten');
    const app = await openEnding(caseId, 'Lone Leder', { language: 'da', theme: 'dark' });
    await app.sees('Sagen afventer ophør');
    await app.page.getByText(/^Mille Prøve svarede .* at sagen må ophøre/).waitFor();
    await app.page.getByText('Alle steder er prøvet').waitFor();
    expect(await isChosen(app)).toBe(0);
    await fillIn(decision(app), [
      ['Enig, sagen må ophøre', true],
      ['Din vurdering', 'Jeg har læst forsøgene og ser det samme'],
    ]);
    await save(app, SAVE);
    await app.page.getByText(/^Lone Leder var enig/).waitFor();
    expect((await stateOf(caseId)).status).toBe('ending');
  });

  test('lets another say that it goes on instead, by a plan and with a reason', async () => {
    const { caseId } = await answeredByWorker('Tågen');
    const app = await openEnding(caseId);
    await app.sees('Sagen afventer ophør');
    await fillIn(decision(app), [
      ['Nej, indsatsen fortsætter', true],
      ['Dage uden kontakt', '90'],
      ['Forsøg i den tid', '6'],
      ['Din vurdering', 'Vinteren er på vej'],
    ]);
    await save(app, SAVE);
    await becomes(caseId, 'active');
    expect((await stateOf(caseId)).plan).toMatchObject({ days: 90, attempts: 6 });
  });

  test('asks whoever answered for no second word, and says that it is another’s', async () => {
    const { caseId } = await answeredByWorker('Viggo');
    const app = await openEnding(caseId, 'Mille Prøve');
    await app.sees('Sagen afventer ophør');
    await app.page.getByText(/^Det er dit eget svar/).waitFor();
    expect(await decision(app).getByLabel('Enig, sagen må ophøre').count()).toBe(0);
  });

  test('keeps a decision that is given without net, says so, and asks it no second time', async () => {
    const { caseId } = await asked('Grøn Hue');
    const app = await openEnding(caseId);
    await app.sees(QUESTION);
    await fillIn(decision(app), [
      ['Ja, sagen må ophøre', true],
      ['Din vurdering', 'Ingen har set ham, og alle steder er prøvet'],
    ]);
    await app.page.context().setOffline(true);
    await save(app, SAVE);
    await app.page.getByText(/^Der er ingen forbindelse lige nu\./).waitFor();
    expect(await decision(app).getByLabel('Ja, sagen må ophøre').count()).toBe(0);
    await app.page.context().setOffline(false);
    await becomes(caseId, 'ending');
  });

  test('shows nothing of a restricted case to whoever is not named, and says so', async () => {
    const { caseId } = await asked('Den skærmede');
    await restrictedOnPages(running.api().system, caseId as never, [people.colleague]);
    const app = await openEnding(caseId);
    await app.sees('Du har ikke adgang til dette');
    expect(await app.page.getByText('Den skærmede').count()).toBe(0);
  });

  test('is in English as well', async () => {
    const { caseId } = await asked('The shadow');
    const app = await openEnding(caseId, 'Lone Leder', { device: 'desk', language: 'en' });
    await app.sees('May the case end because contact is impossible?');
    await app.page.getByRole('heading', { name: 'Untried in that time' }).waitFor();
  });
});
