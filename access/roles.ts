import type { StaffRole } from '../domain/staff-roles';

/** What a machine client may be allowed, each by name. */
export const scopes = ['referrals', 'handoverAnswers'] as const;
export type Scope = (typeof scopes)[number];

/** Whoever has a right has it as one of these. */
export type Role = StaffRole | Scope;
