/** Lone visits: workflows of their own, with events and a row as the cases have. */
export const statements: readonly string[] = [
  `create table visit_events (
    municipality text not null,
    visit_id uuid not null,
    seq integer not null check (seq > 0),
    at timestamptz not null,
    type text not null,
    version integer not null,
    by_ref text not null,
    command_id text,
    digest text,
    event jsonb not null,
    primary key (visit_id, seq)
  )`,

  `create table visits (
    visit_id uuid primary key,
    case_id uuid,
    municipality text not null,
    rehearsal_id uuid,
    worker_id text not null,
    status text not null,
    started_at timestamptz not null,
    expected_end timestamptz not null,
    alarmed_at timestamptz,
    ended_at timestamptz,
    version integer not null,
    state jsonb not null
  )`,
  'create index visits_of_worker on visits (municipality, worker_id, status)',
  'create index visits_of_case on visits (case_id)',
];
