import { forTheHouseAlone } from './within-municipality';

const counted = ['staff', 'teams', 'absences'];

/**
 * A number that rises with every change of who works where in a municipality, so that what was read of it once is good
 * until it has risen. Written by triggers, whoever writes, in the same transaction as the change.
 */
export const statements: readonly string[] = [
  'create table people_versions (municipality text primary key, version bigint not null)',
  ...forTheHouseAlone('people_versions'),
  `create or replace function people_changed() returns trigger language plpgsql security definer set search_path from current as $$ begin
     insert into people_versions as known values (coalesce(new.municipality, old.municipality), 1)
       on conflict (municipality) do update set version = known.version + 1;
     return null;
   end $$`,
  ...counted.map(
    (table) =>
      `create trigger people_changed after insert or update or delete on ${table} for each row execute function people_changed()`,
  ),
];
