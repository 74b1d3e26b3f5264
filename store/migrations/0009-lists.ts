/**
 * What lists ask for is found by an index and not by reading every case (docs/figures.md). Counts of the real cases are
 * answered from one alone; a rehearsal's few are found by `cases_by_rehearsal`.
 */
export const statements: readonly string[] = [
  'drop index cases_by_status',
  'create index cases_by_status on cases (municipality, status, phase) where rehearsal_id is null',
  'create index cases_by_second_worker on cases using gin (second_worker_ids)',
  `create index cases_by_deadline_backwards on cases
    (municipality, (coalesce(next_deadline_at, '-infinity'::timestamptz)), case_id)`,
  `create index cases_by_contact on cases
    (municipality, (coalesce(last_two_way_at, 'infinity'::timestamptz)), case_id)`,
  `create index cases_by_contact_backwards on cases
    (municipality, (coalesce(last_two_way_at, '-infinity'::timestamptz)), case_id)`,
  'create index cases_urgent on cases (municipality, referred_at, case_id) where urgent',
  'create index cases_in_crisis on cases (municipality, referred_at, case_id) where crisis',
  'create index cases_to_confirm on cases (municipality, referred_at, case_id) where to_confirm',

  'create index attention_of_worker on attention (municipality, worker_id, audience, shows_from)',
  'create index attention_of_team on attention (municipality, team, audience, shows_from)',
  'create index attention_by_kind on attention (municipality, kind, shows_from, case_id)',
];
