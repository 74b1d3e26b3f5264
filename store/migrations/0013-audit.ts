import { CALLER_ROLE, forTheHouseAlone, withinMunicipality } from './within-municipality';

/**
 * Who read and changed what, one chain a municipality; details are sealed. Entries are only ever added: by the house
 * itself, while callers may read those of their municipality. `audit_heads` says where each chain ends, and when that
 * was last written down outside the database and held against what stands there.
 */
export const statements: readonly string[] = [
  `create table audit (
    municipality text not null,
    seq bigint not null check (seq > 0),
    at timestamptz(3) not null,
    who text not null,
    act text not null,
    route text not null,
    case_ids uuid[] not null,
    outcome text not null,
    because text,
    details text,
    prev text not null,
    hash text not null,
    primary key (municipality, seq)
  )`,
  'create index audit_of_case on audit using gin (case_ids)',
  'create index audit_of_person on audit (municipality, who, seq)',
  'create index audit_by_time on audit (municipality, at)',

  `create table audit_heads (
    municipality text primary key,
    seq bigint not null,
    hash text not null,
    seal text not null,
    anchored_seq bigint,
    anchored_at timestamptz(3),
    checked_at timestamptz(3),
    damages integer
  )`,

  // It outlives its table where a backup is restored.
  `create or replace function audit_is_only_added_to() returns trigger language plpgsql as $$
    begin
      raise exception 'the audit log is only ever added to' using errcode = 'insufficient_privilege';
    end $$`,
  `create trigger audit_unchanged before update or delete on audit
    for each row execute function audit_is_only_added_to()`,
  `create trigger audit_untruncated before truncate on audit
    for each statement execute function audit_is_only_added_to()`,

  ...withinMunicipality('audit'),
  ...forTheHouseAlone('audit_heads'),
  `revoke insert, update, delete on audit from ${CALLER_ROLE}`,
];
