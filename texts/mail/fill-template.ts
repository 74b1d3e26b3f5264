import type { Bilingual, Language } from '../../domain/rules/schema-parts';

/**
 * A text with its parameters filled in as they are given.
 * @throws where one is missing, which is an error of ours.
 */
export function fillTemplate(
  text: Bilingual,
  language: Language,
  params: Readonly<Record<string, string | number>>,
): string {
  return text[language].replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = params[name];
    if (value === undefined) throw new RangeError(`the text has nothing to put for {${name}}`);
    return String(value);
  });
}
