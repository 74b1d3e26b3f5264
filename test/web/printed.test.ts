import { readFile } from 'node:fs/promises';
import { accepted, storedCase } from '../api/setup/cases';
import { people } from '../api/setup/people';
import { startApiUnderTest } from '../api/setup/running-api';
import type { AppPage } from './setup/app-page';
import { restrictedOnPages } from './setup/restricted';
import { appUnderTest } from './setup/running-app';

const running = appUnderTest(
  (login) => startApiUnderTest({ login }),
  ({ api, system }) => ({ url: api.url, db: system.store.db }),
);

async function aCase(alias: string): Promise<string> {
  const { caseId, version } = await accepted(running.api(), { identity: { alias } });
  await storedCase(running.api(), caseId, version);
  return caseId;
}

/** As it would be on paper. */
const onPaper = ({ page }: AppPage) => page.emulateMedia({ media: 'print' });
const rows = ({ page }: AppPage, name: string) => page.locator('.case-row, .today-card').filter({ hasText: name });

describe('What leaves the screen', () => {
  beforeAll(async () => {
    await aCase('Grå Jakke');
    const hidden = await aCase('Den skærmede');
    await restrictedOnPages(running.api().system, hidden as never, [people.worker, people.lead]);
  });

  test.each(['/cases', '/board?list=open'])(
    'as a file is what the list shows and nothing restricted, which is said, as is what is to be done with it: %s',
    async (address) => {
      const app = await running.open(address, { device: 'desk' });
      await app.signInAs('Lone Leder');
      await rows(app, 'Grå Jakke').first().waitFor();
      const download = app.page.waitForEvent('download');
      await app.page.getByRole('button', { name: 'Hent som CSV-fil' }).click();
      const file = await download;
      expect(file.suggestedFilename()).toMatch(/^sager-\d{4}-\d\d-\d\d\.csv$/);
      const written = await readFile(await file.path(), 'utf8');
      expect(written.startsWith('\uFEFF"Sagsnummer";')).toBe(true);
      expect(written).toContain('"Grå Jakke"');
      expect(written).not.toContain('Den skærmede');
      await app.page.getByText('Skærmede sager er ikke med i filen: 1.').waitFor();
      await app.page.getByText(/Slet den, når den er brugt\./).waitFor();
      await app.ask();
    },
  );

  test('as a file is for team leads: a contact person is offered none, and may print', async () => {
    const app = await running.open('/cases', { device: 'desk' });
    await app.signInAs('Mille Prøve');
    await app.page.getByRole('button', { name: 'Udskriv', exact: true }).waitFor();
    expect(await app.page.getByRole('button', { name: 'Hent som CSV-fil' }).count()).toBe(0);
  });

  test('says where no file came, and takes it out once it can', async () => {
    const app = await running.open('/cases', { device: 'desk' });
    await app.signInAs('Lone Leder');
    // The browser leaves out a route that is laid while it still goes from signing in to the page.
    await rows(app, 'Grå Jakke').first().waitFor();
    await app.page.route('**/v1/case-lists/file*', (route) => route.abort());
    await app.page.getByRole('button', { name: 'Hent som CSV-fil' }).click();
    await app.page.getByText('Filen kunne ikke hentes. Prøv igen.').waitFor();
    await app.page.unroute('**/v1/case-lists/file*');
    const download = app.page.waitForEvent('download');
    await app.page.getByRole('button', { name: 'Hent som CSV-fil' }).click();
    await download;
  });

  test('on paper is dark on white, also for whoever has chosen the dark look', async () => {
    const app = await running.open('/cases', { device: 'desk', theme: 'dark' });
    await app.signInAs('Mille Prøve');
    await rows(app, 'Grå Jakke').first().waitFor();
    await onPaper(app);
    const look = () =>
      app.page.evaluate(() => {
        document.documentElement.dataset.theme = 'dark';
        const { colorScheme, backgroundColor } = getComputedStyle(document.documentElement);
        return { colorScheme, backgroundColor };
      });
    expect(await look()).toEqual({ colorScheme: 'light', backgroundColor: 'rgb(255, 255, 255)' });
  });

  test.each(['/', '/cases'])(
    'on paper has nothing restricted, no count of it, and nothing to press: %s',
    async (address) => {
      const app = await running.open(address, { device: 'desk' });
      await app.signInAs('Mille Prøve');
      await rows(app, 'Den skærmede').first().waitFor();
      expect(await app.page.getByText('Skærmede sager skrives ikke ud.').isVisible()).toBe(false);
      await onPaper(app);
      expect(await rows(app, 'Grå Jakke').first().isVisible()).toBe(true);
      expect(await rows(app, 'Den skærmede').first().isVisible()).toBe(false);
      expect(await app.page.getByText('Skærmede sager skrives ikke ud.').isVisible()).toBe(true);
      const counts = app.page.locator('main :is(.count, .cases-count):visible').filter({ hasText: /\d/ });
      expect(await counts.count()).toBe(0);
      const pressed = app.page.locator('button:visible:not(.why-deadline), .menu:visible');
      expect(await pressed.count()).toBe(0);
      expect(await app.page.locator('.why-deadline:visible').count()).toBeGreaterThan(0);
    },
  );
});
