/**
 * Since when each case has been silent, and whether it has ended for good. Of a case that took in another, the next
 * recording, or `npm run store -- rebuild`, makes the first exact.
 */
export const statements: readonly string[] = [
  'alter table cases add column silent_since timestamptz, add column closed boolean not null default false',
  `update cases set silent_since = case when started_at is not null then coalesce(last_two_way_at, started_at) end,
     closed = status = 'ended' and coalesce(state #>> '{ended,correctable}', 'false') <> 'true'`,
  `create index cases_by_silence on cases
    (municipality, (coalesce(silent_since, 'infinity'::timestamptz)), case_id)`,
  `create index cases_by_silence_backwards on cases
    (municipality, (coalesce(silent_since, '-infinity'::timestamptz)), case_id)`,
];
