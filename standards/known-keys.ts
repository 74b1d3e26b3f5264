import { z } from 'zod';

/** The keys a schema knows at a place in the file; none where it holds no fixed keys. */
export function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const here = path.reduce<z.ZodType | undefined>((at, key) => at && inside(at, key), schema);
  const bare = here && withoutOptional(here);
  return bare instanceof z.ZodObject ? Object.keys(bare.shape) : [];
}

function inside(schema: z.ZodType, key: PropertyKey): z.ZodType | undefined {
  const bare = withoutOptional(schema);
  if (bare instanceof z.ZodObject) return asType(bare.shape[String(key)]);
  if (bare instanceof z.ZodArray) return asType(bare.element);
  if (bare instanceof z.ZodRecord) return asType(bare.valueType);
  return undefined;
}

function withoutOptional(schema: z.ZodType): z.ZodType | undefined {
  return schema instanceof z.ZodOptional ? asType(schema.unwrap()) : schema;
}

function asType(schema: unknown): z.ZodType | undefined {
  return schema instanceof z.ZodType ? schema : undefined;
}
