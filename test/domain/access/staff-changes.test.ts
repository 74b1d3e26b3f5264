import fc from 'fast-check';
import { type StaffRole, staffRoles } from '../../../domain/access/roles';
import { mayChangeStaff, type StaffAccess } from '../../../domain/access/staff-changes';
import type { StaffId, TeamId } from '../../../domain/ids';

const [lead, admin, worker] = ['lead', 'admin', 'worker'] as unknown as readonly StaffId[] as [
  StaffId,
  StaffId,
  StaffId,
];
const asLead = { id: lead, roles: ['teamLead'] as const };
const asAdmin = { id: admin, roles: ['admin'] as const };
const [north, south] = ['north', 'south'] as readonly string[] as [TeamId, TeamId];
const kept = (
  roles: readonly StaffRole[],
  login: string | null = 'someone',
  active = true,
  team = north,
): StaffAccess => ({
  roles,
  login,
  active,
  team,
});

describe('who keeps staff', () => {
  test('a team lead takes in, changes and lets go contact persons and caseworkers', () => {
    expect(mayChangeStaff(asLead, worker, kept([], null), kept(['outreachWorker'], 'new'))).toBe('allowed');
    expect(mayChangeStaff(asLead, worker, kept(['outreachWorker']), kept(['outreachWorker', 'caseworker']))).toBe(
      'allowed',
    );
    expect(mayChangeStaff(asLead, worker, kept(['outreachWorker']), kept(['outreachWorker'], 'someone', false))).toBe(
      'allowed',
    );
  });

  test('a team lead makes nobody lead, intake, auditor or administrator, and nobody of these anything else', () => {
    for (const role of ['teamLead', 'intakeOfficer', 'auditor', 'admin'] as const) {
      expect(mayChangeStaff(asLead, worker, kept(['outreachWorker']), kept(['outreachWorker', role]))).toBe(
        'administratorsOnly',
      );
      expect(mayChangeStaff(asLead, worker, kept([role]), kept([role], 'someone', false))).toBe('administratorsOnly');
    }
  });

  test('a team lead signs nobody in as somebody else', () => {
    expect(mayChangeStaff(asLead, worker, kept(['outreachWorker'], 'hers'), kept(['outreachWorker'], 'mine'))).toBe(
      'administratorsOnly',
    );
  });

  test('a team lead moves a colleague from team to team', () => {
    const [before, after] = [kept(['outreachWorker']), kept(['outreachWorker'], 'someone', true, south)];
    expect(mayChangeStaff(asLead, worker, before, after)).toBe('allowed');
  });

  test('a team lead gives and takes the roles of contact persons, caseworkers and receiving services', () => {
    for (const role of ['outreachWorker', 'caseworker', 'receivingService'] as const) {
      expect(mayChangeStaff(asLead, worker, kept([]), kept([role]))).toBe('allowed');
      expect(mayChangeStaff(asLead, worker, kept([role]), kept([]))).toBe('allowed');
    }
  });

  test('a team lead moves whoever it is from team to team, which opens nothing', () => {
    for (const role of staffRoles) {
      expect(mayChangeStaff(asLead, worker, kept([role]), kept([role], 'someone', true, south))).toBe('allowed');
    }
  });

  test('an administrator changes anything of anybody else', () => {
    for (const role of staffRoles) {
      expect(mayChangeStaff(asAdmin, worker, kept([role], 'a'), kept([], 'b', false, south))).toBe('allowed');
      expect(mayChangeStaff(asAdmin, worker, kept([], null), kept([role], 'b'))).toBe('allowed');
    }
  });

  test.each([asLead, asAdmin])('$id keeps their own entry as it is, and changes no part of it', (keeper) => {
    const before = kept([...keeper.roles, 'outreachWorker']);
    expect(mayChangeStaff(keeper, keeper.id, before, { ...before })).toBe('allowed');
    for (const changed of [
      { roles: [...before.roles, 'caseworker' as const] },
      { roles: keeper.roles },
      { login: 'another' },
      { login: null },
      { active: false },
      { team: south },
      { team: null },
    ]) {
      expect(mayChangeStaff(keeper, keeper.id, before, { ...before, ...changed })).toBe('notForOneself');
    }
  });

  test('nobody, an administrator neither, opens or shuts a door for themselves', () => {
    const roles = fc.subarray([...staffRoles]);
    const login = fc.option(fc.constantFrom('a', 'b'));
    const anyone = fc.record({ roles, login, active: fc.boolean(), team: fc.constantFrom(null, north, south) });
    fc.assert(
      fc.property(anyone, anyone, fc.constantFrom(asLead, asAdmin), (before, after, keeper) => {
        const same =
          [...before.roles].sort().join() === [...after.roles].sort().join() &&
          before.login === after.login &&
          before.active === after.active &&
          before.team === after.team;
        return mayChangeStaff(keeper, keeper.id, before, after) === (same ? 'allowed' : 'notForOneself');
      }),
    );
  });
});
