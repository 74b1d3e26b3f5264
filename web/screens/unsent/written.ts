import { instant, isLocalDate, showDate, showInstant } from '../../../domain/clock/time';
import type { Language } from '../../../domain/rules/schema-parts';
import { codeInWords } from '../../../texts/codes';
import { fieldInWords } from '../../../texts/fields';
import { unsent } from '../../../texts/web/unsent';
import { capitalised } from '../../parts/dates';

/** One thing that a person wrote or chose, with what it is called. */
export interface Written {
  readonly field: string;
  readonly text: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/;

/** All that was written in what is to be sent, in words and in its order; ids say nothing to anyone and are left out. */
export function writtenIn(body: unknown, language: Language): readonly Written[] {
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body).flatMap(([field, value]) => {
    if (isObject(value)) return writtenIn(value, language);
    const texts = (Array.isArray(value) ? value : [value]).flatMap((one: unknown) => inWords(one, language));
    return texts.length > 0 ? [{ field: capitalised(fieldInWords(field, language)), text: texts.join(', ') }] : [];
  });
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

function inWords(value: unknown, language: Language): readonly string[] {
  if (typeof value === 'number') return [String(value)];
  if (value === true) return [unsent.yes[language]];
  if (isObject(value)) return writtenIn(value, language).map(({ text }) => text);
  if (typeof value !== 'string' || UUID.test(value)) return [];
  if (isLocalDate(value)) return [showDate(value)];
  if (INSTANT.test(value)) return [showInstant(instant(value))];
  return [codeInWords(value, language) ?? value];
}
