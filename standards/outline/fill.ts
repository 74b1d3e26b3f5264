import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalDate } from '../../domain/clock/time';
import type { Language } from '../../domain/rules/schema-parts';

/** Whose files are made. */
export interface Municipality {
  /** As people write it: `Høje-Taastrup`. */
  readonly name: string;
  /** As addresses have it: `hoeje-taastrup`. */
  readonly id: string;
}

const DANISH_LETTERS: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa' };

/** "Høje-Taastrup", "Høje-Taastrup Kommune" or "hoeje-taastrup"; undefined where no short name can be made of it. */
export function municipalityNamed(words: string): Municipality | undefined {
  const name = words.trim().replace(/\s+kommune$/i, '');
  const id = name
    .toLowerCase()
    .replace(/[æøå]/g, (letter) => DANISH_LETTERS[letter] ?? letter)
    .replace(/\s+/g, '-');
  if (!/^[a-z][a-z-]+$/.test(id)) return undefined;
  return { name: name === id ? name.replace(/(^|-)[a-z]/g, (first) => first.toUpperCase()) : name, id };
}

/** The two files of a new municipality, explained in one language. What only it can know is marked as to be filled in. */
export function newFiles(of: Municipality, today: LocalDate, language: Language) {
  return {
    standard: filled('standard.yaml', of, today, language),
    settings: filled('settings.yaml', of, today, language),
  };
}

function filled(outline: string, { name, id }: Municipality, today: LocalDate, language: Language): string {
  const other: Language = language === 'da' ? 'en' : 'da';
  return readFileSync(join(__dirname, outline), 'utf8')
    .split('\n')
    .filter((line) => !line.trimStart().startsWith(`#${other} `))
    .join('\n')
    .replaceAll(`#${language} `, '# ')
    .replaceAll('<name>', name)
    .replaceAll('<id>', id)
    .replaceAll('<letter>', id[0]?.toUpperCase() ?? '')
    .replaceAll('<today>', today);
}
