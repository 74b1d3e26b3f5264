import { z } from 'zod';
import type { Endpoint } from '../../../api/endpoint';

/** A part of a request's JSON Schema, as far as dates and what stands beside them need it. */
interface Shape {
  readonly type?: string;
  readonly format?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
}

/** A field of a request that holds a date or a moment, and a whole request around it. */
export interface DatedField {
  readonly endpoint: Endpoint;
  readonly in: 'body' | 'query';
  readonly path: string;
  readonly format: 'date' | 'date-time';
  /** The request's body or query with this value in the field, and of all else only what must be there. */
  readonly filled: (value: string) => unknown;
}

/** Every field of every endpoint that takes a date or a moment, as the endpoints' own schemas say. */
export function datedFields(endpoints: readonly Endpoint[], known: Readonly<Record<string, unknown>>): DatedField[] {
  return endpoints.flatMap((endpoint) =>
    (['body', 'query'] as const).flatMap((part) => {
      const schema = endpoint[part];
      if (!schema) return [];
      const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape;
      return datesIn(shape, []).map(({ path, format }) => ({
        endpoint,
        in: part,
        path: path.join('.'),
        format,
        filled: (value: string) => sample(shape, known, '', path, value),
      }));
    }),
  );
}

type Found = { readonly path: readonly string[]; readonly format: DatedField['format'] };

function datesIn(shape: Shape, path: readonly string[]): Found[] {
  if (shape.format === 'date' || shape.format === 'date-time') return [{ path, format: shape.format }];
  const alternatives = shape.anyOf ?? shape.oneOf ?? [];
  return [
    ...alternatives.flatMap((one, index) => datesIn(one, [...path, `|${index}`])),
    ...(shape.items ? datesIn(shape.items, [...path, '0']) : []),
    ...Object.entries(shape.properties ?? {}).flatMap(([name, inner]) => datesIn(inner, [...path, name])),
  ];
}

/** A value of that shape: what must be there, and what leads to the field at `path`, which holds `value`. */
function sample(
  shape: Shape,
  known: Readonly<Record<string, unknown>>,
  name: string,
  path?: readonly string[],
  value?: string,
): unknown {
  const [first, ...rest] = path ?? [];
  if (path?.length === 0) return value;
  const alternatives = shape.anyOf ?? shape.oneOf;
  if (alternatives) {
    const chosen = first?.startsWith('|') ? Number(first.slice(1)) : 0;
    return sample(alternatives[chosen] ?? {}, known, name, first?.startsWith('|') ? rest : undefined, value);
  }
  if (shape.const !== undefined) return shape.const;
  if (shape.enum) return shape.enum[0];
  if (path === undefined && name in known) return known[name];
  switch (shape.type) {
    case 'object': {
      const wanted = Object.entries(shape.properties ?? {}).filter(
        ([inner]) => shape.required?.includes(inner) || inner === first || inner in known,
      );
      return Object.fromEntries(
        wanted.map(([inner, of]) => [
          inner,
          inner === first ? sample(of, known, inner, rest, value) : sample(of, known, inner),
        ]),
      );
    }
    case 'array':
      return first === undefined ? [] : [sample(shape.items ?? {}, known, name, rest, value)];
    case 'integer':
    case 'number':
      return shape.minimum ?? 1;
    case 'boolean':
      return true;
    default:
      if (shape.format === 'date') return known.aDay;
      return shape.format === 'date-time' ? known.aMoment : 'Ord';
  }
}
