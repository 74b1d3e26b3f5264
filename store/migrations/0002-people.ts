/** Who works where, who leads, who is away and who stands in. Ids are the API's; nothing here is a citizen's. */
export const statements: readonly string[] = [
  `create table teams (
    id text primary key,
    municipality text not null,
    name text not null,
    lead_id text,
    deputy_lead_id text,
    on_call_number text
  )`,
  'create index teams_of_municipality on teams (municipality)',

  `create table staff (
    id text primary key,
    municipality text not null,
    name text not null,
    title text,
    roles text[] not null,
    team text references teams (id),
    active boolean not null,
    email text,
    phone text,
    address text,
    competence jsonb not null default '{}',
    hours jsonb,
    version integer not null default 1
  )`,
  'create index staff_of_municipality on staff (municipality, team)',

  `create table absences (
    id uuid primary key,
    municipality text not null,
    staff_id text not null references staff (id),
    from_date date not null,
    to_date date not null,
    deputy_id text references staff (id),
    check (to_date >= from_date)
  )`,
  'create index absences_of_staff on absences (staff_id, to_date)',
];
