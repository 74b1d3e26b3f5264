import { forTheHouseAlone } from './within-municipality';

/** Which backups were taken, how big, and whether one was restored for trial; and when another system was last let in. */
export const statements: readonly string[] = [
  `create table backups_taken (
    made_at timestamptz primary key,
    bytes bigint not null,
    tried_at timestamptz
  )`,
  ...forTheHouseAlone('backups_taken'),
  'alter table machine_clients add column last_used_at timestamptz',
];
