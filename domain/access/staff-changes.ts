import type { StaffRole } from './roles';

/** What of a staff member's entry gives access. */
export interface StaffAccess {
  readonly roles: readonly StaffRole[];
  /** What the directory calls them. */
  readonly login: string | null;
  readonly active: boolean;
  /** Whose cases they see. */
  readonly team: string | null;
}

export type StaffChangeVerdict = 'allowed' | 'administratorsOnly' | 'notForOneself';

/** The roles that a team lead may give, none of which reaches further than a lead's own: all others are an administrator's to give. */
export const givenByLeads: readonly StaffRole[] = ['outreachWorker', 'receivingService'];
/** Those whose entries a team lead keeps: of what they may not give, they may still take away. */
const keptByLeads: readonly StaffRole[] = [...givenByLeads, 'caseworker'];

interface Keeper {
  readonly id: string;
  readonly roles: readonly StaffRole[];
  /** Those that they belong to, or lead. */
  readonly teams: readonly string[];
}

/**
 * Whether someone who may keep staff may make this change. Nobody changes their own access, nor gives, to somebody who may
 * be themselves by another login, what they do not have: a role that reaches further than a lead's, a place in another's
 * team. A changed login, and the roles of team leads, intake, administrators and auditors, are an administrator's to decide.
 */
export function mayChangeStaff(
  keeper: Keeper,
  whom: string,
  before: StaffAccess,
  after: StaffAccess,
): StaffChangeVerdict {
  const given = after.roles.filter((role) => !before.roles.includes(role));
  const taken = before.roles.filter((role) => !after.roles.includes(role));
  const otherRoles = given.length + taken.length > 0;
  const otherTeam = before.team !== after.team;
  const otherwise = before.login !== after.login || before.active !== after.active;
  if (keeper.id === whom && (otherRoles || otherwise || otherTeam)) return 'notForOneself';
  if (keeper.roles.includes('admin')) return 'allowed';
  if ((otherTeam || signsInFirst(before, after)) && !isTeamOf(keeper, after.team)) return 'administratorsOnly';
  if (!otherRoles && !otherwise) return 'allowed';
  const isLeadsOwn =
    [...before.roles, ...after.roles].every((role) => keptByLeads.includes(role)) &&
    given.every((role) => givenByLeads.includes(role));
  return isLeadsOwn && isLoginLeadsToGive(before, after) ? 'allowed' : 'administratorsOnly';
}

const signsInFirst = (before: StaffAccess, after: StaffAccess): boolean =>
  before.login === null && after.login !== null;

/** Who is in no team sees what is in none, as everyone does. */
const isTeamOf = ({ teams }: Keeper, team: string | null): boolean => team === null || teams.includes(team);

/** Their first login, where it opens no more than a lead may give; another in its place is an administrator's. */
function isLoginLeadsToGive(before: StaffAccess, after: StaffAccess): boolean {
  if (before.login === after.login) return true;
  return signsInFirst(before, after) && after.roles.every((role) => givenByLeads.includes(role));
}
