import type { Browser, BrowserContext, BrowserContextOptions, CDPSession, Page } from 'playwright-core';
import type { SignedIn } from '../../login/sign-in';

/** What somebody sits or stands with, and how slow it and the net are. */
interface Device {
  readonly browser: BrowserContextOptions;
  readonly processorSlower: number;
  readonly bitsPerSecond: number;
  readonly latencyMs: number;
}

const locale = 'da-DK';
/** A phone of some years ago on a poor mobile net. */
const phone: Device = {
  browser: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale },
  processorSlower: 4,
  bitsPerSecond: 1_600_000,
  latencyMs: 150,
};
/** A municipality's computer of some years ago, on its net through a tunnel. */
export const desk: Device = {
  browser: { viewport: { width: 1440, height: 900 }, locale },
  processorSlower: 2,
  bitsPerSecond: 10_000_000,
  latencyMs: 40,
};

/** The browser notes what took longer than this, and no less. */
const SHORTEST_NOTED_MS = 16;
const noting = `
  window.paints = [];
  window.interactions = [];
  new PerformanceObserver((list) => window.paints.push(...list.getEntries().map(({ startTime }) => startTime)))
    .observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) =>
    window.interactions.push(...list.getEntries().filter((one) => one.interactionId > 0).map((one) => one.duration)),
  ).observe({ type: 'event', buffered: true, durationThreshold: ${SHORTEST_NOTED_MS} });`;

/** What came over the wire for a page; what the service worker fetches for later is not among it. */
export interface Received {
  readonly path: string;
  readonly bytes: number;
}

/** Somebody with nothing in their browser's cache, signed in, on a slow device and a poor net. */
export class Visitor {
  private readonly received = new Map<string, Received>();

  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
  ) {}

  /** Signed in, where they have to be. */
  static async arrive(browser: Browser, url: string, signedIn?: SignedIn, device = phone): Promise<Visitor> {
    const context = await browser.newContext({ ...device.browser, baseURL: url });
    const cookies = (signedIn?.cookie.split('; ') ?? []).map((one) => one.split('=') as [string, string]);
    await context.addCookies(cookies.map(([name, value]) => ({ name, value, url })));
    await context.addInitScript(noting);
    const page = await context.newPage();
    const visitor = new Visitor(context, page);
    await visitor.slowDown(await context.newCDPSession(page), device);
    return visitor;
  }

  /** How long until the largest thing on the page and the first row were painted, in milliseconds; and what came for it. */
  async visit(
    path: string,
    ready: string,
  ): Promise<{ readonly paintedAfter: number; readonly received: readonly Received[] }> {
    await this.page.addInitScript(`
      const look = () => document.querySelector('${ready}')
        ? requestAnimationFrame(() => { window.rowAfter = performance.now(); })
        : requestAnimationFrame(look);
      requestAnimationFrame(look);`);
    await this.page.goto(path);
    await this.page.locator(ready).first().waitFor();
    await this.settle();
    const paints = await this.page.evaluate<number[]>('[...window.paints, window.rowAfter]');
    return { paintedAfter: Math.max(...paints), received: [...this.received.values()] };
  }

  /** The slowest of what the person did, until the next paint, in milliseconds. */
  async slowestOf(act: () => Promise<unknown>): Promise<number> {
    await this.page.evaluate('window.interactions.length = 0');
    await act();
    await this.settle();
    const durations = await this.page.evaluate<number[]>('window.interactions');
    return Math.max(SHORTEST_NOTED_MS, ...durations);
  }

  leave(): Promise<void> {
    return this.context.close();
  }

  /** Until nothing more is fetched and what was noted has been told. */
  private async settle(): Promise<void> {
    await this.page.waitForLoadState('networkidle');
    await this.page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100)))');
  }

  private async slowDown(session: CDPSession, device: Device): Promise<void> {
    session.on('Network.responseReceived', ({ requestId, response }) => {
      this.received.set(requestId, { path: new URL(response.url).pathname, bytes: 0 });
    });
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const one = this.received.get(requestId);
      if (one) this.received.set(requestId, { ...one, bytes: encodedDataLength });
    });
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: device.latencyMs,
      downloadThroughput: device.bitsPerSecond / 8,
      uploadThroughput: device.bitsPerSecond / 8,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: device.processorSlower });
  }
}
