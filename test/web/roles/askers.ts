import type { StaffId, TeamId } from '../../../domain';
import { type Act, acts } from '../../../domain/access/acts';
import { type Asker, mayEver } from '../../../domain/access/decide';
import { type Role, type StaffRole, staffRoles } from '../../../domain/access/roles';
import { type Reach, table } from '../../../domain/access/table';
import type { Store } from '../../../store/open';
import { saveTeam } from '../../../store/people/staff';
import { hireOne, teamOf } from '../../api/setup/people';
import { ballerup } from '../../security/setup/everybody';

type OnStaff = Extract<Asker, { kind: 'staff' }>;

/** Somebody of the team with these roles, and what they are called where one chooses who to be. */
export interface InRoles extends OnStaff {
  readonly name: string;
  readonly title: string;
}

const id = (number: number): string => `00000000-0000-4000-8000-0000000007${String(number).padStart(2, '0')}`;
export const otherTeam = id(90) as TeamId;
/** Whose the cases of the other team are. */
export const stranger = id(91) as StaffId;

const inRoles = (number: number, roles: readonly StaffRole[]): InRoles => ({
  kind: 'staff',
  id: id(number) as StaffId,
  roles,
  teams: [teamOf.ballerup],
  standsInFor: [],
  name: `Prøve ${String(number).padStart(2, '0')}`,
  title: roles.join(' and '),
});

/** One in each role. */
export const eachRole = staffRoles.map((role, index) => inRoles(index, [role]));

const reaches: readonly Reach[] = ['own', 'team', 'municipality'];

/** How far the widest of the roles reaches by the table, as a number; -1: none of them may. */
function widest(act: Act, roles: readonly StaffRole[]): number {
  const row: Readonly<Partial<Record<Role, Reach>>> = table[act];
  return Math.max(-1, ...roles.flatMap((role) => (row[role] ? [reaches.indexOf(row[role])] : [])));
}

/** The acts that do not reach as far as the cases that one sees. */
const shortOfSight = (roles: readonly StaffRole[]): readonly Act[] =>
  acts.filter((act) => widest(act, roles) >= 0 && widest(act, roles) < widest('seeCase', roles));

const pairs = staffRoles.flatMap((one, index) => staffRoles.slice(index + 1).map((other) => [one, other] as const));
const addsSight = ([one, other]: (typeof pairs)[number]): boolean => {
  const alone = [...shortOfSight([one]), ...shortOfSight([other])];
  return shortOfSight([one, other]).some((act) => !alone.includes(act));
};

/** One with each two roles of which the one sees further than the other may act. */
export const eachPairThatMatters = pairs.filter(addsSight).map((both, index) => inRoles(20 + index, both));

/** What they may ever do, as the table has it. */
export const everOf = (asker: Asker) => ({ acts: acts.filter((act) => mayEver(asker, act).kind === 'allowed') });

export async function hireInRoles({ db }: Store): Promise<void> {
  await saveTeam(db, {
    id: otherTeam,
    municipality: ballerup,
    name: 'Team 2',
    leadId: null,
    deputyLeadId: null,
    onCallNumber: null,
  });
  for (const { id: staff, name, roles } of [...eachRole, ...eachPairThatMatters])
    await hireOne({ db }, 'ballerup', { id: staff, name, roles });
  await hireOne({ db }, 'ballerup', {
    id: stranger,
    name: 'Fjern Fremmed',
    roles: ['outreachWorker'],
    team: otherTeam,
  });
}
