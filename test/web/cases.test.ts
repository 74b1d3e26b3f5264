import { accepted, contact, daysAgo, storedCase, type Written } from '../api/setup/cases';
import { people } from '../api/setup/people';
import { RecordedCase } from '../api/setup/played';
import { startApiUnderTest } from '../api/setup/running-api';
import type { AppPage, Wanted } from './setup/app-page';
import { restrictedOnPages } from './setup/restricted';
import { appUnderTest } from './setup/running-app';

const WORKER = 'Mille Prøve';

const running = appUnderTest(
  (login) => startApiUnderTest({ login }),
  ({ api, system }) => ({ url: api.url, db: system.store.db }),
);

/** A case that the lists have, begun so many days ago. */
async function aCase(alias: string, live: (one: RecordedCase) => void = () => undefined, worker = people.worker) {
  const one = new RecordedCase(daysAgo(60), daysAgo(59), worker);
  live(one);
  await one.record(running.api(), { alias });
  return one;
}

/** One that a workflow has too, so that its page opens; there has been contact. */
async function anOpenableCase(alias: string): Promise<void> {
  const api = running.api();
  const { caseId } = await accepted(api, { identity: { alias } });
  const { body } = await api.post<Written>(`/v1/cases/${caseId}/contacts`, contact);
  await storedCase(api, caseId, body.version);
}

async function openCases(address = '/cases', wanted?: Wanted, name = WORKER): Promise<AppPage> {
  const app = await running.open(address, wanted);
  await app.signInAs(name);
  await app.sees(/^(Sager|Cases)$/);
  return app;
}
const rows = ({ page }: AppPage) => page.locator('.case-row');
const row = (app: AppPage, name: string) => rows(app).filter({ hasText: name });
const counted = async ({ page }: AppPage) =>
  Number.parseInt((await page.getByText(/^\d+ (i alt|in all)$/).textContent()) ?? '', 10);
const addressOf = ({ page }: AppPage): string => page.url().slice(running.url().length);
const showFilters = ({ page }: AppPage) =>
  page
    .getByText(/^(Filtre|Filters)/)
    .first()
    .click();

