import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { AppPage, devices } from '../setup/app-page';
import { LARGEST_PICTURE, type PictureShown, picturesFolder, picturesShown } from './guide-pictures';
import { reach } from './reach';
import type { Scene } from './scene';

/** Read at half the size or less, where it stands beside words. */
const SCALES = { phone: 1.5, desk: 1 } as const satisfies Record<PictureShown['device'], number>;

/** So many screens of a page that is longer than one: what is told of it stands near its top. */
const SCREENS_OF_A_WHOLE_PAGE = 1.5;

const QUALITIES = [0.8, 0.6, 0.4];

/**
 * Takes the pictures that the guide and the README show, each in Danish and light as a small WebP, and removes those that they show no
 * longer. Answers which could not be taken, and why.
 */
export async function takeForGuide(
  browser: Browser,
  url: string,
  all: readonly (readonly Scene[])[],
): Promise<string[]> {
  mkdirSync(picturesFolder, { recursive: true });
  const shown = picturesShown('.');
  const taken = new Set<string>();
  const faults: string[] = [];
  for (const device of Object.keys(SCALES).filter(isDevice)) {
    const wanted = new Map(shown.filter((one) => one.device === device).map(({ scene, file }) => [scene, file]));
    for (const scenes of all) {
      const last = scenes.findLastIndex(({ name }) => wanted.has(name));
      if (last === -1) continue;
      const app = await AppPage.open(browser, url, { device, language: 'da', theme: 'light', scale: SCALES[device] });
      for (const scene of scenes.slice(0, last + 1)) {
        const reached = await reach(scene, app);
        if (reached instanceof Error) {
          faults.push(`${device}-${scene.name} was not reached: ${reached.message}`);
          break;
        }
        const file = wanted.get(scene.name);
        if (!file || reached === 'not there') continue;
        writeFileSync(join(picturesFolder, file), await smallPicture(browser, await screenOf(app, scene)));
        taken.add(file);
      }
      await app.close();
    }
  }
  const lacking = shown.filter(({ file }) => !taken.has(file));
  for (const file of readdirSync(picturesFolder)) {
    if (!shown.some((one) => one.file === file)) rmSync(join(picturesFolder, file));
  }
  return [...faults, ...lacking.map(({ file, by }) => `${file}, which ${by} shows, was not taken`)];
}

const isDevice = (name: string): name is PictureShown['device'] => name in devices;

/** What the screen holds, or the beginning of a whole page, as PNG. */
async function screenOf({ page }: AppPage, { whole = false }: Scene): Promise<Buffer> {
  const size = page.viewportSize();
  if (!whole || !size) return page.screenshot();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const mostOfIt = Math.round(size.height * SCREENS_OF_A_WHOLE_PAGE);
  await page.setViewportSize({ ...size, height: Math.min(height, mostOfIt) });
  await page.evaluate(() => scrollTo(0, 0));
  const picture = await page.screenshot();
  await page.setViewportSize(size);
  return picture;
}

/** The same as WebP, made by the browser itself, in the best quality that is small enough. */
async function smallPicture(browser: Browser, png: Buffer): Promise<Buffer> {
  const page = await browser.newPage();
  try {
    for (const quality of QUALITIES) {
      const webp = await asWebP(page, png, quality);
      if (webp.length <= LARGEST_PICTURE) return webp;
    }
    throw new Error(`a picture of ${png.length} bytes is not below ${LARGEST_PICTURE} in any quality`);
  } finally {
    await page.close();
  }
}

async function asWebP(page: Page, png: Buffer, quality: number): Promise<Buffer> {
  const url = await page.evaluate(
    async ({ source, quality: asked }) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      return canvas.toDataURL('image/webp', asked);
    },
    { source: `data:image/png;base64,${png.toString('base64')}`, quality },
  );
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}
