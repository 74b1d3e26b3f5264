import type { MunicipalityId } from '../../domain';
import { findStaff, saveStaff } from '../../store/people/staff';
import { accepted, contact, inDays, storedCase, type Written } from '../api/setup/cases';
import { people } from '../api/setup/people';
import { startApiUnderTest } from '../api/setup/running-api';
import type { AppPage, Wanted } from './setup/app-page';
import { appUnderTest } from './setup/running-app';

const WORKER = 'Mille Prøve';
const PHONE = '40 00 00 01';

const running = appUnderTest(
  (login) => startApiUnderTest({ login }),
  ({ api, system }) => ({ url: api.url, db: system.store.db }),
);
beforeAll(async () => {
  const { db } = running.api().system.store;
  const worker = await findStaff(db, 'ballerup' as MunicipalityId, people.worker);
  if (worker) await saveStaff(db, { ...worker, phone: PHONE });
});

async function openCase({ caseId }: Written, name: string, wanted?: Wanted): Promise<AppPage> {
  const app = await running.open('/henvendelse/ballerup', wanted);
  await app.page.clock.install();
  await app.go(`/cases/${caseId}`);
  await app.signInAs(WORKER);
  await app.sees(name);
  return app;
}

/** What a phone does when another app comes to the front. */
const leave = ({ page }: AppPage) =>
  page.evaluate(
    `Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
     document.dispatchEvent(new Event('visibilitychange'));
     Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'visible' })`,
  );

/** Everything that can be read on the screen. */
const readable = ({ page }: AppPage) => page.evaluate<string>('document.body.innerText');

const SECRETS = ['Krise', 'Selvmord', 'rebet', 'Trussel', 'truede', 'hos søsteren'];

/** A case with what a citizen is not to read by chance, and with what is theirs. */
async function aFullCase(alias: string): Promise<Written> {
  const api = running.api();
  const begun = await accepted(api, { identity: { alias } });
  const at = `/v1/cases/${begun.caseId}`;
  await api.post(`${at}/crisis`, { kind: 'suicideRisk', note: 'Talte om rebet' });
  await api.post(`${at}/incidents`, { kind: 'threat', visitsInPairs: true, note: 'En bekendt truede' });
  await api.post(`${at}/contacts`, { ...contact, note: 'Sover hos søsteren' });
  const review = {
    need: 'continues',
    goals: 'Et sted at have mine ting',
    leastIntrusive: 'Intet andet når hende',
    reason: 'Hun er stadig alene',
  };
  expect((await api.post(`${at}/need-reviews`, review)).status).toBe(200);
  await api.post(`${at}/appointments`, { at: `${inDays(9)}T10:00:00Z`, what: 'Tandlæge', place: 'Klinikken' });
  const { body } = await api.post<Written>(`${at}/appointments`, {
    at: `${inDays(2)}T09:30:00Z`,
    what: 'Kaffe',
    place: 'Varmestuen',
  });
  await storedCase(api, begun.caseId, body.version);
  return begun;
}

