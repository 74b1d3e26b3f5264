import { accepted, contact, storedCase, type Written } from '../api/setup/cases';
import { startApiUnderTest } from '../api/setup/running-api';
import type { AppPage, Wanted } from './setup/app-page';
import { appUnderTest } from './setup/running-app';

const WORKER = 'Mille Prøve';

const running = appUnderTest(
  (login) => startApiUnderTest({ login }),
  ({ api, system }) => ({ url: api.url, db: system.store.db }),
);

/** A case with contact, so that a follow-up and a need review are to come. */
async function aCase(alias: string): Promise<Written> {
  const api = running.api();
  const { caseId } = await accepted(api, { identity: { alias } });
  const { body } = await api.post<Written>(`/v1/cases/${caseId}/contacts`, contact);
  await storedCase(api, caseId, body.version);
  return body;
}

async function openAt(address: string, wanted?: Wanted): Promise<AppPage> {
  const app = await running.open(address, wanted);
  await app.signInAs(WORKER);
  return app;
}

const addressOf = ({ page }: AppPage): string => page.url().slice(running.url().length);
const dialog = ({ page }: AppPage) => page.getByRole('dialog');
const deadline = ({ page }: AppPage, name: RegExp) => page.getByRole('button', { name });

describe('Why a deadline stands', () => {
  test('is opened from the list, where it is set locally or by a clause', async () => {
    await aCase('Manden med cyklen');
    const app = await openAt('/cases');
    const row = app.page.locator('.case-row').filter({ hasText: 'Manden med cyklen' });
    await row.getByRole('button', { name: /: se hvorfor$/ }).click();
    await app.sees('Hvorfor den frist?');
    await dialog(app)
      .getByText(/^Lokalt fastsat: kvalitetsstandarden siger intet/)
      .waitFor();
    await app.page.keyboard.press('Escape');
    await dialog(app).waitFor({ state: 'hidden' });
    expect(addressOf(app)).toBe('/cases');
  });

  test('is opened from today, and from each deadline of a case, with the clause in its own words and the way to it', async () => {
    await aCase('Kvinden ved søen');
    const app = await openAt('/');
    const card = app.page.getByRole('article', { name: 'Kvinden ved søen' });
    await card.getByRole('button', { name: /: se hvorfor$/ }).click();
    await app.sees('Hvorfor den frist?');
    await dialog(app)
      .getByText(/^Opfølgning: /)
      .waitFor();
    await app.page.keyboard.press('Escape');
    await card.getByRole('link').first().click();
    await app.sees('Kvinden ved søen');
    await deadline(app, /^Opfølgning.*: se hvorfor$/).waitFor();
    await deadline(app, /^Behovet skal vurderes.*: se hvorfor$/).click();
    await app.sees('Hvorfor den frist?');
    await dialog(app)
      .getByText(/version 1, gælder fra \d\d\.\d\d\.\d{4}/)
      .waitFor();
    expect((await dialog(app).locator('blockquote').textContent())?.length).toBeGreaterThan(30);
    const link = dialog(app).getByRole('link', { name: /^Læs B\d+ i kvalitetsstandarden$/ });
    const clause = /B\d+/.exec((await link.textContent()) ?? '')?.[0] ?? '';
    await link.click();
    await app.sees('Det, der er vedtaget');
    expect(addressOf(app)).toBe(`/standards/ballerup/1#${clause}`);
    await app.page.locator('.clause.named').getByText(clause, { exact: true }).waitFor();
    expect(await app.focused()).toContain(clause);
  });
});

describe('How a case runs', () => {
  test('stands on one page, reached from a case and from the standard, with each clause a way into the standard', async () => {
    const { caseId } = await aCase('Den nye');
    const app = await openAt(`/cases/${caseId}`);
    await app.sees('Den nye');
    await app.page.getByRole('button', { name: 'Mere', exact: true }).click();
    await dialog(app).getByRole('link', { name: 'Sådan forløber en sag' }).click();
    await app.sees('Sådan forløber en sag');
    expect(addressOf(app)).toBe('/process');
    for (const heading of [
      'Fra henvendelse til ophør',
      'Faserne',
      'Fristerne',
      'Sådan ophører en sag',
      'Hvem gør hvad',
    ])
      await app.sees(heading);
    await app.page.getByText('Motiverende').first().waitFor();
    await app.page.getByRole('link', { name: 'Læs B21 i kvalitetsstandarden' }).first().click();
    await app.sees('Det, der er vedtaget');
    expect(addressOf(app)).toBe('/standards/ballerup/1#B21');
    await app.page.getByRole('link', { name: 'Sådan forløber en sag' }).click();
    await app.sees('Sådan forløber en sag');
    expect(addressOf(app)).toBe('/standards/ballerup/1/process');
  });

  test('says so where no standard holds, and fits on a narrow page', async () => {
    const app = await openAt('/process', { language: 'en', theme: 'dark' });
    await app.sees('How a case runs');
    const wide = await app.page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    expect(wide).toBeLessThanOrEqual(0);
    await app.page.route('**/v1/standards', (route) => route.fulfill({ json: { items: [] } }));
    await app.page.reload();
    await app.sees('No quality standard holds yet');
  });
});
