/**
 * What happened in each case (case_events) and what it was registered under: these are the record. What is known of it
 * now (cases, attention) can be made anew from them. Messages follow from the events; that one was read does not.
 */
export const statements: readonly string[] = [
  `create table case_events (
    municipality text not null,
    case_id uuid not null,
    seq integer not null check (seq > 0),
    at timestamptz not null,
    type text not null,
    version integer not null,
    by_ref text not null,
    command_id text,
    digest text,
    event jsonb not null,
    primary key (case_id, seq)
  )`,
  'create unique index case_events_command on case_events (case_id, command_id, seq) where command_id is not null',
  'create index case_events_municipality_at on case_events (municipality, at)',

  `create table case_numbers (
    municipality text primary key,
    last integer not null
  )`,

  `create table registrations (
    id uuid primary key,
    subject text not null check (subject in ('case', 'visit')),
    municipality text not null,
    rehearsal_id uuid,
    number text,
    settings_version integer,
    unique (municipality, number)
  )`,

  `create table cases (
    case_id uuid primary key,
    municipality text not null,
    rehearsal_id uuid,
    number text not null,
    status text not null,
    phase text,
    team text,
    worker_id text,
    second_worker_ids text[] not null default '{}',
    urgent boolean not null,
    crisis boolean not null,
    pair_rule boolean not null,
    standard_id text not null,
    standard_version integer not null,
    settings_version integer not null,
    referred_at timestamptz not null,
    started_at timestamptz,
    last_two_way_at timestamptz,
    attempts_since integer not null,
    stable_contact_at timestamptz,
    next_deadline_at timestamptz,
    next_deadline_kind text,
    next_deadline_basis jsonb,
    ended_at timestamptz,
    ground text,
    to_confirm boolean not null,
    linked_case_ids text[] not null default '{}',
    version integer not null,
    state jsonb not null,
    updated_at timestamptz not null default now()
  )`,
  `create index cases_by_deadline on cases
    (municipality, (coalesce(next_deadline_at, 'infinity'::timestamptz)), case_id)`,
  'create index cases_by_status on cases (municipality, status, phase)',
  'create index cases_by_worker on cases (municipality, worker_id)',
  'create index cases_by_team on cases (municipality, team)',
  'create index cases_by_referral on cases (municipality, referred_at, case_id)',
  'create index cases_by_number on cases (municipality, number)',
  'create index cases_by_rehearsal on cases (rehearsal_id) where rehearsal_id is not null',

  `create table attention (
    municipality text not null,
    rehearsal_id uuid,
    case_id uuid not null references cases (case_id) on delete cascade,
    cause text not null,
    kind text not null,
    audience text not null,
    worker_id text,
    team text,
    urgent boolean not null,
    shows_from timestamptz not null,
    due_at timestamptz,
    overdue_from timestamptz,
    escalates_at timestamptz,
    basis jsonb not null,
    primary key (case_id, cause, audience)
  )`,
  'create index attention_lists on attention (municipality, audience, shows_from)',

  `create table messages (
    id uuid primary key,
    municipality text not null,
    rehearsal_id uuid,
    case_id uuid,
    visit_id uuid,
    seq integer not null,
    cause text not null,
    kind text not null,
    step text not null,
    role text not null,
    recipient_id text,
    urgency text not null,
    visible_from timestamptz not null,
    due_at timestamptz,
    basis jsonb,
    params jsonb not null,
    created_at timestamptz not null,
    read_at timestamptz,
    withdrawn_at timestamptz,
    delivered_at timestamptz,
    check (case_id is not null or visit_id is not null)
  )`,
  'create index messages_of_recipient on messages (municipality, recipient_id, visible_from desc)',
  'create index messages_of_case on messages (case_id) where withdrawn_at is null',
  'create index messages_of_visit on messages (visit_id) where withdrawn_at is null',
];
