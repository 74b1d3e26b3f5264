/** The most lines that the API takes. */
const MOST_LINES = 10;

/** Where a line too many was written, the last one has the rest: nothing that was written is left out. */
export function linesIn(text: string): readonly string[] {
  const lines = text.split('\n').flatMap((line) => line.trim() || []);
  const [first, rest] = [lines.slice(0, MOST_LINES - 1), lines.slice(MOST_LINES - 1)];
  return rest.length > 0 ? [...first, rest.join('; ')] : first;
}
