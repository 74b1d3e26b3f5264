import { randomUUID } from 'node:crypto';
import { z } from 'zod';

type Json = Readonly<Record<string, unknown>>;

/** A body with no more than what it must have, made from its schema. */
export function sampleOf(schema: z.ZodType): unknown {
  return sample(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
}

function sample(schema: unknown): unknown {
  if (!isJson(schema)) return {};
  const { const: only, enum: words, anyOf, oneOf, example, type, format, pattern } = schema;
  if (only !== undefined) return only;
  if (Array.isArray(words)) return words[0];
  if (example !== undefined) return example;
  if (Array.isArray(anyOf)) return sample(anyOf[0]);
  if (Array.isArray(oneOf)) return sample(oneOf[0]);
  switch (type) {
    case 'object':
      return objectOf(schema);
    case 'array':
      return Array.from({ length: Number(schema.minItems ?? 0) }, () => sample(schema.items));
    case 'integer':
    case 'number':
      return Number(schema.minimum ?? 1);
    case 'boolean':
      return false;
    case 'null':
      return null;
    default:
      return textOf(String(format), pattern !== undefined);
  }
}

function objectOf({ properties, required = [] }: Json): Json {
  const needed = Array.isArray(required) ? required.map(String) : [];
  const fields = isJson(properties) ? Object.entries(properties) : [];
  return Object.fromEntries(fields.filter(([name]) => needed.includes(name)).map(([name, one]) => [name, sample(one)]));
}

/** `hasPattern`: it is a code, and no words of a person's. */
function textOf(format: string, hasPattern: boolean): string {
  switch (format) {
    case 'uuid':
      return randomUUID();
    case 'date':
      return new Date().toISOString().slice(0, 10);
    case 'date-time':
      return new Date().toISOString();
    case 'email':
      return 'nogen@example.dk';
    default:
      return hasPattern ? 'ord' : 'nogle få ord';
  }
}

const isJson = (value: unknown): value is Json => value !== null && typeof value === 'object' && !Array.isArray(value);
