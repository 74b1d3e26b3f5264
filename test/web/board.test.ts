import { daysAgo } from '../api/setup/cases';
import { people } from '../api/setup/people';
import { RecordedCase } from '../api/setup/played';
import { startApiUnderTest, temporalPage } from '../api/setup/running-api';
import { until } from '../environment/until';
import type { AppPage, Wanted } from './setup/app-page';
import { restrictedOnPages } from './setup/restricted';
import { appUnderTest } from './setup/running-app';

const running = appUnderTest(
  (login) => startApiUnderTest({ login }),
  ({ api, system }) => ({ url: api.url, db: system.store.db }),
);

async function aCase(alias: string, live: (one: RecordedCase) => void, worker = people.worker) {
  const one = new RecordedCase(daysAgo(60), daysAgo(59), worker);
  live(one);
  return one.record(running.api(), { alias });
}

async function openBoard(address = '/board', wanted: Wanted = { device: 'desk' }): Promise<AppPage> {
  const app = await running.open(address, wanted);
  await app.signInAs('Lone Leder');
  await app.sees(/^(Teamoverblik|Team overview)$/);
  return app;
}
const rows = ({ page }: AppPage) => page.locator('.case-row');
const tile = ({ page }: AppPage, name: string) => page.locator('.board-number').filter({ hasText: name });
const numberOf = async (app: AppPage, name: string) => Number(await tile(app, name).locator('strong').textContent());
const counted = async ({ page }: AppPage) => Number(await page.locator('.board-list .count').first().textContent());

describe('The team lead’s board', () => {
  beforeAll(async () => {
    await aCase('Tante Grethe', (one) => one.contact(daysAgo(40), 'notMet'));
    await aCase('Manden med cyklen', (one) => one.contact(daysAgo(41)));
    await aCase('Kollegaens borger', (one) => one.contact(daysAgo(1)), people.colleague);
    const hidden = await aCase('Den skærmede', (one) => one.contact(daysAgo(41)), people.colleague);
    await restrictedOnPages(running.api().system, hidden.caseId, [people.colleague]);
  });

  test('has numbers each of which opens its list and equals it, the case beside it, and nothing restricted', async () => {
    const app = await openBoard();
    for (const name of ['For længe uden kontakt', 'Endnu ingen kontakt', 'Overskredet']) {
      const number = await numberOf(app, name);
      expect(number).toBeGreaterThan(0);
      await tile(app, name).click();
      await app.page.locator(`.board-number[aria-current]`).filter({ hasText: name }).waitFor();
      await rows(app).first().waitFor();
      expect([await counted(app), await rows(app).count()]).toEqual([number, number]);
      expect(await rows(app).filter({ hasText: 'Den skærmede' }).count()).toBe(0);
    }
    await tile(app, 'Endnu ingen kontakt').click();
    await rows(app).filter({ hasText: 'Tante Grethe' }).getByRole('link', { name: 'Tante Grethe' }).click();
    await app.page.locator('.board-case').getByRole('heading', { name: 'Tante Grethe' }).waitFor();
    await app.ask();
    expect(new URL(app.page.url()).search).toMatch(/^\?list=attemptsOnly&case=[\da-f-]{36}$/);
  });

  test('says what each person has, without colour, and each of those numbers opens its list too', async () => {
    const app = await openBoard('/board', { device: 'desk', language: 'en', theme: 'dark' });
    const load = app.page.getByRole('row', { name: /^Mille Prøve/ });
    const open = Number(await load.getByRole('link').first().textContent());
    await load.getByRole('link').first().click();
    await app.page.locator('.board-narrowed', { hasText: 'Mille Prøve' }).waitFor();
    await rows(app).first().waitFor();
    expect([await counted(app), await rows(app).count()]).toEqual([open, open]);
    await app.ask();
  });

  test('shows what changed elsewhere without being asked', async () => {
    const app = await openBoard('/board?list=attemptsOnly');
    await rows(app).first().waitFor();
    await aCase('Damen i parken', (one) => one.contact(daysAgo(3), 'notMet'));
    await rows(app).filter({ hasText: 'Damen i parken' }).waitFor();
    expect(await counted(app)).toBe(await numberOf(app, 'Endnu ingen kontakt'));
  });

  test('in two tabs is told of changes by one stream, which the other tab has when the first is closed', async () => {
    const app = await openBoard('/board?list=attemptsOnly');
    await rows(app).first().waitFor();
    const context = app.page.context();
    const streams = () => app.timesAsked('/v1/changes');
    await until('the first tab to have the stream', () => streams() === 1);
    const other = await context.newPage();
    await other.goto(`${running.url()}/board?list=attemptsOnly`);
    await other.locator('.case-row').first().waitFor();
    await aCase('Manden ved kiosken', (one) => one.contact(daysAgo(3), 'notMet'));
    await Promise.all(
      [app.page, other].map((page) => page.locator('.case-row', { hasText: 'Manden ved kiosken' }).waitFor()),
    );
    expect(streams()).toBe(1);
    await app.page.close();
    await until('the other tab to have it', () => streams() === 2);
    await aCase('Kvinden på broen', (one) => one.contact(daysAgo(3), 'notMet'));
    await other.locator('.case-row', { hasText: 'Kvinden på broen' }).waitFor();
  });

  test('is reached by the keyboard, and fits a phone, where a row leads to the case', async () => {
    const app = await running.open('/');
    await app.signInAs('Lone Leder');
    await app.sees('I dag');
    await app.page.keyboard.press('g');
    await app.page.keyboard.press('b');
    await app.sees('Teamoverblik');
    await rows(app).first().waitFor();
    expect(await rows(app).first().getByRole('link').first().getAttribute('href')).toMatch(/^\/cases\//);
    await app.ask();
  });

  test('leads from a case to Temporal’s own page, which the contact person of the case is not shown', async () => {
    const app = await openBoard('/board?list=attemptsOnly');
    await rows(app).filter({ hasText: 'Tante Grethe' }).getByRole('link', { name: 'Tante Grethe' }).click();
    await app.page.getByRole('button', { name: 'Mere', exact: true }).click();
    const link = app.page.getByRole('dialog').getByRole('link', { name: 'Vis i Temporal (åbner et nyt vindue)' });
    await link.waitFor();
    await app.ask();
    const caseId = new URL(app.page.url()).searchParams.get('case');
    const workflow = `/namespaces/${running.api().system.client.options.namespace}/workflows/case%2Fballerup%2F${caseId}`;
    expect(await link.getAttribute('href')).toBe(`${temporalPage}${workflow}`);
    expect(await link.getAttribute('rel')).toBe('noreferrer');

    const worker = await running.open(`/cases/${caseId}`, { device: 'desk' });
    await worker.signInAs('Mille Prøve');
    await worker.page.getByRole('button', { name: 'Mere', exact: true }).click();
    await worker.page.getByRole('dialog').getByRole('link', { name: 'Sådan forløber en sag' }).waitFor();
    expect(await worker.page.getByText('Temporal').count()).toBe(0);
  });

  test('is for team leads', async () => {
    const app = await running.open('/board');
    await app.signInAs('Mille Prøve');
    await app.sees('Du har ikke adgang til dette');
  });
});
