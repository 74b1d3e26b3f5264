/** Who the citizen is, kept apart from the process and encrypted; the referrer kept apart from the citizen; wrapped keys. */
export const statements: readonly string[] = [
  `create table case_keys (
    case_id uuid primary key,
    municipality text not null,
    wrapped text,
    made_at timestamptz not null default now(),
    destroyed_at timestamptz,
    check ((wrapped is null) = (destroyed_at is not null))
  )`,

  `create table identities (
    case_id uuid not null,
    version uuid not null,
    municipality text not null,
    alias text,
    name text,
    cpr text,
    phone text,
    address text,
    place text,
    description text,
    reachability text,
    written_at timestamptz not null default now(),
    named boolean not null default false,
    primary key (case_id, version)
  )`,
  'create index identities_of_municipality on identities (municipality, written_at)',

  `create table referrers (
    case_id uuid not null,
    version uuid not null,
    municipality text not null,
    details text not null,
    wants_to_stay_unnamed boolean not null,
    receipt text not null,
    written_at timestamptz not null default now(),
    named boolean not null default false,
    primary key (case_id, version),
    unique (municipality, receipt)
  )`,
];
