/**
 * What goes out by mail: one row for each letter or digest, with its claim and its outcome, and who was told what.
 * Mail is on since a moment; what came before it is not sent afterwards. A message may also be about a standard.
 */
export const statements: readonly string[] = [
  'alter table messages add column standard_id text',
  'alter table messages drop constraint messages_check',
  `alter table messages add constraint messages_about
    check (case_id is not null or visit_id is not null or standard_id is not null)`,
  `create index messages_to_mail on messages (visible_from)
    where rehearsal_id is null and withdrawn_at is null and read_at is null and delivered_at is null`,

  `create table deliveries (
    id uuid primary key default gen_random_uuid(),
    municipality text not null,
    what text not null check (what in ('letter', 'digest', 'weekly')),
    message_id uuid references messages (id) on delete cascade,
    seq integer,
    turn integer not null default 0,
    person_id text,
    local_date date,
    urgency text not null,
    due_at timestamptz not null,
    state text not null default 'waiting' check (state in ('waiting', 'sent', 'dropped', 'givenUp')),
    code text,
    attempts integer not null default 0,
    first_tried_at timestamptz,
    claim uuid,
    claimed_until timestamptz,
    settled_at timestamptz,
    unique (message_id, seq, turn),
    unique (municipality, person_id, local_date, what),
    check ((what = 'letter') = (message_id is not null and seq is not null)),
    check ((what = 'letter') = (local_date is null))
  )`,
  "create index deliveries_waiting on deliveries (due_at) where state = 'waiting'",
  "create index deliveries_given_up on deliveries (municipality, settled_at) where state = 'givenUp'",
  'create index deliveries_settled on deliveries (settled_at)',

  `create table told (
    id bigint generated always as identity primary key,
    delivery_id uuid not null references deliveries (id),
    municipality text not null,
    case_id uuid,
    visit_id uuid,
    cause text not null,
    kind text not null,
    step text not null,
    recipient_id text,
    at timestamptz not null
  )`,
  'create index told_of_case on told (case_id, at)',

  `create table mail_service (
    only_one boolean primary key default true check (only_one),
    since timestamptz not null
  )`,
];
