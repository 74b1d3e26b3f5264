import type { StaffId, TeamId } from '../ids';
import type { StaffRole } from './roles';

/** What of a staff member's entry gives access. */
export interface StaffAccess {
  readonly roles: readonly StaffRole[];
  /** What the directory calls them. */
  readonly login: string | null;
  readonly active: boolean;
  /** Whose cases they see. */
  readonly team: TeamId | null;
}

export type StaffChangeVerdict = 'allowed' | 'administratorsOnly' | 'notForOneself';

/** The roles that a team lead may give and take; all others are an administrator's to give. */
const givenByLeads: readonly StaffRole[] = ['outreachWorker', 'caseworker', 'receivingService'];

/**
 * Whether someone who may keep staff may make this change. Nobody changes their own access; a changed login, and the
 * roles of team leads, intake, administrators and auditors, are an administrator's to decide.
 */
export function mayChangeStaff(
  keeper: { readonly id: StaffId; readonly roles: readonly StaffRole[] },
  whom: StaffId,
  before: StaffAccess,
  after: StaffAccess,
): StaffChangeVerdict {
  const moved = [...before.roles, ...after.roles].filter(
    (role) => before.roles.includes(role) !== after.roles.includes(role),
  );
  const otherLogin = before.login !== after.login;
  const otherwise = otherLogin || before.active !== after.active;
  if (keeper.id === whom && (moved.length > 0 || otherwise || before.team !== after.team)) return 'notForOneself';
  if (keeper.roles.includes('admin')) return 'allowed';
  const isLeadsOwn = [...before.roles, ...moved].every((role) => givenByLeads.includes(role));
  const opensNothing = moved.length === 0 && !otherwise;
  const isLoginFirst = otherLogin && before.login === null;
  return opensNothing || (isLeadsOwn && (!otherLogin || isLoginFirst)) ? 'allowed' : 'administratorsOnly';
}
