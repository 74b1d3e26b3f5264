import type { Bilingual } from '../domain/rules/schema-parts';

/** A short title, and a sentence with the particulars filled in where it says {name}. */
export type Titled = { readonly title: Bilingual; readonly detail: Bilingual };
export type Table<Code extends string> = Readonly<Record<Code, Bilingual>>;
export type TitledTable<Code extends string> = Readonly<Record<Code, Titled>>;

/** A row of a titled table: title and detail in Danish, then both in English. */
export const row = (da: readonly [string, string], en: readonly [string, string]): Titled => ({
  title: { da: da[0], en: en[0] },
  detail: { da: da[1], en: en[1] },
});

/** A name in both languages. */
export const both = (da: string, en: string): Bilingual => ({ da, en });
