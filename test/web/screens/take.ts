import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { ensureChromium } from '../../../dev/install/chromium';
import { toStandardError as log } from '../../../dev/log';
import { inOneProcess } from '../../../dev/start/one-process';
import { startSettings } from '../../../dev/start/settings';
import { startSystem } from '../../../dev/system/start-system';
import { AppPage, devices, type Wanted } from '../setup/app-page';
import { misfitsOn } from './misfits';
import { NotThere, type Scene } from './scene';
import { scenesOfEach } from './scenes';

/**
 * `npm run screens`: a picture of each page in each of its states, on a phone and a desk, in both languages and both themes, of
 * the demo's invented cases; and what axe finds on them, and what does not fit on a small phone. In `.fodfaeste/screens`, or where `--out` says; `--only phone-da` for those
 * alone whose name begins so.
 */
const command = new Command('npm run screens --')
  .option('--out <folder>', 'where the pictures go', join('.fodfaeste', 'screens'))
  .option('--only <names>', 'only those whose name begins so: phone-da-light', '')
  .parse();

const looks: readonly Required<Omit<Wanted, 'scale'>>[] = (Object.keys(devices) as (keyof typeof devices)[]).flatMap(
  (device) =>
    (['da', 'en'] as const).flatMap((language) =>
      (['light', 'dark'] as const).map((theme) => ({ device, language, theme })),
    ),
);

async function main(): Promise<void> {
  const { out, only } = command.opts<{ out: string; only: string }>();
  const folder = resolve(out);
  mkdirSync(folder, { recursive: true });
  const dataDir = mkdtempSync(join(tmpdir(), 'fodfaeste-screens-'));
  const settings = startSettings(['--demo'], { ...process.env, DATA_DIR: dataDir, PORT: '0' });
  const { signal } = new AbortController();
  const system = await startSystem(inOneProcess(settings, log, signal), settings, log, signal);
  const browser = await chromium.launch({ executablePath: ensureChromium(log) });
  try {
    // A browser makes passkeys for names, not for addresses.
    const url = system.api.replace('127.0.0.1', 'localhost');
    const found = await takeAll(browser, url, folder, only);
    log(`The pictures are in ${folder}.`);
    for (const fault of found) log(fault);
    if (found.length > 0) process.exitCode = 1;
  } finally {
    await browser.close();
    await system.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Whether there was anything to come to. Throws which scene was not reached. */
async function isReached(scene: Scene, app: AppPage): Promise<boolean> {
  try {
    await scene.play(app);
    return true;
  } catch (cause) {
    if (cause instanceof NotThere) return false;
    throw new Error(`the scene ${scene.name} was not reached`, { cause });
  }
}

async function takeAll(browser: Browser, url: string, folder: string, only: string): Promise<string[]> {
  const found: string[] = [];
  for (const look of looks) {
    const name = `${look.device}-${look.language}-${look.theme}`;
    if (!name.startsWith(only)) continue;
    for (const scenes of scenesOfEach) {
      const app = await AppPage.open(browser, url, { ...look, scale: look.device === 'phone' ? 2 : 1 });
      for (const scene of scenes) {
        if (!(await isReached(scene, app))) {
          log(`${name}: no case is there for ${scene.name}.`);
          continue;
        }
        await app.ask();
        found.push(...(await misfitsOn(app)).map((misfit) => `${name}-${scene.name}: ${misfit}`));
        await app.page.screenshot({ path: join(folder, `${name}-${scene.name}.png`), fullPage: scene.whole ?? false });
      }
      found.push(...app.faults.map((fault) => `${name}: ${fault}`));
      await app.close();
    }
    log(`${name} is taken.`);
  }
  return found;
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    log(error instanceof Error ? `${error.stack ?? error.message} ${error.cause ?? ''}` : String(error));
    process.exit(1);
  },
);
