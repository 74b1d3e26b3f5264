/** The standards as adopted, the local settings as dated, and the rehearsals with their clocks. */
export const statements: readonly string[] = [
  `create table standards (
    municipality text not null,
    id text not null,
    version integer not null,
    content jsonb not null,
    drafted_at timestamptz not null default now(),
    heard_at date,
    adopted_at date,
    active_from date,
    primary key (municipality, id, version)
  )`,

  `create table settings (
    municipality text not null,
    version integer not null,
    from_date date not null,
    content jsonb not null,
    made_at timestamptz not null default now(),
    primary key (municipality, version)
  )`,
  'create index settings_by_date on settings (municipality, from_date)',

  `create table rehearsals (
    id uuid primary key,
    municipality text not null,
    name text not null,
    starts_at timestamptz not null,
    clock_shift_ms bigint not null,
    advanced_ms bigint not null default 0,
    made_at timestamptz not null default now()
  )`,
];
