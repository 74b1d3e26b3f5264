import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../domain/rules/schema-parts';
import { digestOf } from '../../texts/mail/digest';
import { letterOf } from '../../texts/mail/letter';
import type { Letter } from '../../texts/mail/sender';
import { weeklyOf } from '../../texts/mail/weekly';
import type { Log } from '../log';
import { indexPage, type Shown } from './index-page';
import { type Camera, everyView, phoneOnly } from './pictures';
import { mondayMessages, now, samples, sender } from './samples';

/** Seen on every screen; all others on a phone alone. */
const seenEverywhere = ['digest', 'weekly', 'followUp-overdue', 'mayItEnd-reminder', 'crisis-reminder', 'visitAlarm'];

/** Every letter by the name of its files: the two collections first. */
export function lettersIn(language: Language): ReadonlyMap<string, Letter> {
  const messages = mondayMessages();
  const reader = { language };
  const week = {
    now,
    open: messages,
    forLead: messages.slice(0, 2).map((one) => ({ ...one, step: 'escalation', role: 'teamLead' }) as const),
    cases: { referred: 2, waiting: 3, active: 41, paused: 4, ending: 2 },
    begun: 5,
    ended: 1,
  };
  const collections = { digest: digestOf({ now, messages }, reader, sender), weekly: weeklyOf(week, reader, sender) };
  return new Map([
    ...Object.entries(collections).flatMap(([name, letter]) => (letter ? [[name, letter] as const] : [])),
    ...samples().map(({ name, message }) => [name, letterOf(message, reader, sender, now)] as const),
  ]);
}

/**
 * Writes every letter in these languages as HTML, text and, with a camera, pictures, and a page that shows them all.
 * Answers where that page is.
 */
export async function writePreview(
  folder: string,
  languages: readonly Language[],
  camera: Camera | undefined,
  log: Log,
): Promise<string> {
  const shown: Shown[] = [];
  for (const language of languages) {
    mkdirSync(join(folder, language), { recursive: true });
    for (const [name, letter] of lettersIn(language)) {
      const file = `${language}/${name}`;
      writeFileSync(join(folder, `${file}.html`), letter.html);
      writeFileSync(join(folder, `${file}.txt`), `${letter.subject}\n\n${letter.text}`);
      shown.push({
        language,
        name,
        subject: letter.subject,
        file,
        pictures: await pictures(file, letter, camera, log),
      });
    }
    log(`${language}: ${shown.filter((one) => one.language === language).length} letters`);
  }
  const index = join(folder, 'index.html');
  writeFileSync(index, indexPage(shown));
  return index;
}

async function pictures(file: string, { html }: Letter, camera: Camera | undefined, log: Log): Promise<string[]> {
  if (!camera) return [];
  const views = seenEverywhere.some((name) => file.endsWith(`/${name}`)) ? everyView : phoneOnly;
  const taken: string[] = [];
  for (const view of views) {
    const picture = `${file}.${view.name}.png`;
    const tooWide = await camera.take(html, picture, view);
    if (tooWide > 0) log(`${file} is ${tooWide} pixels wider than the screen of ${view.width}`);
    taken.push(picture);
  }
  return taken;
}
