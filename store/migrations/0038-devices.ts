import { forTheHouseAlone } from './within-municipality';

/**
 * What each device of a person needs to open what it keeps: a key that is handed to a live session alone. It is gone as soon as that
 * person is shut out, whoever does it. A session says on which device it is, so that those of a lost one can be ended.
 */
export const statements: readonly string[] = [
  `create table vault_keys (
    staff_id text not null,
    device_id uuid not null,
    municipality text not null,
    key text,
    platform text not null,
    made_at timestamptz not null,
    handed_at timestamptz not null,
    blocked_at timestamptz,
    blocked_by text,
    primary key (staff_id, device_id),
    check ((blocked_at is null) = (blocked_by is null))
  )`,
  ...forTheHouseAlone('vault_keys'),
  `create or replace function vault_keys_end() returns trigger language plpgsql security definer set search_path from current as $$ begin
     update vault_keys set key = null where staff_id = new.id;
     return null;
   end $$`,
  `create trigger vault_keys_end after update of active on staff for each row
    when (old.active and not new.active) execute function vault_keys_end()`,
  'alter table sessions add column device_id uuid',
];
