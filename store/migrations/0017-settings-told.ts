/**
 * The name under which a version of local settings is told to the cases. It belongs to this row alone: a version with
 * the same number that was told before a restore, or from another database, is another one.
 */
export const statements: readonly string[] = [
  'alter table settings add column told_as uuid not null default gen_random_uuid()',
];
