import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import type { Language } from '../domain/rules/schema-parts';
import { ensureChromium } from './install/chromium';
import { toStandardError } from './log';
import { type Camera, openCamera } from './messages/pictures';
import { writePreview } from './messages/preview';

/** `npm run messages -- preview`: what mail says, to be looked at. */

const log = toStandardError;

const program = new Command('messages').description('What reminders, digests and weekly letters say');

program
  .command('preview')
  .description('write every letter as HTML, plain text and pictures')
  .option('--out <folder>', 'where to write them', '.fodfaeste/messages')
  .addOption(new Option('--language <language>', 'one language instead of both').choices(['da', 'en']))
  .action((options: { out: string; language?: Language }) => preview(options).catch(failed));

program.parse();

async function preview({ out, language }: { out: string; language?: Language }): Promise<void> {
  const folder = resolve(out);
  const camera = await openCameraIn(folder);
  try {
    const index = await writePreview(folder, language ? [language] : ['da', 'en'], camera, log);
    process.stdout.write(`${index}\n`);
  } finally {
    await camera?.close();
  }
}

/** Without a browser the letters are written all the same. */
async function openCameraIn(folder: string): Promise<Camera | undefined> {
  try {
    return await openCamera(ensureChromium(log), folder);
  } catch (error) {
    log(`No pictures: a browser cannot be had: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

function failed(error: unknown): void {
  log(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
