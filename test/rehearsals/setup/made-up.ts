import { randomUUID } from 'node:crypto';
import { z } from 'zod';

type Schema = z.core.JSONSchema.BaseSchema;

/** What fields of these names hold: ids of what is really there, and dates that make sense together. */
export type Given = Readonly<Record<string, unknown>>;

/** A body that the schema allows, whole, with what is given in the fields of those names. */
export function madeUp(schema: z.ZodType, given: Given): unknown {
  const whole = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', target: 'draft-2020-12' });
  const definitions = whole.$defs ?? {};
  return valueFor(whole);

  function valueFor(part: Schema | boolean, name = ''): unknown {
    if (typeof part === 'boolean') return 'x';
    if (part.$ref) return valueFor(definitions[part.$ref.replace('#/$defs/', '')] ?? {}, name);
    if (name in given) return part.type === 'array' ? [given[name]] : given[name];
    if (part.const !== undefined) return part.const;
    if (part.enum) return part.enum[0];
    const [one] = part.anyOf ?? part.oneOf ?? [];
    if (one) return valueFor(one as Schema, name);
    switch (part.type) {
      case 'object':
        return objectFor(part);
      case 'array':
        return (part.minItems ?? 0) > 0 ? [valueFor(part.items as Schema, name)] : [];
      case 'integer':
      case 'number':
        return part.minimum ?? 1;
      case 'boolean':
        return true;
      default:
        return textFor(part, name);
    }
  }

  function objectFor({ properties = {}, required = [] }: Schema): object {
    const wanted = Object.entries(properties).filter(([name]) => required.includes(name) || name in given);
    return Object.fromEntries(wanted.map(([name, part]) => [name, valueFor(part as Schema, name)]));
  }

  function textFor({ format }: Schema, name: string): string {
    switch (format) {
      case 'uuid':
        return randomUUID();
      case 'date':
        return String(given.date);
      case 'date-time':
        return String(given.moment);
      default:
        return name === '' ? 'x' : `Prøve af ${name}`;
    }
  }
}
