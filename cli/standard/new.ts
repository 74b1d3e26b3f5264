import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { instant, localDateOf } from '../../domain/clock/time';
import { TO_FILL_IN } from '../../domain/rules/not-filled-in';
import type { Language } from '../../domain/rules/schema-parts';
import { municipalityNamed, newFiles } from '../../standards/outline/fill';
import { made } from '../../texts/rule-files';
import { fromWhereOneStands } from './check';

/** Writes the two files of a new municipality, and says what comes next. Nothing that is there already is written over. */
export function makeNew(words: string, { lang, folder }: { readonly lang: Language; readonly folder: string }): string {
  const municipality = municipalityNamed(words);
  if (!municipality) throw new Error(made.noName.fill(lang, { name: words }));
  const standard = join(folder, `${municipality.id}.yaml`);
  const settings = join(folder, 'settings', `${municipality.id}.yaml`);
  for (const file of [standard, settings]) {
    if (existsSync(fromWhereOneStands(file))) throw new Error(made.exists.fill(lang, { file }));
  }
  const today = localDateOf(instant(new Date().toISOString()));
  const files = newFiles(municipality, today, lang);
  write(standard, files.standard);
  write(settings, files.settings);
  return made.lines.fill(lang, { standard, settings, sign: TO_FILL_IN });
}

function write(file: string, text: string): void {
  const path = fromWhereOneStands(file);
  mkdirSync(dirname(path), { recursive: true });
  // Made anew or not at all, whoever else is making it.
  writeFileSync(path, text, { flag: 'wx' });
}
