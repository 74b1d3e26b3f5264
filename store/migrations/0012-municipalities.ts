import {
  CALLER_ROLE,
  forTheHouseAlone,
  makeCallerRole,
  unlessRestricted,
  withinMunicipality,
} from './within-municipality';

const secured = [
  'case_events',
  'case_numbers',
  'registrations',
  'cases',
  'attention',
  'messages',
  'teams',
  'staff',
  'absences',
  'case_keys',
  'identities',
  'referrers',
  'standards',
  'settings',
  'rehearsals',
  'visit_events',
  'visits',
  'answers_given',
  'deliveries',
  'told',
  'restrictions',
  'restricted_to',
  'glass_breakings',
];

/** Rows about a case, or about a visit, which may belong to one. */
const aboutCases = [
  'case_events',
  'cases',
  'attention',
  'messages',
  'case_keys',
  'identities',
  'referrers',
  'visits',
  'told',
  'restrictions',
  'restricted_to',
  'glass_breakings',
];

/**
 * Row security between municipalities, and around restricted cases, for whoever asks through the API; the rest (worker,
 * migrations, commands) goes through them as the owner of the tables. See docs/decisions/row-security.md.
 */
export const statements: readonly string[] = [
  makeCallerRole,

  `create table restrictions (
    id uuid primary key,
    case_id uuid not null,
    municipality text not null,
    reason text not null,
    restricted_by text not null,
    restricted_at timestamptz not null,
    lifted_by text,
    lifted_at timestamptz,
    lifted_because text
  )`,
  'create unique index restrictions_in_force on restrictions (case_id) where lifted_at is null',

  `create table restricted_to (
    case_id uuid not null,
    staff_id text not null references staff (id),
    municipality text not null,
    named_by text not null,
    named_at timestamptz not null,
    primary key (case_id, staff_id)
  )`,

  `create table glass_breakings (
    id uuid primary key,
    case_id uuid not null,
    staff_id text not null references staff (id),
    municipality text not null,
    reason text not null,
    at timestamptz not null,
    until timestamptz not null
  )`,
  'create index glass_breakings_of_case on glass_breakings (case_id, staff_id, until)',
  'create index glass_breakings_by_time on glass_breakings (municipality, at)',

  // The alarm of emergency access goes to people from whom the case itself stays hidden, so it is about the access.
  'alter table messages add column glass_breaking_id uuid',
  'alter table messages drop constraint messages_about',
  `alter table messages add constraint messages_about
    check (num_nonnulls(case_id, visit_id, standard_id, glass_breaking_id) > 0)`,

  // The functions outlive their tables where a backup is restored.
  /**
   * The restricted cases, with their visits, that the connection's person is kept out of: not named, not a worker of the
   * case, and no emergency access now. Asked once a statement, since it depends on no row.
   */
  `create or replace function subjects_hidden() returns setof uuid
    language sql stable security definer rows 20 set search_path = public, pg_temp as $$
    with hidden as (
      select r.case_id from restrictions r
      where r.municipality = current_setting('fodfaeste.municipality', true) and r.lifted_at is null
        and not exists (select from restricted_to n
          where n.case_id = r.case_id and n.staff_id = current_setting('fodfaeste.staff', true))
        and not exists (select from cases c
          where c.case_id = r.case_id and (c.worker_id = current_setting('fodfaeste.staff', true)
            or current_setting('fodfaeste.staff', true) = any(c.second_worker_ids)))
        and not exists (select from glass_breakings g
          where g.case_id = r.case_id and g.staff_id = current_setting('fodfaeste.staff', true) and g.until > now()))
    select case_id from hidden
    union all select v.visit_id from visits v join hidden on hidden.case_id = v.case_id
  $$`,

  /** The cases in which someone is a second worker: found by their index, which a query under row security may not use by itself. */
  `create or replace function cases_seconded(staff text) returns setof uuid
    language sql stable security definer rows 20 set search_path = public, pg_temp as $$
    select case_id from cases where second_worker_ids @> array[staff]
      and municipality = coalesce(nullif(current_setting('fodfaeste.municipality', true), ''), municipality)
  $$`,

  ...secured.flatMap(withinMunicipality),
  // Who is signed in is asked before anybody is a caller.
  ...['sessions', 'machine_clients'].flatMap(forTheHouseAlone),
  ...aboutCases.flatMap((table) => unlessRestricted(table)),
  ...unlessRestricted('registrations', 'id'),
  ...unlessRestricted('visit_events', 'visit_id'),
  `create policy unless_restricted on deliveries as restrictive to ${CALLER_ROLE}
    using (message_id is null or exists (select from messages m where m.id = message_id))`,
  `grant select on mail_service to ${CALLER_ROLE}`,
];
