import fc from 'fast-check';
import { type Act, acts } from '../../../domain/access/acts';
import { type Role, type StaffRole, staffRoles } from '../../../domain/access/roles';
import { givenByLeads, mayChangeStaff, type StaffAccess } from '../../../domain/access/staff-changes';
import { type Reach, table } from '../../../domain/access/table';
import type { StaffId, TeamId } from '../../../domain/ids';

const [lead, admin, worker] = ['lead', 'admin', 'worker'] as unknown as readonly StaffId[] as [
  StaffId,
  StaffId,
  StaffId,
];
const [north, south] = ['north', 'south'] as readonly string[] as [TeamId, TeamId];
const asLead = { id: lead, roles: ['teamLead'] as const, teams: [north] };
const asAdmin = { id: admin, roles: ['admin'] as const, teams: [] };
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
    expect(mayChangeStaff(asLead, worker, kept(['outreachWorker']), kept(['outreachWorker', 'receivingService']))).toBe(
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

  test('a team lead takes whoever it is into a team of their own, and sends nobody into another’s', () => {
    for (const role of staffRoles) {
      const [ours, theirs] = [kept([role]), kept([role], 'someone', true, south)];
      expect(mayChangeStaff(asLead, worker, theirs, ours)).toBe('allowed');
      expect(mayChangeStaff(asLead, worker, theirs, { ...theirs, team: null })).toBe('allowed');
      expect(mayChangeStaff(asLead, worker, ours, theirs)).toBe('administratorsOnly');
      expect(mayChangeStaff({ ...asLead, teams: [north, south] }, worker, ours, theirs)).toBe('allowed');
    }
  });

  test('a team lead gives the roles of contact persons and receiving services, and takes that of caseworkers too', () => {
    for (const role of ['outreachWorker', 'receivingService'] as const) {
      expect(mayChangeStaff(asLead, worker, kept([]), kept([role]))).toBe('allowed');
    }
    for (const role of ['outreachWorker', 'caseworker', 'receivingService'] as const) {
      expect(mayChangeStaff(asLead, worker, kept([role]), kept([]))).toBe('allowed');
      expect(mayChangeStaff(asLead, worker, kept([role]), kept([role], 'someone', false))).toBe('allowed');
    }
  });

  test('a team lead makes nobody, who may be themselves by a second login, a caseworker of the whole municipality', () => {
    const [nobody, sleeping] = [kept([], null), kept(['caseworker'], null)];
    expect(mayChangeStaff(asLead, worker, nobody, kept(['caseworker'], 'mine.too'))).toBe('administratorsOnly');
    expect(mayChangeStaff(asLead, worker, kept(['outreachWorker']), kept(['caseworker']))).toBe('administratorsOnly');
    expect(mayChangeStaff(asLead, worker, sleeping, kept(['caseworker'], 'mine.too'))).toBe('administratorsOnly');
  });

  test('nor a worker of another team', () => {
    const theirs = (login: string | null) => kept(['outreachWorker'], login, true, south);
    expect(mayChangeStaff(asLead, worker, kept([], null, true), theirs('mine.too'))).toBe('administratorsOnly');
    expect(mayChangeStaff(asLead, worker, theirs(null), theirs('mine.too'))).toBe('administratorsOnly');
  });

  test('a team lead changes what they may of whoever has no login yet, or is in another team, without moving them', () => {
    for (const login of [null, 'someone']) {
      const theirs = kept(['outreachWorker'], login, true, south);
      const more = { ...theirs, roles: ['outreachWorker', 'receivingService'] as const };
      expect(mayChangeStaff(asLead, worker, theirs, more)).toBe('allowed');
      expect(mayChangeStaff(asLead, worker, theirs, { ...theirs, active: false })).toBe('allowed');
    }
  });

  test('one role that is an administrator’s to keep is enough, whatever others somebody has', () => {
    for (const role of ['teamLead', 'intakeOfficer', 'auditor', 'admin'] as const) {
      const both = kept(['outreachWorker', role]);
      expect(mayChangeStaff(asLead, worker, both, { ...both, active: false })).toBe('administratorsOnly');
    }
    const sleeping = kept(['outreachWorker', 'caseworker'], null);
    expect(mayChangeStaff(asLead, worker, sleeping, { ...sleeping, login: 'mine.too' })).toBe('administratorsOnly');
  });

  test('no role that a lead gives reaches further, in any act, than the lead’s own', () => {
    const reaches = [undefined, 'own', 'team', 'municipality'] as const;
    const reachOf = (role: StaffRole, act: Act) => {
      const row: Readonly<Partial<Record<Role, Reach>>> = table[act];
      return reaches.indexOf(row[role]);
    };
    for (const role of givenByLeads) {
      expect(acts.filter((act) => reachOf(role, act) > reachOf('teamLead', act))).toEqual([]);
    }
    expect(acts.filter((act) => reachOf('caseworker', act) > reachOf('teamLead', act))).toContain('seeCase');
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
