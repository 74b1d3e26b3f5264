import type { StaffId, TeamId } from '../ids';
import type { StaffRole } from './roles';

/** What of someone on staff opens doors. */
export interface Kept {
  readonly roles: readonly StaffRole[];
  /** What the directory calls them. */
  readonly login: string | null;
  readonly active: boolean;
  /** Whose cases they see. */
  readonly team: TeamId | null;
}

export type Keeping = 'allowed' | 'administratorsOnly' | 'notForOneself';

/** The roles that a team lead gives and takes among those who work beside them; all others are an administrator's. */
const givenByLeads: readonly StaffRole[] = ['outreachWorker', 'caseworker', 'receivingService'];

/**
 * Whether someone who may keep staff may make this change. Nobody opens doors for themselves; who can be signed in as
 * whom, and who is in charge, takes in or looks on, is an administrator's to say.
 */
export function mayKeep(
  keeper: { readonly id: StaffId; readonly roles: readonly StaffRole[] },
  whom: StaffId,
  before: Kept,
  after: Kept,
): Keeping {
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
