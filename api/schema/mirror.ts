import { z } from 'zod';
import type { CaseId, Sealed } from '../../domain';

/**
 * Schemas that mirror a type of the domain: a field that the type has and the schema lacks, or has otherwise, does not
 * compile, and so neither does a schema of a type that has since changed.
 */

/**
 * A type of the domain as an answer shows it: ids, dates and times as strings, and a text opened, which is null where it
 * has been erased. `Hidden` is what stands for a case that is hidden from the reader.
 */
type Shown<Type, Hidden> = Type extends Sealed
  ? string | null
  : Type extends CaseId
    ? string | Hidden
    : Type extends string & { readonly is: string }
      ? string
      : Type extends string | number | boolean | null | undefined
        ? Type
        : Type extends readonly (infer Item)[]
          ? readonly Shown<Item, Hidden>[]
          : { readonly [Key in keyof Type]: Shown<Type[Key], Hidden> };

/** The schemas of a type's fields: one for each, optional where the field is. */
type Fields<Type> = {
  readonly [Key in keyof Type]-?: object extends Pick<Type, Key>
    ? z.ZodOptional<z.ZodType<Exclude<Shown<Type[Key], null>, undefined>>>
    : z.ZodType<Shown<Type[Key], null>>;
};

/** Nothing where each schema takes whatever its field can hold, and there is no schema beyond the fields. */
type NothingRefused<Type, Shape> = {
  readonly [Key in keyof Shape]: Key extends keyof Type
    ? Shown<Type[Key], never> extends z.output<Shape[Key]>
      ? unknown
      : { readonly refusesWhatTheFieldCanHold: Key }
    : { readonly hasNoSuchField: Key };
};

/** The schema of a type of the domain, as answers show it: `mirrorOf<Crisis>()({ kind, since, seq })`. */
export function mirrorOf<Type>() {
  return <const Shape extends Fields<Type>>(shape: Shape & NothingRefused<Type, Shape>) => z.object(shape as Shape);
}

/** What the schema of a type may give, at most. */
export type ShownAs<Type> = Shown<Type, null>;
