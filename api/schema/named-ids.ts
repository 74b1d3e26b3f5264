import { z } from 'zod';
import type { NamedAs } from '../../domain/access/named-as';

/** What an id in a request names, that someone else has made. */
export type Names = 'case' | 'staff' | 'team';

/** `as`: what a person is named as, who must be able to act as that. */
type Naming = { readonly names: Names; readonly as?: NamedAs };

/** Fields by which a request names others; each is looked up before the handler runs (`door/named-ids.ts`). */
export const namedIds = z.registry<Naming>();

/** Where a schema has such a field: the way to it, `*` for every member of a list. */
export type IdField = Naming & { readonly path: readonly string[] };

/** Every such field of a schema, at any depth. */
export function idFieldsOf(schema: unknown, path: readonly string[] = []): readonly IdField[] {
  if (!(schema instanceof z.ZodType)) return [];
  const own = namedIds.get(schema);
  if (own) return [{ path, ...own }];
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([name, inner]) => idFieldsOf(inner, [...path, name]));
  }
  if (schema instanceof z.ZodArray) return idFieldsOf(schema.element, [...path, '*']);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => idFieldsOf(option, path));
  if (schema instanceof z.ZodPipe) return idFieldsOf(schema.in, path);
  const wraps =
    schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault
      ? schema.unwrap()
      : undefined;
  return idFieldsOf(wraps, path);
}

/** An id that a request names: where it stands, as `body.with.0`. */
export type NamedId = Naming & { readonly field: string; readonly id: string };

/** The ids that a parsed body holds in these fields. */
export function idsIn(fields: readonly IdField[], body: unknown): readonly NamedId[] {
  return fields.flatMap(({ path, ...naming }) =>
    valuesAt(body, path, ['body']).map(([field, id]) => ({ field, ...naming, id })),
  );
}

function valuesAt(value: unknown, path: readonly string[], way: readonly string[]): (readonly [string, string])[] {
  const [step, ...rest] = path;
  if (step === undefined) return typeof value === 'string' ? [[way.join('.'), value]] : [];
  if (value === null || typeof value !== 'object') return [];
  const inner = step === '*' ? Object.entries(value) : Object.entries(value).filter(([name]) => name === step);
  return inner.flatMap(([name, one]) => valuesAt(one, rest, [...way, name]));
}
