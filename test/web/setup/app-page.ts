import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Locator, Page, Request } from 'playwright-core';

/** The phone of the pictures, held upright, and a window on a desk. */
export const devices = {
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  desk: { viewport: { width: 1440, height: 900 } },
} as const satisfies Record<string, BrowserContextOptions>;

export interface Wanted {
  readonly device?: keyof typeof devices;
  readonly language?: 'da' | 'en';
  readonly theme?: 'light' | 'dark';
  /** Pixels of the picture to a pixel of the page. */
  readonly scale?: number;
}

/** A safety net: what has not come by then does not come. */
const LONGEST_WAIT_MS = 20_000;

/** More than any page has to go through. */
const MOST_TABS = 200;

/**
 * A request that is refused, or whose answer is lost, is what some tests are about; one that a busy machine puts off is asked
 * again. The browser calls each an error, where what counts is what the page makes of it.
 */
const UNANSWERED =
  /^Failed to load resource: (the server responded with a status of (4\d\d|50[23])|net::ERR_(FAILED|INTERNET_DISCONNECTED))/;

/**
 * The app in a browser, as one person has it before them. Every page that a test looks at is asked about by axe, and whatever
 * the security policy or the console reported on the way is kept for `faults`.
 */
export class AppPage {
  /** What must never be: an error on the console, a breach of the security policy, something that axe found. */
  readonly faults: string[] = [];
  private readonly asked: Request[] = [];
  private readonly answered: Request[] = [];

  private constructor(
    readonly page: Page,
    private readonly url: string,
  ) {}

  static async open(browser: Browser, url: string, wanted: Wanted = {}): Promise<AppPage> {
    const { device = 'phone', language = 'da', theme = 'light', scale = 1 } = wanted;
    const locale = language === 'da' ? 'da-DK' : 'en-GB';
    const context = await browser.newContext({
      ...devices[device],
      locale,
      colorScheme: theme,
      deviceScaleFactor: scale,
    });
    await context.addInitScript(`localStorage.setItem('fodfaeste.language', '${language}')`);
    await context.addInitScript(
      `addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        console.error('the security policy was broken:', violatedDirective, blockedURI))`,
    );
    context.setDefaultTimeout(LONGEST_WAIT_MS);
    return new AppPage(await context.newPage(), url).listening();
  }

  /** Goes to an address of the app. */
  async go(path: string): Promise<void> {
    await this.page.goto(new URL(path, this.url).toString());
  }

  /** Signs in at the identity provider, from the page that one came to. */
  async signInAs(name: string): Promise<void> {
    await this.page.getByRole('link', { name: /^(Log ind|Sign in)$/ }).click();
    await this.page.getByRole('button', { name }).click();
  }

  /** Waits for a heading, and asks axe about the page that it stands on. */
  async sees(heading: string | RegExp): Promise<Locator> {
    const found = this.page.getByRole('heading', { name: heading }).first();
    await found.waitFor();
    await this.ask();
    return found;
  }

  /** What has the focus, by its label or else its words. */
  focused(): Promise<string> {
    return this.page.evaluate<string>(
      '(({ ariaLabel, labels, textContent }) => (ariaLabel ?? labels?.[0]?.textContent ?? textContent).trim())(document.activeElement)',
    );
  }

  /** Presses Tab until what is wanted has the focus. */
  async tabTo(wanted: RegExp): Promise<void> {
    for (let tabs = 0; !wanted.test(await this.focused()); tabs += 1) {
      if (tabs > MOST_TABS) throw new Error(`no Tab leads to ${wanted}`);
      await this.page.keyboard.press('Tab');
    }
  }

  /** Asks axe about the page as it stands. */
  async ask(): Promise<void> {
    const { violations } = await new AxeBuilder({ page: this.page }).analyze();
    for (const { id, nodes } of violations)
      this.faults.push(...nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
  }

  /** What the pages have been sent by the app’s own server so far; what is kept for later comes after, and is not among it. */
  async bytesReceived(): Promise<number> {
    const sizes = await Promise.all(
      this.answered
        .filter((request) => request.url().startsWith(this.url) && request.serviceWorker() === null)
        .map((request) => request.sizes().catch(() => undefined)),
    );
    return sizes.reduce((sum, size) => sum + (size ? size.responseBodySize + size.responseHeadersSize : 0), 0);
  }

  /** How often the pages have asked an address of the server's so far. */
  timesAsked(path: string): number {
    const address = new URL(path, this.url).href;
    return this.asked.filter((request) => request.url() === address).length;
  }

  async close(): Promise<void> {
    const context = this.page.context();
    // What a page asks for just now is answered to nobody.
    await context.unrouteAll({ behavior: 'ignoreErrors' });
    await context.close();
  }

  private listening(): this {
    this.page.on('console', (message) => {
      if (message.type() !== 'error' || UNANSWERED.test(message.text())) return;
      this.faults.push(`${message.text()} ${message.location().url}`.trim());
    });
    this.page.context().on('request', (request) => this.asked.push(request));
    this.page.context().on('requestfinished', (request) => this.answered.push(request));
    this.page.on('pageerror', ({ message }) => this.faults.push(message));
    return this;
  }
}
