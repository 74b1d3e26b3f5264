/** What someone may be in a municipality; one person may be several. */
export const staffRoles = [
  'outreachWorker',
  'teamLead',
  'intakeOfficer',
  'caseworker',
  'receivingService',
  'admin',
  'auditor',
] as const;
export type StaffRole = (typeof staffRoles)[number];
