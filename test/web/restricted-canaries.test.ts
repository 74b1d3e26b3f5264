import { readFile } from 'node:fs/promises';
import type { Response } from 'playwright-core';
import type { StaffId } from '../../domain';
import { boardLists, boardVisits } from '../../domain/views/board';
import { mayOpen } from '../../web/allowed/pages';
import { addressOfCase, type PageName, pageNames, webPaths } from '../../web/paths';
import { accepted, storedCase } from '../api/setup/cases';
import { people, teamOf } from '../api/setup/people';
import { startApiUnderTest } from '../api/setup/running-api';
import { type Canary, plantCanaries, wordsIn } from '../security/setup/restricted-canaries';
import { eachRole, everOf, hireInRoles, type InRoles } from './roles/askers';
import { settled } from './roles/looking';
import type { AppPage } from './setup/app-page';
import { appUnderTest } from './setup/running-app';

/** Restricted cases in everybody's own team, that one colleague alone may see. */
const HOW_MANY = 50;

const running = appUnderTest(
  (login) => startApiUnderTest({ login }),
  ({ api, system }) => ({ url: api.url, db: system.store.db }),
);

let canaries: readonly Canary[];
let open: string;
beforeAll(async () => {
  const api = running.api();
  await hireInRoles(api.system.store);
  const { caseId, version } = await accepted(api, { identity: { alias: 'Den synlige' } });
  await storedCase(api, caseId, version);
  open = caseId;
  const told = eachRole.map(({ id }) => id);
  const named = people.colleague satisfies StaffId;
  canaries = await plantCanaries(api.system, { count: HOW_MANY, team: teamOf.ballerup, named, told });
});

/** The address of each page that needs no more than a case to be one. */
const addressOf = (page: PageName): string =>
  webPaths[page]
    .replace(':caseId', open)
    .replace(':standardId', 'ballerup')
    .replace(':version', '1')
    .replace(':earlier', '1');

/** Lists that a page opens in its address. */
const furtherAddresses: Partial<Record<PageName, readonly string[]>> = {
  board: [...boardVisits, ...boardLists].map((list) => `/board?list=${list}`),
  cases: ['active', 'referred', 'waiting', 'ended'].map((status) => `/cases?status=${status}`),
  handovers: ['/handovers?list=over&whose=team'],
};

/** All that one person's browser is sent and shows. */
class Watching {
  readonly found: string[] = [];
  readonly #reading: Promise<void>[] = [];

  constructor(private readonly app: AppPage) {
    app.page.on('response', (response) => this.#reading.push(this.read(response)));
  }

  async at(address: string): Promise<void> {
    await this.app.go(address);
    await settled(this.app);
    for (const media of ['screen', 'print'] as const) {
      await this.app.page.emulateMedia({ media });
      this.note(`${address} (${media})`, await this.app.page.content());
    }
    await this.app.page.emulateMedia({ media: 'screen' });
  }

  async all(): Promise<readonly string[]> {
    await Promise.all(this.#reading);
    return this.found;
  }

  note(where: string, text: string): void {
    this.found.push(...wordsIn(canaries, text).map((word) => `${where}: ${word}`));
  }

  private async read(response: Response): Promise<void> {
    const { pathname } = new URL(response.url());
    if (!pathname.startsWith('/v1/') || pathname === '/v1/changes') return;
    // A page that is left while it is answered has shown nothing of it.
    this.note(pathname, await response.text().catch(() => ''));
  }
}

async function signedIn(asker: InRoles): Promise<AppPage> {
  const app = await running.open(webPaths.restricted, { device: 'desk' });
  await app.signInAs(asker.name);
  await app.page.locator('nav.menu').waitFor();
  return app;
}

test.each(eachRole)(
  'No page, list, count or print shows whoever is $title anything of a restricted case',
  async (asker) => {
    const app = await signedIn(asker);
    const watching = new Watching(app);
    const pages = pageNames.filter((page) => mayOpen(everOf(asker), page) && !webPaths[page].includes(':visitId'));
    for (const page of pages)
      for (const address of [addressOf(page), ...(furtherAddresses[page] ?? [])]) await watching.at(address);
    expect(await watching.all()).toEqual([]);
  },
);

test('by its own address one looks as a case that is not there', async () => {
  const app = await running.open(webPaths.restricted, { device: 'desk' });
  await app.signInAs('Lone Leder');
  const textAt = async (caseId: string) => {
    await app.go(addressOfCase(caseId));
    await app.sees('Du har ikke adgang til dette');
    return app.page.locator('main').textContent();
  };
  const absent = await textAt('00000000-0000-4000-8000-00000000ffff');
  for (const { caseId } of canaries.slice(0, 5)) expect(await textAt(caseId)).toBe(absent);
});

test('no search finds one, and no file that is taken out has one', async () => {
  const app = await running.open('/search', { device: 'desk' });
  await app.signInAs('Lone Leder');
  for (const word of canaries[0]?.words.slice(0, 3) ?? []) {
    await app.page.getByRole('searchbox').fill(word);
    await app.page.locator('main').getByRole('button', { name: 'Søg' }).click();
    await app.sees('Ingen passer');
  }
  await app.go('/cases');
  await app.page.locator('.case-row').first().waitFor();
  const download = app.page.waitForEvent('download');
  await app.page.getByRole('button', { name: 'Hent som CSV-fil' }).click();
  const file = await readFile(await (await download).path(), 'utf8');
  expect(file).toContain('Den synlige');
  expect(wordsIn(canaries, file)).toEqual([]);
});
