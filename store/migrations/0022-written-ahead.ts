/**
 * Who the citizen or the referrer is, is written before the command that names it. It counts once that very command is in
 * the record: by its id and by the digest of its content. A row of before has no digest, and counts by the id alone.
 */
export const statements: readonly string[] = ['identities', 'referrers'].flatMap((table) => [
  `alter table ${table} add column command_id uuid, add column digest text`,
  `update ${table} set command_id = version`,
  `alter table ${table} alter column command_id set not null`,
]);
