/** How the columns of three PostgreSQL types come out, the same from pg and from PGlite. Keys are PostgreSQL's type oids. */
export const columnParsers: Readonly<Record<number, (text: string) => unknown>> = {
  20: (int8) => Number(int8),
  1082: (date) => date,
  1184: instantOf,
};

/**
 * PostgreSQL writes `2025-12-19 13:30:00.5+00`; the domain's instants are `2025-12-19T13:30:00.500Z`. What is in UTC already, as
 * nearly always, is only written otherwise: a list has thousands of them.
 */
function instantOf(timestamptz: string): string {
  const [, date, time, fraction = ''] = IN_UTC.exec(timestamptz) ?? [];
  if (date && time) return `${date}T${time}.${fraction.slice(0, 3).padEnd(3, '0')}Z`;
  const iso = timestamptz.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00');
  return new Date(iso).toISOString();
}

const IN_UTC = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00$/;
