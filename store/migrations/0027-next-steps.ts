/**
 * When a case's timer wakes next stands apart from what is due next in the case. Rows that have a reminder for their next
 * deadline get the earliest date on which someone is asked for something; the next recording, or `npm run store -- rebuild`,
 * makes each exact.
 */
export const statements: readonly string[] = [
  'alter table cases add column next_step_at timestamptz',
  'update cases set next_step_at = next_deadline_at',
  `update cases set (next_deadline_at, next_deadline_kind, next_deadline_basis) = (
     select due_at, kind, basis from attention
       where attention.case_id = cases.case_id and due_at is not null
       order by due_at, kind limit 1)
   where next_deadline_kind in ('reminder', 'escalation', 'settingsTakeEffect')`,
];