describe('A phone that is put away', () => {
  test.each([
    ['is left for another app', leave],
    ['rests for a minute', ({ page }: AppPage) => page.clock.fastForward(66_000)],
  ] as const)('is covered when it %s, and shows the case again when it is asked to', async (_when, putAway) => {
    const app = await openCase(await aFullCase('Grå Jakke'), 'Grå Jakke');
    expect(await readable(app)).toContain('Grå Jakke');
    await putAway(app);
    await app.sees('Skærmen er dækket');
    const seen = await readable(app);
    for (const secret of ['Grå Jakke', ...SECRETS]) expect(seen).not.toContain(secret);
    await app.page.getByRole('button', { name: 'Vis igen' }).click();
    await app.sees('Grå Jakke');
  });

  test('keeps what was being written', async () => {
    const app = await openCase(await aFullCase('Tove'), 'Tove');
    await app.page.getByRole('button', { name: 'Notér kontakt' }).click();
    const dialog = app.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Ikke truffet' }).click();
    await dialog.getByRole('button', { name: 'Bopæl' }).click();
    const note = dialog.getByLabel('Notat (valgfrit)');
    await note.fill('Gardinerne var trukket for');
    await leave(app);
    await app.sees('Skærmen er dækket');
    expect(await note.isVisible()).toBe(false);
    await app.page.getByRole('button', { name: 'Vis igen' }).click();
    expect(await note.inputValue()).toBe('Gardinerne var trukket for');
    expect(await note.isVisible()).toBe(true);
  });

  test('is not covered while somebody uses it, nor at a desk', async () => {
    const begun = await aFullCase('Frank');
    const phone = await openCase(begun, 'Frank');
    for (const _ of [1, 2, 3]) {
      await phone.page.clock.fastForward(40_000);
      await phone.page.keyboard.press('Shift');
    }
    await phone.sees('Frank');
    const desk = await openCase(begun, 'Frank', { device: 'desk' });
    await desk.page.clock.fastForward(120_000);
    await desk.sees('Frank');
  });
});

describe('Held out to the citizen', () => {
  test.each(['da', 'en'] as const)(
    'the phone shows when they meet, what is agreed, their goals and whom to ring, in %s',
    async (language) => {
      const app = await openCase(await aFullCase('Ole Bent'), 'Ole Bent', { language, theme: 'dark' });
      await app.page.getByRole('button', { name: /^(Vis med borgeren|Show the citizen)$/ }).click();
      await app.sees(/^(Næste gang vi ses|When we meet next)$/);
      const dialog = app.page.getByRole('dialog');
      expect(await dialog.boundingBox()).toEqual({ x: 0, y: 0, ...app.page.viewportSize() });
      const seen = (await dialog.textContent()) ?? '';
      for (const theirs of [
        'Ole Bent',
        'Kaffe',
        'Varmestuen',
        'Tandlæge',
        'Et sted at have mine ting',
        WORKER,
        PHONE,
      ]) {
        expect(seen).toContain(theirs);
      }
      expect(seen.indexOf('Kaffe')).toBeLessThan(seen.indexOf('Tandlæge'));
      for (const secret of SECRETS) expect(seen).not.toContain(secret);
      await app.page.clock.fastForward(120_000);
      expect(await dialog.isVisible()).toBe(true);
    },
  );

  test('says so where nothing is agreed and nothing was said', async () => {
    const api = running.api();
    const begun = await accepted(api, { identity: { alias: 'Susanne' } });
    await storedCase(api, begun.caseId, begun.version);
    const app = await openCase(begun, 'Susanne');
    await app.page.getByRole('button', { name: 'Vis med borgeren' }).click();
    await app.page.getByText('Vi har ikke aftalt en dag endnu.').waitFor();
    await app.page.getByText('Du har ikke fortalt om dine ønsker endnu.').waitFor();
    await app.ask();
  });

  test('the app is covered when it is closed, by whomever', async () => {
    const app = await openCase(await aFullCase('Lone'), 'Lone');
    await app.page.getByRole('button', { name: 'Vis med borgeren' }).click();
    await app.page.getByRole('dialog').getByRole('button', { name: 'Luk' }).click();
    await app.sees('Skærmen er dækket');
    const seen = await readable(app);
    for (const secret of SECRETS) expect(seen).not.toContain(secret);
  });
});

test('A case’s course is a picture, and a table for whoever hears the page', async () => {
  const app = await openCase(await aFullCase('Kaj'), 'Kaj');
  await app.sees('Forløb i billede');
  await app.page.locator('.course-row').first().waitFor();
  expect(await app.page.locator('.course-row circle.contact').count()).toBe(1);
  expect(await app.page.locator('.course-row path.incident').count()).toBe(1);
  await app.page.getByText('Vis som tabel').click();
  const table = app.page.getByRole('table');
  for (const line of ['Fase: Opsøgende', 'Hændelse: trussel', 'Krise: selvmordsrisiko']) {
    await table.getByText(line).waitFor();
  }
  await app.ask();
});
