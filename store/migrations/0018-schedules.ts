import { forTheHouseAlone } from './within-municipality';

/** When each Schedule's work was last done, kept where a worker that stands still cannot forget it. */
export const statements: readonly string[] = [
  `create table schedules (
    name text primary key,
    every_seconds integer not null,
    expected_since timestamptz,
    completed_at timestamptz
  )`,
  ...forTheHouseAlone('schedules'),
];
