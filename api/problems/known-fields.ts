import { z } from 'zod';

/** The fields that a schema knows at a place, in any of the forms that it may have there. */
export function knownFields(schema: unknown, path: readonly PropertyKey[]): readonly string[] {
  const [name, ...rest] = path;
  if (schema instanceof z.ZodObject) {
    return name === undefined ? Object.keys(schema.shape) : knownFields(schema.shape[String(name)], rest);
  }
  if (schema instanceof z.ZodArray) return knownFields(schema.element, rest);
  if (schema instanceof z.ZodUnion) return [...new Set(schema.options.flatMap((one) => knownFields(one, path)))];
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    return knownFields(schema.unwrap(), path);
  }
  return schema instanceof z.ZodPipe ? knownFields(schema.in, path) : [];
}

/** The known name that was meant, where what was written looks like a slip: two signs off, or the same but for capitals. */
export function meantField(written: string, known: readonly string[]): string | undefined {
  const distances = known.map((name) => ({ name, distance: distanceOf(written.toLowerCase(), name.toLowerCase()) }));
  const [nearest] = distances.sort((a, b) => a.distance - b.distance);
  return nearest && nearest.distance <= 2 && nearest.distance < written.length / 2 ? nearest.name : undefined;
}

/** How many signs must be put in, left out or changed (Levenshtein). Names are short: `known` by what a body may hold. */
function distanceOf(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return Number.POSITIVE_INFINITY;
  let row = Array.from({ length: b.length + 1 }, (_one, index) => index);
  for (const [i, sign] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const changed = (row[j] ?? 0) + (sign === other ? 0 : 1);
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
