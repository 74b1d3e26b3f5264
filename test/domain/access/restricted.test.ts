import type { StaffId, TeamId } from '../../../domain';
import { acts } from '../../../domain/access/acts';
import { type Asker, may, type Placed } from '../../../domain/access/decide';
import { type Role, scopes, staffRoles } from '../../../domain/access/roles';
import { type Reach, table } from '../../../domain/access/table';

const [me, other] = ['me', 'other'] as readonly string[] as [StaffId, StaffId];
const elsewhere = 'elsewhere' as TeamId;
const asRole = (role: (typeof staffRoles)[number]): Asker => ({
  kind: 'staff',
  id: me,
  roles: [role],
  teams: [],
  standsInFor: [],
});
const rowOf = (act: keyof typeof table): Readonly<Partial<Record<Role, Reach>>> => table[act];
const rolesThatMay = (act: keyof typeof table) => Object.keys(rowOf(act));
const restricted = (
  workers: readonly StaffId[],
  named: readonly StaffId[],
  emergencyAccessOf: readonly StaffId[],
): Placed => ({
  team: elsewhere,
  workers,
  restricted: { named, emergencyAccessOf },
});
const everyActOfEveryRole = staffRoles.flatMap((role) => acts.map((act) => ({ role, act })));

describe.each([
  { how: 'is named', placed: restricted([other], [other, me], []) },
  { how: 'works on it', placed: restricted([me], [other], []), having: 'worker' },
  { how: 'is named and has emergency access too', placed: restricted([], [me], [me]) },
])('in a restricted case of another team, whoever $how', ({ placed, having }) => {
  test('may do whatever their role may do at all, since they are named', () => {
    for (const { role, act } of everyActOfEveryRole) {
      expect(may(asRole(role), act, placed)).toEqual(
        role in rowOf(act)
          ? { kind: 'allowed', because: { kind: 'named', act, role, ...(having && { having }) } }
          : { kind: 'notYourRole', roles: rolesThatMay(act) },
      );
    }
  });
});

test('emergency access lets a role see, note, log and visit where it may at all, says that it was one, and decides nothing', () => {
  const placed = restricted([other], [other], [me]);
  for (const { role, act } of everyActOfEveryRole) {
    const withRole = ['seeCase', 'addNote', 'recordDecline', 'logContact', 'visit'].includes(act)
      ? { kind: 'allowed', because: { kind: 'glassBroken', act, role } }
      : { kind: 'outOfReach' };
    expect(may(asRole(role), act, placed)).toEqual(
      role in rowOf(act) ? withRole : { kind: 'notYourRole', roles: rolesThatMay(act) },
    );
  }
});

test('who is neither named nor has emergency access is told nothing, whatever their role; no program either', () => {
  const placed = restricted([other], [other], [other]);
  const programs: Asker = { kind: 'machine', scopes };
  for (const { role, act } of everyActOfEveryRole) {
    expect(may(asRole(role), act, placed)).toEqual({ kind: 'hidden' });
    expect(may(programs, act, placed)).toEqual({ kind: 'hidden' });
  }
});
