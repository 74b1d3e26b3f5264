import { forTheHouseAlone, makeCallerRole, withinMunicipality } from './within-municipality';

/**
 * Who is signed in, and which programs may ask. A session is kept under a digest of its id, so that whoever reads this
 * table can be nobody by it. `login` is what the municipality's own directory calls a person.
 */
export const statements: readonly string[] = [
  'alter table staff add column login text',
  'create unique index staff_by_login on staff (login)',

  `create table sessions (
    id_digest text primary key,
    staff_id text references staff (id) on delete cascade,
    municipality text,
    content text not null,
    made_at timestamptz not null,
    last_seen_at timestamptz not null,
    ends_at timestamptz not null
  )`,
  'create index sessions_of_staff on sessions (staff_id)',
  'create index sessions_by_end on sessions (ends_at)',

  `create table machine_clients (
    client_id text primary key,
    municipality text not null,
    name text not null,
    scopes text[] not null,
    active boolean not null,
    made_at timestamptz not null default now()
  )`,
  'create index machine_clients_of_municipality on machine_clients (municipality)',

  makeCallerRole,
  ...withinMunicipality('machine_clients'),
  ...forTheHouseAlone('sessions'),
];
