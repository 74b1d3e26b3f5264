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

/** What a machine client may be allowed, each by name. */
export const scopes = ['referrals', 'handoverAnswers', 'contacts'] as const;
export type Scope = (typeof scopes)[number];

/** Whoever has a right has it as one of these. */
export type Role = StaffRole | Scope;
