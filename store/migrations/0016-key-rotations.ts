import { forTheHouseAlone } from './within-municipality';

/** When everything was last locked anew under a master key: what Temporal began before then may be under an older one. */
export const statements: readonly string[] = [
  `create table key_rotations (
    key_id text primary key,
    began_at timestamptz not null,
    finished_at timestamptz not null
  )`,
  ...forTheHouseAlone('key_rotations'),
];
