import * as fc from 'fast-check';
import type { StaffId, TeamId } from '../../../domain';
import { type Act, acts } from '../../../domain/access/acts';
import { type Asker, may, mayEver, type Placed, type Sight, sightFor } from '../../../domain/access/decide';
import { scopes, staffRoles } from '../../../domain/access/roles';
import { type Reach, table } from '../../../domain/access/table';

const staff = ['a', 'b', 'c', 'd'] as readonly string[] as readonly StaffId[];
const teams = ['north', 'south'] as readonly string[] as readonly TeamId[];
const act = fc.constantFrom(...acts);
const some = <T>(all: readonly T[]) => fc.subarray([...all]);

const person: fc.Arbitrary<Asker & { kind: 'staff' }> = fc.record({
  kind: fc.constant('staff' as const),
  id: fc.constantFrom(...staff),
  roles: some(staffRoles),
  teams: some(teams),
  standsInFor: some(staff),
});
const machine = fc.record({ kind: fc.constant('machine' as const), scopes: some(scopes) });
const asker: fc.Arbitrary<Asker> = fc.oneof(person, machine);
const open: fc.Arbitrary<Placed> = fc.record({
  team: fc.constantFrom(null, ...teams),
  workers: some(staff),
  restricted: fc.constant(null),
});
const restricted = fc.record({
  team: fc.constantFrom(null, ...teams),
  workers: some(staff),
  restricted: fc.record({ named: some(staff), emergencyAccessOf: some(staff) }),
});
const holds = <Ts extends [unknown, ...unknown[]]>(property: fc.IProperty<Ts>) =>
  fc.assert(property, { numRuns: 3_000 });
/** What `store/read/sight.ts` says in SQL. */
function isInSight(sight: Sight, { team, workers }: Placed): boolean {
  if (sight.kind === 'all') return true;
  const ofTeam = team === null ? sight.withoutTeam : sight.teams.includes(team);
  return ofTeam || workers.some((worker) => sight.workers.includes(worker));
}
const roleIn = ({ because }: { because: object }) => ('role' in because ? String(because.role) : '');

describe('who may do what', () => {
  test('nobody who is not named, not its worker and has no emergency access ever gets into a restricted case', () => {
    holds(
      fc.property(asker, act, restricted, (who, what, placed) => {
        const { named, emergencyAccessOf } = placed.restricted;
        const isIn = who.kind === 'staff' && [...named, ...placed.workers, ...emergencyAccessOf].includes(who.id);
        fc.pre(!isIn);
        return may(who, what, placed).kind === 'hidden';
      }),
    );
  });

  test('emergency access opens a case for seeing to a citizen, and for nothing beyond', () => {
    holds(
      fc.property(person, act, restricted, (who, what, placed) => {
        const { named, emergencyAccessOf } = placed.restricted;
        fc.pre(emergencyAccessOf.includes(who.id) && ![...named, ...placed.workers].includes(who.id));
        const decision = may(who, what, placed);
        return (
          decision.kind !== 'allowed' || ['seeCase', 'addNote', 'recordDecline', 'logContact', 'visit'].includes(what)
        );
      }),
    );
  });

  test('a right that reaches further allows all that a narrower one allows', () => {
    const widening: readonly Reach[] = ['own', 'team', 'municipality'];
    const allowedAt = (reach: Reach, who: Asker & { kind: 'staff' }, placed: Placed): boolean => {
      const found = acts.flatMap((what) =>
        staffRoles.flatMap((role) =>
          (table[what] as Partial<Record<string, Reach>>)[role] === reach ? [[what, role] as const] : [],
        ),
      )[0];
      return found !== undefined && may({ ...who, roles: [found[1]] }, found[0], placed).kind === 'allowed';
    };
    holds(
      fc.property(person, open, (who, placed) => {
        const [own, team, all] = widening.map((reach) => allowedAt(reach, who, placed));
        return (!own || team) && (!team || all) && all === true;
      }),
    );
  });

  test('one more role, team or colleague to stand in for never takes a right away', () => {
    holds(
      fc.property(person, person, act, fc.oneof(open, restricted), (who, more, what, placed) => {
        const both = {
          ...who,
          roles: [...who.roles, ...more.roles],
          teams: [...who.teams, ...more.teams],
          standsInFor: [...who.standsInFor, ...more.standsInFor],
        };
        return may(who, what, placed).kind !== 'allowed' || may(both, what, placed).kind === 'allowed';
      }),
    );
  });

  test('an auditor changes nothing of a case, an administrator reads none, and a program does its own errand alone', () => {
    const ofRole = (role: (typeof staffRoles)[number]): readonly Act[] =>
      acts.filter(
        (what) => role in table[what] && !['readOwnProfile', 'readWorklist', 'seeStaff', 'seeRules'].includes(what),
      );
    expect(ofRole('auditor')).toEqual(['seeCase', 'seeEmergencyAccess', 'seeReaders', 'audit', 'exportAudit']);
    expect(ofRole('admin')).toEqual([
      'nameForUnattended',
      'keepStaff',
      'keepPrograms',
      'blockDevice',
      'keepRules',
      'rehearse',
      'seeDeliveries',
      'seeSystemStatus',
    ]);
    expect(acts.filter((what) => 'referrals' in table[what])).toEqual(['readOwnProfile', 'refer']);
    expect(acts.filter((what) => 'handoverAnswers' in table[what])).toEqual(['readOwnProfile', 'answerHandover']);
    expect(acts.filter((what) => 'contacts' in table[what])).toEqual(['readOwnProfile', 'reportContact']);
    expect(Object.keys(table.reportContact)).toEqual(['contacts']);
  });

  test('whoever has none of the roles that may is told which do, whatever the case', () => {
    holds(
      fc.property(asker, act, open, (who, what, placed) => {
        const roles: readonly string[] = who.kind === 'staff' ? who.roles : who.scopes;
        fc.pre(!roles.some((role) => role in table[what]));
        const decisions = [may(who, what, placed), mayEver(who, what)];
        return decisions.every(
          (one) => one.kind === 'notYourRole' && one.roles.length === Object.keys(table[what]).length,
        );
      }),
    );
  });

  test('a list holds just what its reader may see one by one', () => {
    holds(
      fc.property(asker, act, open, (who, what, placed) => {
        const sight = sightFor(who, what);
        return (sight !== undefined && isInSight(sight, placed)) === (may(who, what, placed).kind === 'allowed');
      }),
    );
  });

  test('why it was allowed names a role that the asker has', () => {
    holds(
      fc.property(asker, act, fc.oneof(open, restricted), (who, what, placed) => {
        const decision = may(who, what, placed);
        const roles: readonly string[] = who.kind === 'staff' ? who.roles : who.scopes;
        return decision.kind !== 'allowed' || roles.includes(roleIn(decision));
      }),
    );
  });
});
