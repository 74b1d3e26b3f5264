import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { Command } from 'commander';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { ensureChromium } from '../../../dev/install/chromium';
import { toStandardError as log } from '../../../dev/log';
import { inOneProcess } from '../../../dev/start/one-process';
import { startSettings } from '../../../dev/start/settings';
import { startSystem } from '../../../dev/system/start-system';
import { loadMasterKeys } from '../../../store/keys/master-keys';
import { AppPage, devices, type Wanted } from '../setup/app-page';
import { picturesFolder } from './guide-pictures';
import { misfitsOn } from './misfits';
import { reach } from './reach';
import type { Scene } from './scene';
import { scenesOfEach } from './scenes';
import { ofService } from './service-scenes';
import { takeForGuide } from './take-guide';

/**
 * `npm run screens`: a picture of each page in each of its states, on a phone and a desk, in both languages and both themes, of
 * the demo's invented cases; and what axe finds on them, and what does not fit on a small phone. In `.fodfaeste/screens`, or where `--out` says; `--only phone-da` for those
 * alone whose name begins so, and `--scenes board` for those alone who see such a scene, with all else that they see. With `--guide` instead the pictures that docs/guide and the README show, and no others, small, where they are kept.
 */
const command = new Command('npm run screens --')
  .option('--out <folder>', 'where the pictures go', join('.fodfaeste', 'screens'))
  .option('--only <names>', 'only those whose name begins so, with commas between: phone-da-light,desk', '')
  .option('--scenes <names>', 'only of those who see a scene whose name begins so: board,staff', '')
  .option('--guide', 'only the pictures that docs/guide and the README show, in docs/guide/pictures, and no others')
  .parse();

const looks: readonly Required<Omit<Wanted, 'scale'>>[] = (Object.keys(devices) as (keyof typeof devices)[]).flatMap(
  (device) =>
    (['da', 'en'] as const).flatMap((language) =>
      (['light', 'dark'] as const).map((theme) => ({ device, language, theme })),
    ),
);

interface Options {
  readonly out: string;
  readonly only: string;
  readonly scenes: string;
  readonly guide?: boolean;
}

async function main(): Promise<void> {
  const { out, only, scenes: seen, guide = false } = command.opts<Options>();
  const dataDir = mkdtempSync(join(tmpdir(), 'fodfaeste-screens-'));
  const settings = startSettings(['--demo', '--host', 'localhost'], { ...process.env, DATA_DIR: dataDir, PORT: '0' });
  const { signal } = new AbortController();
  const system = await startSystem(inOneProcess(settings, log, signal), settings, log, signal);
  const browser = await chromium.launch({ executablePath: ensureChromium(log) });
  try {
    const scenes = [...scenesOfEach, ofService(loadMasterKeys({ dataDir }))];
    const found = guide
      ? await takeForGuide(browser, system.api, scenes)
      : await takeAll(browser, system.api, ofThoseWhoSee(seen, scenes), { folder: resolve(out), only });
    log(`The pictures are in ${guide ? picturesFolder : resolve(out)}.`);
    for (const fault of found) log(fault);
    if (found.length > 0) process.exitCode = 1;
  } finally {
    await browser.close();
    await system.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Whole: each scene begins where the one before it ended. */
const ofThoseWhoSee = (wanted: string, all: readonly (readonly Scene[])[]) =>
  all.filter((scenes) => wanted.split(',').some((begins) => scenes.some(({ name }) => name.startsWith(begins))));

async function takeAll(
  browser: Browser,
  url: string,
  all: readonly (readonly Scene[])[],
  { folder, only }: { readonly folder: string; readonly only: string },
): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const found: string[] = [];
  for (const look of looks) {
    const name = `${look.device}-${look.language}-${look.theme}`;
    if (!only.split(',').some((begins) => name.startsWith(begins))) continue;
    for (const scenes of all) {
      const app = await AppPage.open(browser, url, { ...look, scale: look.device === 'phone' ? 2 : 1 });
      for (const scene of scenes) {
        const picture = `${name}-${scene.name}`;
        const reached = await reach(scene, app);
        if (reached === 'not there') log(`${picture}: the demo has no such case today.`);
        else if (reached === 'reached') found.push(...(await take(app, join(folder, `${picture}.png`), scene)));
        else {
          found.push(`${picture} was not reached: ${reached.message}`);
          break;
        }
      }
      found.push(...app.faults.map((fault) => `${name}: ${fault}`));
      await app.close();
    }
    log(`${name} is taken.`);
  }
  return found;
}

/** Takes a picture; answers what does not fit on it. */
async function take(app: AppPage, path: string, { whole = false }: Scene): Promise<string[]> {
  await app.ask();
  const misfits = await misfitsOn(app);
  const size = app.page.viewportSize();
  if (whole && size) {
    // What stands fixed at the bottom stands there, and not over the middle.
    const height = await app.page.evaluate(() => document.documentElement.scrollHeight);
    await app.page.setViewportSize({ ...size, height });
  }
  await app.page.screenshot({ path });
  if (whole && size) await app.page.setViewportSize(size);
  return misfits.map((misfit) => `${basename(path)}: ${misfit}`);
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    log(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exit(1);
  },
);
