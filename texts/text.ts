import type { Bilingual, Language } from '../domain/rules/schema-parts';

/** A text for each code: a code without its text, in either language, does not compile. */
export type Table<Code extends string> = Readonly<Record<Code, Bilingual>>;

/** The names between braces in a template: `'{days} dage'` has `days`. */
type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;

/** Those that stand alone in brackets, ` ({clause})`, which are left out with their brackets where nothing is to be said. */
type NamesInBrackets<Text extends string> = Text extends `${string} ({${infer Name}})${infer Rest}`
  ? Name | NamesInBrackets<Rest>
  : never;

/** What a template is filled with. */
export type Filling<Needed extends string, InBrackets extends string> = Readonly<
  Record<Exclude<Needed, InBrackets>, string | number> & Partial<Record<InBrackets, string | number | null>>
>;

/** A text with parameters, which cannot be shown without them: only `fill` gives its words. */
export interface Template<Params> {
  readonly template: Bilingual;
  readonly fill: (language: Language, params: Params) => string;
}

type TemplateOf<Text extends string> = Template<Filling<NamesIn<Text>, NamesInBrackets<Text>>>;

/** A text without parameters. */
type Plain<Text extends string> = NamesIn<Text> extends never ? Text : never;

/** English that takes the same parameters as the Danish. */
type Alike<Danish extends string, English extends string> = [NamesIn<Danish>] extends [NamesIn<English>]
  ? [NamesIn<English>] extends [NamesIn<Danish>]
    ? English
    : never
  : never;

/** A text in both languages, shown as it stands. */
export function both<const Danish extends string, const English extends string>(
  da: Plain<Danish>,
  en: Plain<English>,
): Bilingual {
  return { da, en };
}

/**
 * A text in both languages with parameters.
 *
 *   template('{days} dage', '{days} days').fill('da', { days: 3 })  // "3 dage"
 */
export function template<const Danish extends string, const English extends string>(
  da: Danish,
  en: Alike<Danish, English>,
): TemplateOf<Danish> {
  const texts: Bilingual = { da, en };
  const fill = (language: Language, params: object): string => {
    const words = filled(texts[language], new Map(Object.entries(params)));
    if (words === undefined) throw new RangeError(`"${texts[language]}" lacks something of ${Object.keys(params)}`);
    return words;
  };
  return { template: texts, fill };
}

/**
 * A text filled with what another process answered, which no compiler has seen; undefined where a parameter is missing,
 * so that nothing is shown with a hole.
 */
export function inWords(
  text: Bilingual | Template<never>,
  language: Language,
  given: ReadonlyMap<string, string>,
): string | undefined {
  return 'template' in text ? filled(text.template[language], given) : text[language];
}

function filled(text: string, params: ReadonlyMap<string, unknown>): string | undefined {
  const given = (name: string): unknown => {
    const value = params.get(name);
    return value === null || value === '' ? undefined : value;
  };
  const whole = text.replace(/ \(\{(\w+)\}\)/g, (_whole, name: string) => {
    const value = given(name);
    return value === undefined ? '' : ` (${value})`;
  });
  const names = [...whole.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  if (names.some((name) => given(name) === undefined)) return undefined;
  return whole.replace(/\{(\w+)\}/g, (_whole, name: string) => String(given(name)));
}

/** A short title, and a sentence with its particulars. */
export interface Titled<Params = never> {
  readonly title: Bilingual;
  readonly detail: Bilingual | Template<Params>;
}

/** A row of a titled table. */
export const row = <Detail extends Titled['detail']>(title: Bilingual, detail: Detail) => ({ title, detail });
