import { isInstant, isLocalDate, showDate, showInstant } from '../domain/clock/time';
import type { Bilingual, Language } from '../domain/rules/schema-parts';
import { handoverStates, roleNames, statusNames } from './names';

/** A text with its particulars: dates as people write them, statuses and roles by their names. */
export function fill(text: Bilingual, language: Language, params: Readonly<Record<string, unknown>> = {}): string {
  const filled = text[language].replace(/\{(\w+)\}/g, (_whole, name: string) => shown(params[name], language));
  return filled.replace(/ \(–\)/g, '');
}

function shown(value: unknown, language: Language): string {
  if (value === undefined || value === null || value === '') return '–';
  if (Array.isArray(value)) return value.length === 0 ? '–' : value.map((one) => shown(one, language)).join(', ');
  if (isInstant(value)) return showInstant(value);
  if (isLocalDate(value)) return showDate(value);
  return nameOf(String(value))?.[language] ?? String(value);
}

const named: Readonly<Record<string, Bilingual>> = { ...handoverStates, ...statusNames, ...roleNames };

function nameOf(word: string): Bilingual | undefined {
  return Object.hasOwn(named, word) ? named[word] : undefined;
}
