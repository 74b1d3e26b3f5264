import type { Bilingual, Language } from '../../domain/rules/schema-parts';

/** A text with its particulars, which are said as they are given. A particular that is missing is an error of ours. */
export function filled(text: Bilingual, language: Language, params: Readonly<Record<string, string | number>>): string {
  return text[language].replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = params[name];
    if (value === undefined) throw new RangeError(`the text has nothing to put for {${name}}`);
    return String(value);
  });
}
