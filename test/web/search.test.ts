import { accepted, storedCase, type Written } from '../api/setup/cases';
import { startApiUnderTest } from '../api/setup/running-api';
import type { AppPage, Wanted } from './setup/app-page';
import { appUnderTest } from './setup/running-app';

const WORKER = 'Mille Prøve';
const LEAD = 'Lone Leder';

const running = appUnderTest(
  (login) => startApiUnderTest({ login }),
  ({ api, system }) => ({ url: api.url, db: system.store.db }),
);

/** A case that search can find. */
async function aCase(identity: Readonly<Record<string, string>>): Promise<Written & { number: string }> {
  const api = running.api();
  const begun = await accepted(api, { identity });
  const { body } = await storedCase<{ number: string }>(api, begun.caseId, begun.version);
  return { ...begun, number: body.number };
}

async function openSearch(wanted?: Wanted, name = WORKER): Promise<AppPage> {
  const app = await running.open('/', wanted);
  await app.signInAs(name);
  await app.sees(/^(I dag|Today)$/);
  await app.page.getByRole('link', { name: /^(Søg|Search)$/ }).click();
  await app.sees(/^(Søg|Search)$/);
  return app;
}
const box = ({ page }: AppPage) => page.getByRole('searchbox');
async function searchFor(app: AppPage, words: string): Promise<void> {
  await box(app).fill(words);
  await box(app).press('Enter');
}
const row = ({ page }: AppPage, name: string) => page.getByRole('listitem').filter({ hasText: name });

describe('One box', () => {
  let sought: Awaited<ReturnType<typeof aCase>>;
  beforeAll(async () => {
    sought = await aCase({ alias: 'Kaptajnen', name: 'Kristian Møgelvang', place: 'Shelteret ved Pederstrup' });
    await aCase({ alias: 'Damen med hunden', place: 'Torvet' });
  });

  test.each([
    ['its alias', () => 'kaptajnen', 'Fundet på dæknavn'],
    ['a name by its sound', () => 'Christian Møgelvang', 'lyd'],
    ['the beginning of a name', () => 'Møg', 'begyndelsen af et ord'],
    ['a place', () => 'Pederstrup', 'Fundet på sted'],
    ['its number', () => sought.number.toLowerCase(), 'sagsnummer'],
  ])('finds a case by %s, says by what, and says it nowhere else', async (_by, words, by) => {
    const app = await openSearch();
    const asked: string[] = [];
    app.page.on('request', (request) => asked.push(request.url()));
    await searchFor(app, words());
    await row(app, 'Kristian Møgelvang').getByText(by).waitFor();
    await app.ask();
    expect(await row(app, 'Damen med hunden').count()).toBe(0);
    const pathOf = (url: string) => new URL(url).pathname + new URL(url).search;
    expect(asked.map(pathOf).filter((path) => path !== '/v1/search' && !path.startsWith('/assets/'))).toEqual([]);
    expect(pathOf(app.page.url())).toBe('/search');
    expect(await app.page.evaluate('JSON.stringify([localStorage, sessionStorage, history.state])')).not.toContain(
      words(),
    );
    await row(app, 'Kristian Møgelvang').getByRole('link').click();
    await app.sees('Kristian Møgelvang');
    expect(pathOf(app.page.url())).toBe(`/cases/${sought.caseId}`);
  });

  test('shows what was found when one comes back, and asks for it only once', async () => {
    const app = await openSearch();
    let asked = 0;
    app.page.on('request', (request) => {
      if (request.url().endsWith('/v1/search')) asked += 1;
    });
    await searchFor(app, 'Kaptajnen');
    await row(app, 'Kristian Møgelvang').getByRole('link').click();
    await app.sees('Kristian Møgelvang');
    await app.page.goBack();
    await row(app, 'Kristian Møgelvang').waitFor();
    await app.page.evaluate('dispatchEvent(new Event("focus"))');
    expect([asked, await box(app).inputValue()]).toEqual([1, 'Kaptajnen']);
  });

  test('says when nobody matches and what to try, and when too little was written', async () => {
    const app = await openSearch({ device: 'desk', language: 'en', theme: 'dark' });
    await searchFor(app, 'x');
    await app.page.getByText('Write at least two characters.').waitFor();
    await app.ask();
    await searchFor(app, 'Zebulon Qvist');
    await app.sees('Nobody matches');
  });

  test('says what the server refused, in its words', async () => {
    const app = await openSearch();
    await app.page.route('**/v1/search', (route) =>
      route.fulfill({
        status: 429,
        contentType: 'application/problem+json',
        json: {
          type: 'x',
          title: 'For mange søgninger',
          status: 429,
          detail: 'Vent lidt',
          code: 'tooManySearches',
          params: {},
        },
      }),
    );
    await searchFor(app, 'Kaptajnen');
    await app.sees('For mange søgninger');
  });
});

test('Whoever may not search is told so, and is not led there', async () => {
  const app = await running.open('/search');
  await app.signInAs('Tim Tilsyn');
  await app.sees('Du har ikke adgang til dette');
  expect(await app.page.getByRole('link', { name: 'Søg' }).count()).toBe(0);
});

describe('By keys alone, on a desk,', () => {
  test('one searches, moves between what was found, opens it and goes home', async () => {
    const { caseId } = await aCase({ alias: 'Bjarne Bænk', place: 'Bænken i parken' });
    await aCase({ alias: 'Bente Bænk', place: 'Bænken i parken' });
    const app = await running.open('/', { device: 'desk' });
    await app.signInAs(LEAD);
    await app.sees('I dag');
    const { keyboard } = app.page;
    await keyboard.press('/');
    await app.sees('Søg');
    await keyboard.type('parken');
    await keyboard.press('Enter');
    await row(app, 'Bjarne Bænk').waitFor();
    const focused = () => app.page.evaluate<string>('document.activeElement.textContent');
    await app.page.evaluate('document.activeElement.blur()');
    const reached: string[] = [];
    for (const key of ['j', 'j', 'j', 'k']) {
      await keyboard.press(key);
      reached.push(await focused());
    }
    const [first, second] = reached;
    expect(reached).toEqual([first, second, second, first]);
    expect([first, second].toSorted()).toEqual(['Bente Bænk', 'Bjarne Bænk']);
    if (first !== 'Bjarne Bænk') await keyboard.press('j');
    await keyboard.press('Enter');
    await app.sees('Bjarne Bænk');
    expect(app.page.url()).toContain(caseId);
    await keyboard.press('g');
    await keyboard.press('b');
    await app.sees('Teamoverblik');
    await keyboard.press('g');
    await keyboard.press('t');
    await app.sees('I dag');
  });

  test('one sees what the keys do, and switches them off for good', async () => {
    const app = await running.open('/', { device: 'desk' });
    await app.signInAs(WORKER);
    await app.sees('I dag');
    const { keyboard } = app.page;
    await keyboard.press('?');
    await app.sees('Genveje på tastaturet');
    await app.page.getByRole('radio', { name: 'Fra' }).check();
    await keyboard.press('Escape');
    await app.page.reload();
    await app.sees('I dag');
    await keyboard.press('/');
    await keyboard.press('?');
    expect(await app.page.getByRole('dialog').count()).toBe(0);
    expect(new URL(app.page.url()).pathname).toBe('/');
  });

  test('what is typed into a field is no shortcut', async () => {
    const app = await openSearch({ device: 'desk' });
    await box(app).fill('');
    await app.page.keyboard.type('gt/jk?');
    expect(await box(app).inputValue()).toBe('gt/jk?');
    expect(new URL(app.page.url()).pathname).toBe('/search');
  });
});
