import type { BrokenRule } from './schema-parts';

/** What stands in a new file where the municipality's own words or dates belong. */
export const TO_FILL_IN = '???';

export const isToFillIn = (value: unknown): boolean => typeof value === 'string' && value.includes(TO_FILL_IN);

/** Everything in a file that nobody has filled in yet. */
export function notFilledIn(value: unknown, path: readonly (string | number)[] = []): BrokenRule[] {
  if (isToFillIn(value)) return [{ path, rule: 'notFilledIn', params: { sign: TO_FILL_IN } }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    notFilledIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}
