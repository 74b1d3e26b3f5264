/** How the columns of three PostgreSQL types come out, the same from pg and from PGlite. Keys are PostgreSQL's type oids. */
export const columnParsers: Readonly<Record<number, (text: string) => unknown>> = {
  20: (int8) => Number(int8),
  1082: (date) => date,
  1184: instantOf,
};

/** PostgreSQL writes `2025-12-19 13:30:00+00`; the domain's instants are `2025-12-19T13:30:00.000Z`. */
function instantOf(timestamptz: string): string {
  const iso = timestamptz.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00');
  return new Date(iso).toISOString();
}
