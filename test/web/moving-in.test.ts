import { inDays, storedCase } from '../api/setup/cases';
import { people } from '../api/setup/people';
import { startApiUnderTest } from '../api/setup/running-api';
import { fillIn, fillInByKeys, pressByKeys } from './setup/acts-on-page';
import type { AppPage, Wanted } from './setup/app-page';
import { appUnderTest } from './setup/running-app';

const running = appUnderTest(
  (login) => startApiUnderTest({ login }),
  ({ api, system }) => ({ url: api.url, db: system.store.db }),
);

const TITLE = /^(Før en sag ind, som I allerede har|Enter a case that you have already)$/;
const SAVE = 'Før sagen ind';

async function openForm(wanted?: Wanted, as = 'Ida Indgang'): Promise<AppPage> {
  const app = await running.open('/inbox', wanted);
  await app.signInAs(as);
  await app.page.getByRole('link', { name: TITLE }).click();
  await app.sees(TITLE);
  return app;
}

const form = ({ page }: AppPage) => page.locator('form.page-form');
const wrong = (app: AppPage, label: string) => form(app).locator('.wrong').filter({ hasText: label });

test('a case that ran before is entered by the keyboard alone, with its last contact, and is its contact person’s with the days that are true', async () => {
  const app = await openForm({ device: 'desk' });
  await fillInByKeys(app, form(app), [
    ['Hvad kalder I personen?', 'Manden ved åen'],
    ['Hvor træffes personen? (valgfrit)', 'Broen ved åen'],
    ['Hvornår kom henvendelsen?', inDays(-120)],
    ['Hvornår begyndte indsatsen?', inDays(-118)],
    ['Hvilken fase er sagen i?', 'Motiverende'],
    ['Hvem er kontaktperson?', 'Mille Prøve'],
    ['Nej, ingen kender en', true],
  ]);
  await pressByKeys(app, form(app), 'Tilføj en kontakt eller et forsøg');
  await fillInByKeys(app, form(app), [
    ['Dag og tidspunkt', `${inDays(-12)}T10:30`],
    ['Hvad skete der?', 'Fik kontakt'],
    ['Hvor?', 'Offentligt sted'],
  ]);
  await app.ask();
  await pressByKeys(app, form(app), SAVE);
  await app.sees('Sagen er ført ind');
  const address = await app.page.getByRole('link', { name: 'Åbn sagen' }).getAttribute('href');
  const caseId = address?.split('/').at(-1) ?? '';
  const { body } = await storedCase<{ state: object }>(running.api(), caseId, 1, { as: people.worker });
  expect(body.state).toMatchObject({
    status: 'active',
    phase: 'motivating',
    assignment: { worker: people.worker },
    contacts: [expect.objectContaining({ outcome: 'contactMade', place: 'publicPlace' })],
  });
  const worker = await running.open(address ?? '');
  await worker.signInAs('Mille Prøve');
  await worker.sees('Manden ved åen');
  await worker.page.getByText('Ingen vurdering er kendt').waitFor();
  await worker.go('/cases');
  const row = worker.page.locator('.case-row').filter({ hasText: 'Manden ved åen' });
  await row.getByText('Fik kontakt for 12 dage siden').waitFor();
});

test('what is missing is said beside each field, and what the server refuses too; nothing is entered until all is right', async () => {
  const app = await openForm({ theme: 'dark' }, 'Lone Leder');
  await form(app).getByRole('button', { name: SAVE }).click();
  await wrong(app, 'Skriv et dæknavn eller et navn.').waitFor();
  for (const lacks of ['Vælg fasen.', 'Vælg, hvem der er kontaktperson.', 'Vælg, om I har en vurdering.'])
    await wrong(app, lacks).waitFor();
  await app.ask();
  await fillIn(form(app), [
    ['Hvad kalder I personen?', 'Damen i haven'],
    ['Hvornår kom henvendelsen?', inDays(-20)],
    ['Hvornår begyndte indsatsen?', inDays(-30)],
    ['Hvilken fase er sagen i?', 'Opsøgende'],
    ['Hvem er kontaktperson?', 'Karl Kollega'],
    ['Ja, vi har den', true],
    ['Hvem vurderede?', 'Den tidligere leder'],
    ['Hvornår?', inDays(-20)],
    ['Hvad var begrundelsen?', 'Hun er alene og lukker ikke op for nogen'],
  ]);
  await form(app).getByRole('button', { name: SAVE }).click();
  await wrong(app, 'Hvornår begyndte indsatsen?').waitFor();
  await app.ask();
  await fillIn(form(app), [['Hvornår begyndte indsatsen?', inDays(-19)]]);
  await form(app).getByRole('button', { name: SAVE }).click();
  await app.sees('Sagen er ført ind');
  await app.page.getByRole('button', { name: 'Før en til ind' }).click();
  await app.sees(TITLE);
  expect(await form(app).getByLabel('Hvad kalder I personen?').inputValue()).toBe('');
});

test('whoever has no inbox has no such page, and in English it fits a narrow phone', async () => {
  const worker = await running.open('/inbox/moving-in');
  await worker.signInAs('Mille Prøve');
  await worker.sees('Du har ikke adgang til dette');
  const lead = await openForm({ language: 'en' }, 'Lone Leder');
  await lead.page.setViewportSize({ width: 360, height: 740 });
  await form(lead).getByRole('button', { name: 'Add a contact or an attempt' }).click();
  expect(await lead.page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  await lead.ask();
});
