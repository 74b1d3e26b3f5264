import type { StaffId, TeamId } from '../../../domain';
import { acts } from '../../../domain/access/acts';
import type { Having } from '../../../domain/access/because';
import { type Asker, may, mayEver, nothingInSight, type Placed, sightFor } from '../../../domain/access/decide';
import { type StaffRole, scopes } from '../../../domain/access/roles';

const [me, away, other] = ['me', 'away', 'other'] as readonly string[] as [StaffId, StaffId, StaffId];
const [mine, theirs] = ['mine', 'theirs'] as readonly string[] as [TeamId, TeamId];
const asStaff = (...roles: StaffRole[]): Asker => ({
  kind: 'staff',
  id: me,
  roles,
  teams: [mine],
  standsInFor: [away],
});
const at = (team: TeamId | null, ...workers: StaffId[]): Placed => ({ team, workers, restricted: null });

interface Place {
  readonly place: string;
  readonly placed: Placed;
}

const places = [
  { place: 'one’s own, in another team', placed: at(theirs, me), own: true, team: true, having: 'worker' },
  {
    place: 'that of a colleague one is deputy for',
    placed: at(theirs, away),
    own: true,
    team: true,
    having: 'standIn',
  },
  { place: 'of one’s team', placed: at(mine, other), own: false, team: true },
  { place: 'of no team yet', placed: at(null), own: false, team: true },
  { place: 'of another team', placed: at(theirs, other), own: false, team: false },
] satisfies readonly (Place & { readonly own: boolean; readonly team: boolean; readonly having?: Having })[];

test.each(places)('a case $place is reached as far as the right goes, and whose it is is told', (one) => {
  const { placed, own, team } = one;
  const whose = 'having' in one ? { having: one.having } : {};
  const answer = (reaches: boolean, because: object) =>
    reaches ? { kind: 'allowed', because } : { kind: 'outOfReach' };
  // Seeing a CPR number is a contact person's in their own cases, a lead's in their team's, intake's everywhere.
  const act = 'revealCpr';
  const whyOwn = { kind: 'role', act, role: 'outreachWorker', reach: 'own', ...whose };
  const whyTeam = { kind: 'role', act, role: 'teamLead', reach: 'team', ...whose };
  const whyAll = { kind: 'role', act, role: 'intakeOfficer', reach: 'municipality', ...whose };
  expect(may(asStaff('outreachWorker'), act, placed)).toEqual(answer(own, whyOwn));
  expect(may(asStaff('teamLead'), act, placed)).toEqual(answer(team, whyTeam));
  expect(may(asStaff('intakeOfficer'), act, placed)).toEqual(answer(true, whyAll));
});

test('of several roles it is the one that reaches furthest that is given as the reason, in whatever order one has them', () => {
  for (const roles of [
    ['outreachWorker', 'teamLead', 'intakeOfficer'],
    ['intakeOfficer', 'outreachWorker', 'teamLead'],
    ['teamLead', 'intakeOfficer', 'outreachWorker'],
  ] satisfies StaffRole[][]) {
    const furthest = { kind: 'role', act: 'revealCpr', role: 'intakeOfficer', reach: 'municipality' };
    expect(mayEver(asStaff(...roles), 'revealCpr')).toEqual({ kind: 'allowed', because: furthest });
    const ofMine = { ...furthest, having: 'worker' };
    expect(may(asStaff(...roles), 'revealCpr', at(mine, me))).toEqual({ kind: 'allowed', because: ofMine });
  }
  const next = { kind: 'role', act: 'revealCpr', role: 'teamLead', reach: 'team' };
  expect(mayEver(asStaff('outreachWorker', 'teamLead'), 'revealCpr')).toEqual({ kind: 'allowed', because: next });
});

test('a list goes as far as the right: everywhere, one’s teams and cases without one, or one’s own; nobody’s without a right', () => {
  const workers = [me, away];
  expect(sightFor(asStaff('intakeOfficer'), 'revealCpr')).toEqual({ kind: 'all' });
  expect(sightFor(asStaff('teamLead'), 'revealCpr')).toEqual({
    kind: 'some',
    teams: [mine],
    withoutTeam: true,
    workers,
  });
  expect(sightFor(asStaff('outreachWorker'), 'revealCpr')).toEqual({
    kind: 'some',
    teams: [],
    withoutTeam: false,
    workers,
  });
  expect(sightFor(asStaff('admin'), 'revealCpr')).toBeUndefined();
  expect(nothingInSight).toEqual({ kind: 'some', teams: [], withoutTeam: false, workers: [] });
});

test('a program that is let do something is let do it in the whole municipality, and has no other right', () => {
  for (const act of acts) {
    for (const scope of scopes) {
      const program: Asker = { kind: 'machine', scopes: [scope] };
      const decided = mayEver(program, act);
      const because = { kind: 'role', act, role: scope, reach: 'municipality' };
      if (decided.kind === 'allowed') {
        expect(may(program, act, at(theirs, other))).toEqual({ kind: 'allowed', because });
        expect(sightFor(program, act)).toEqual({ kind: 'all' });
      } else {
        expect(may(program, act, at(theirs, other))).toEqual(decided);
        expect(sightFor(program, act)).toBeUndefined();
      }
    }
  }
});
