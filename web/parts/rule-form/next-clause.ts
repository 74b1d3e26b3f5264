import type { Whole } from './content';

/** The number after the highest, under the letter that the others have, or else the municipality's first. */
export function nextClause(clauses: Whole, municipality: string): string {
  const known = Object.keys(clauses).flatMap((id) => {
    const [, letters, number] = /^([A-Z]+)(\d+)$/.exec(id) ?? [];
    return letters && number ? [{ letters, number: Number(number) }] : [];
  });
  const letters = known.at(-1)?.letters ?? municipality.charAt(0).toUpperCase();
  return `${letters}${Math.max(0, ...known.map(({ number }) => number)) + 1}`;
}
