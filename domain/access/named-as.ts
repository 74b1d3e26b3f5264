import type { Act } from './acts';
import { type StaffRole, staffRoles } from './roles';
import { table } from './table';

/** What somebody on staff may be named as, and the act that whoever is named must be able to do. */
const actNeededAs = {
  worker: 'doOutreach',
  companion: 'visit',
  participant: 'addNote',
  /** Who assessed before a case was entered here. */
  assessor: 'readWorklist',
  teamLead: 'decideAsLead',
  deputy: 'addNote',
  /** One of those who alone may see a restricted case. */
  reader: 'seeCase',
} as const satisfies Readonly<Record<string, Act>>;

export type NamedAs = keyof typeof actNeededAs;

/** Whether somebody who has left since can be named as this: what happened has happened, and may be told late. */
export const mayHaveLeft = (as: NamedAs): boolean => as === 'participant' || as === 'assessor';

/** The roles of which somebody must have one to be named as this. */
export function rolesNamedAs(as: NamedAs): readonly StaffRole[] {
  return staffRoles.filter((role) => role in table[actNeededAs[as]]);
}

/** Whether somebody with these roles can do what is asked of whoever is named as this. */
export function canBeNamedAs(as: NamedAs, roles: readonly StaffRole[]): boolean {
  return rolesNamedAs(as).some((role) => roles.includes(role));
}

/**
 * As what the deputy of somebody away must be able to act: what they are to the teams and cases that they have. `leads`: is
 * the lead or deputy lead of a team.
 */
export function deputyMustBe(away: { readonly roles: readonly StaffRole[]; readonly leads: boolean }): NamedAs {
  if (away.leads) return 'teamLead';
  return canBeNamedAs('worker', away.roles) ? 'worker' : 'deputy';
}
