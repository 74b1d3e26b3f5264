/** Whether a case has ever had a handover: the list of offers opens the states of those alone, which are large. */
export const statements: readonly string[] = [
  'alter table cases add column has_handovers boolean not null default false',
  "update cases set has_handovers = true where jsonb_array_length(state -> 'handovers') > 0",
];
