import type { Bilingual } from '../../../domain/rules/schema-parts';
import type { Whole } from './content';

/** Something of which one, or some, are chosen. */
export interface Option {
  readonly value: string;
  readonly label: Bilingual;
}
export type Options = readonly Option[] | ((whole: Whole) => readonly Option[]);

/** What may be left out of a file, and then is not in it at all. */
interface Optional {
  readonly optional?: boolean;
}

interface Keyed {
  readonly key: string;
}

/** A part of a file of rules as a form asks for it: which control, and under which key it stands. */
export type Part = Keyed &
  Optional &
  (
    | { readonly kind: 'line' | 'prose' | 'date' | 'time' | 'number' | 'yesNo' | 'numbers' | 'words' }
    /** The same in Danish and English. */
    | { readonly kind: 'both'; readonly isLong?: boolean }
    /** One of the clauses of the standard; `orSilent`: or the text says nothing. */
    | { readonly kind: 'clause'; readonly orSilent?: boolean }
    | { readonly kind: 'clauses' }
    | { readonly kind: 'choice' | 'several'; readonly options: Options }
    /** Weekdays by their numbers, 1 is Monday. */
    | { readonly kind: 'weekdays' }
    | { readonly kind: 'group'; readonly parts: readonly Part[] | ((whole: Whole) => readonly Part[]) }
    | { readonly kind: 'list'; readonly parts: readonly Part[] }
    /** From which phase, or from which milestone, handovers are offered. */
    | { readonly kind: 'handoversFrom' }
    /** The clauses themselves. */
    | { readonly kind: 'quotes' }
  );

export const optionsOf = (options: Options, whole: Whole): readonly Option[] =>
  typeof options === 'function' ? options(whole) : options;

/** Some parts of a file under one heading. */
export interface Section {
  readonly id: string;
  readonly title: Bilingual;
  readonly help?: Bilingual;
  readonly parts: readonly Part[];
}
