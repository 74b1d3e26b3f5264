/** The version of the shape that standards and settings were written in, so that a later release can read them. */
export const statements: readonly string[] = [
  'alter table standards add column schema_version integer not null default 1',
  'alter table settings add column schema_version integer not null default 1',
];
