import { states } from '../../../texts/web/frame';
import { firstAddresses } from '../../../web/api/first-asked';
import { type PageName, pageAt } from '../../../web/paths';
import type { AppPage } from '../setup/app-page';

/** What one person finds at an address. */
export interface Found {
  readonly isOpened: boolean;
  /** The pages of the app that it leads to, without what the menu does. */
  readonly leadsTo: ReadonlySet<PageName>;
  /** What of what it asked for the API refused. */
  readonly refused: readonly string[];
}

const asked: readonly string[] = Object.values(firstAddresses);

/** Until all that was asked for is there. */
export async function settled({ page }: AppPage): Promise<void> {
  await page.locator('nav.menu').waitFor();
  await page.locator('main#content').waitFor();
  await page.locator('main .loading').first().waitFor({ state: 'detached' });
  await page.locator('main :is(h1, h2)').first().waitFor();
}

/** Looks at addresses one after another as one person who is signed in, and keeps what the API refuses meanwhile. */
export class Looking {
  #refused: string[] = [];

  constructor(private readonly app: AppPage) {
    app.page.on('response', (response) => {
      const { pathname, search } = new URL(response.url());
      if (pathname.startsWith('/v1/') && [403, 404].includes(response.status()))
        this.#refused.push(`${response.request().method()} ${pathname}${search}`);
    });
  }

  async at(address: string): Promise<Found> {
    this.#refused = [];
    await this.app.go(address);
    await settled(this.app);
    const isOpened = (await this.app.page.getByRole('heading', { name: states.noRight.da }).count()) === 0;
    // What the page will likely ask for is asked for before it is known who is signed in.
    const refused = this.#refused.filter((one) => isOpened || !asked.some((first) => one === `GET ${first}`));
    return { isOpened, leadsTo: await this.pagesLinkedIn('main'), refused };
  }

  async menu(): Promise<ReadonlySet<PageName>> {
    return this.pagesLinkedIn('nav.menu');
  }

  /** The pages that the settings lead to. */
  async settings(): Promise<ReadonlySet<PageName>> {
    await this.app.page.getByRole('button', { name: 'Indstillinger' }).click();
    await this.app.page.getByRole('dialog').getByRole('button', { name: 'Log ud' }).waitFor();
    const found = await this.pagesLinkedIn('dialog');
    await this.app.page.keyboard.press('Escape');
    return found;
  }

  private async pagesLinkedIn(within: string): Promise<ReadonlySet<PageName>> {
    const links = this.app.page.locator(`${within} a[href^="/"]`);
    const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    const pages = addresses.map((address) => pageAt(new URL(address, 'http://app').pathname));
    return new Set(pages.filter((page) => page !== undefined));
  }
}
