/** The role that a caller's statements run as: it sees the rows of one municipality, the one that the connection names. */
export const CALLER_ROLE = 'fodfaeste_within';

/** Statements that wall a table's rows by their municipality: what a caller's own connection sees and writes. */
export function withinMunicipality(table: string): readonly string[] {
  return [
    `alter table ${table} enable row level security`,
    `create policy within_municipality on ${table} to ${CALLER_ROLE}
      using (municipality = current_setting('fodfaeste.municipality', true))`,
    `grant select, insert, update, delete on ${table} to ${CALLER_ROLE}`,
  ];
}