describe('Sager', () => {
  beforeAll(async () => {
    await anOpenableCase('Manden med cyklen');
    await aCase('Tante Grethe', (one) => one.contact(daysAgo(40), 'notMet'));
    await aCase('Kollegaens borger', (one) => one.contact(daysAgo(2)), people.colleague);
    await aCase('Den forladte', (one) => one.do(daysAgo(5), { type: 'recordDecline', data: {} }));
    const hidden = await aCase('Den skærmede', undefined, people.colleague);
    await restrictedOnPages(running.api().system, hidden.caseId, [people.colleague]);
  });

  test('holds one’s own and the team’s cases, what presses first, and nothing that is restricted to others', async () => {
    const app = await openCases();
    await row(app, 'Manden med cyklen').waitFor();
    await row(app, 'Kollegaens borger').waitFor();
    expect(await row(app, 'Den skærmede').count()).toBe(0);
    expect(await counted(app)).toBe(await rows(app).count());
    await row(app, 'Tante Grethe').getByText('Endnu ingen kontakt').waitFor();
    await row(app, 'Tante Grethe')
      .getByText(/efter fristen/)
      .waitFor();
    await row(app, 'Manden med cyklen').getByText('Fik kontakt i dag').waitFor();
    await row(app, 'Manden med cyklen').getByRole('link').click();
    await app.sees('Manden med cyklen');
    await app.page.goBack();
    await row(app, 'Manden med cyklen').waitFor();
  });

  test('has by a filter exactly the rows that say so: how late something is, and how long there has been no contact', async () => {
    const app = await openCases('/cases?overdue=true');
    await rows(app).first().waitFor();
    const late = await rows(app).allTextContents();
    expect(late.filter((text) => !text.includes('efter fristen'))).toEqual([]);
    await app.go('/cases?silentForDays=30');
    await row(app, 'Tante Grethe')
      .getByText(/^Endnu ingen kontakt efter 59 dage/)
      .waitFor();
    for (const text of await rows(app).allTextContents())
      expect(
        Number(/(?:efter|for) (\d+) dage/.exec(text.replace(/\d+ dage efter fristen/, ''))?.[1]),
      ).toBeGreaterThanOrEqual(30);
    await app.go('/cases');
    await row(app, 'Manden med cyklen').waitFor();
    const all = await rows(app).allTextContents();
    expect(all.filter((text) => text.includes('efter fristen'))).toHaveLength(late.length);
  });

  test('is filtered in the address, which is kept and holds nothing of a citizen', async () => {
    const app = await openCases();
    await showFilters(app);
    await app.page.getByLabel('Kontaktperson', { exact: true }).selectOption('Mine sager');
    await row(app, 'Kollegaens borger').waitFor({ state: 'hidden' });
    await app.page.getByLabel('Endnu ingen kontakt').check();
    await row(app, 'Manden med cyklen').waitFor({ state: 'hidden' });
    await app.ask();
    expect(addressOf(app)).toBe(`/cases?worker=${people.worker}&attemptsOnly=true`);
    await app.page.reload();
    await row(app, 'Tante Grethe').waitFor();
    expect(await counted(app)).toBe(await rows(app).count());
    expect(await row(app, 'Manden med cyklen').count()).toBe(0);
    await showFilters(app);
    await app.page.getByRole('link', { name: 'Fjern filtre' }).click();
    await row(app, 'Manden med cyklen').waitFor();
    expect(addressOf(app)).toBe('/cases');
  });

  test('says why it is empty, and leads back', async () => {
    const app = await openCases('/cases?unassigned=true', { device: 'desk', language: 'en', theme: 'dark' });
    await app.sees('No cases match the filters');
    await app.page.getByRole('main').getByRole('link', { name: 'Clear filters' }).last().click();
    await row(app, 'Tante Grethe').waitFor();
    await app.page.route('**/v1/cases?*', (route) => route.fulfill({ json: { items: [], next: null, count: 0 } }));
    await app.page.reload();
    await app.sees('You have no open cases');
  });

  test('is for those who may see cases', async () => {
    const app = await running.open('/cases');
    await app.page.route('**/v1/cases?*', (route) =>
      route.fulfill({
        status: 403,
        contentType: 'application/problem+json',
        json: { type: 'x', title: 'Nej', status: 403, detail: 'Nej', code: 'notYourRole', params: {} },
      }),
    );
    await app.signInAs(WORKER);
    await app.sees('Du har ikke adgang til dette');
  });

  test('is walked and opened by the keyboard alone', async () => {
    const app = await running.open('/', { device: 'desk' });
    await app.signInAs(WORKER);
    await app.sees('I dag');
    const { keyboard } = app.page;
    await keyboard.press('g');
    await keyboard.press('c');
    await app.sees('Sager');
    await rows(app).first().waitFor();
    const names = await rows(app).locator('[data-row]').allTextContents();
    const reached: string[] = [];
    for (const _row of names) {
      await keyboard.press('j');
      reached.push(await app.page.evaluate<string>('document.activeElement.textContent'));
    }
    expect(reached).toEqual(names);
    for (const _row of names.slice(names.indexOf('Manden med cyklen') + 1)) await keyboard.press('k');
    await keyboard.press('Enter');
    await app.sees('Manden med cyklen');
  });
});

test('More than a page comes page by page, each case once, with how many there are', async () => {
  for (let number = 0; number < 120; number += 1) await aCase(`Nummer ${number}`, undefined, people.lead);
  const app = await openCases(`/cases?worker=${people.lead}`, { device: 'desk' });
  await rows(app).first().waitFor();
  const reached: number[] = [];
  for (const shown of [50, 100, 120]) {
    if (shown > 50) await app.page.getByRole('button', { name: 'Vis flere' }).click();
    await rows(app)
      .nth(shown - 1)
      .waitFor();
    reached.push(await rows(app).count(), await counted(app));
  }
  expect(reached).toEqual([50, 120, 100, 120, 120, 120]);
  expect(new Set(await rows(app).locator('[data-row]').allTextContents()).size).toBe(120);
  await app.page.getByRole('button', { name: 'Vis flere' }).waitFor({ state: 'hidden' });
});
