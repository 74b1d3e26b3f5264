/**
 * From when each case has been silent for longer than its follow-up interval. Of rows that are there already it is set by the
 * citizen's own interval or else two weeks, the pauses not seen; the next recording, or `npm run store -- rebuild`, makes
 * it exact.
 */
export const statements: readonly string[] = [
  'alter table cases add column silent_too_long_from timestamptz',
  `update cases set silent_too_long_from =
     silent_since + make_interval(days => 1 + coalesce((state ->> 'followUpDays')::int, 14))
   where status = 'active' or (status = 'ending' and state #>> '{ending,kind}' = 'unreachable')`,
];
