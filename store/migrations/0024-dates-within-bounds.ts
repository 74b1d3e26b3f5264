/** Dates that were let in before they had bounds: calculating from them left the calendar. */
export const statements: readonly string[] = [
  `update absences set to_date = date '2199-12-31' where to_date > date '2199-12-31'`,
  `update absences set from_date = date '1900-01-01' where from_date < date '1900-01-01'`,
  `update retention_decisions set until = date '2199-12-31' where until > date '2199-12-31'`,
];
