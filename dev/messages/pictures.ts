import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

/** A picture of a letter: how wide, and on which kind of screen. */
export interface View {
  readonly name: string;
  /** In CSS pixels; the narrowest phone that is still in use, and a window on a desk. */
  readonly width: number;
  readonly scheme: 'light' | 'dark';
}

const phone = { name: 'phone', width: 320, scheme: 'light' } as const satisfies View;

/** Every letter is seen on a phone; these ones on every screen. */
export const phoneOnly: readonly View[] = [phone];
export const everyView: readonly View[] = [
  phone,
  { name: 'phone-dark', width: 320, scheme: 'dark' },
  { name: 'desk', width: 900, scheme: 'light' },
  { name: 'desk-dark', width: 900, scheme: 'dark' },
];

/** Takes pictures, one after another, until it is closed. */
export interface Camera {
  /** Writes the picture beside the HTML file of that name, and answers how far the letter is wider than the view. */
  take(html: string, file: string, view: View): Promise<number>;
  close(): Promise<void>;
}

/** Starts the browser; nothing that a letter might ask of the network is let through. */
export async function openCamera(program: string, folder: string): Promise<Camera> {
  const browser = await chromium.launch({ executablePath: program });
  const screens = new Map<string, Page>();
  return {
    async take(html, file, view) {
      const page = screens.get(view.name) ?? (await openScreen(browser, view));
      screens.set(view.name, page);
      return takePicture(page, html, join(folder, file), view);
    },
    close: () => browser.close(),
  };
}

function openScreen(browser: Browser, { width, scheme }: View): Promise<Page> {
  return browser.newPage({
    viewport: { width, height: 600 },
    deviceScaleFactor: 2,
    colorScheme: scheme,
    offline: true,
    javaScriptEnabled: false,
  });
}

async function takePicture(page: Page, html: string, path: string, { width }: View): Promise<number> {
  await page.setContent(html);
  await page.screenshot({ path, fullPage: true });
  const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
  return Math.max(0, wide - width);
}
