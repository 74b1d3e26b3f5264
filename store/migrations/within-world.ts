import { CALLER_ROLE } from './within-municipality';

const setting = `nullif(current_setting('fodfaeste.rehearsal', true), '')`;

/** A policy more: a caller's own connection sees and writes the rows of the rehearsal that it names, without one the real ones. */
export function ofOneWorld(table: string): readonly string[] {
  return [
    `create policy within_world on ${table} as restrictive to ${CALLER_ROLE}
      using (rehearsal_id is not distinct from (select ${setting}::uuid))`,
  ];
}

/** Policies more: a connection that names a rehearsal writes no row of the table. */
export function realOnly(table: string): readonly string[] {
  const isReal = `((select ${setting} is null))`;
  return [
    `create policy real_inserts on ${table} as restrictive for insert to ${CALLER_ROLE} with check ${isReal}`,
    `create policy real_updates on ${table} as restrictive for update to ${CALLER_ROLE} using ${isReal}`,
    `create policy real_deletes on ${table} as restrictive for delete to ${CALLER_ROLE} using ${isReal}`,
  ];
}
