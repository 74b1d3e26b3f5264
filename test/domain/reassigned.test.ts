import fc from 'fast-check';
import type { CaseId, StaffId } from '../../domain';
import { statuses } from '../../domain/case/status';
import { reassigned } from '../../domain/views/reassigned';

const staff = ['mille', 'karl', 'lone'] as string[] as StaffId[];
const [mille, karl, lone] = staff as [StaffId, StaffId, StaffId];
const one = (caseId: string, workerId: StaffId | null, status: (typeof statuses)[number] = 'active') => ({
  caseId: caseId as CaseId,
  workerId,
  status,
});

test('Whoever gets the cases is shown first, then those who give them, each with what they have afterwards', () => {
  const cases = [one('a', mille), one('b', mille), one('c', karl), one('d', null)];
  const open = new Map([
    [mille, 9],
    [karl, 4],
  ]);
  expect(reassigned(cases, lone, open)).toEqual({
    moves: ['a', 'b', 'c', 'd'],
    loads: [
      { workerId: lone, openCases: 0, after: 4 },
      { workerId: mille, openCases: 9, after: 7 },
      { workerId: karl, openCases: 4, after: 3 },
    ],
  });
});

test('What is theirs already, and what cannot be assigned as it stands, stays where it is', () => {
  const cases = [one('a', lone), one('b', mille, 'referred'), one('c', mille, 'ended')];
  const { moves, loads } = reassigned(cases, lone, new Map([[lone, 5]]));
  expect(moves).toEqual([]);
  expect(loads).toEqual([{ workerId: lone, openCases: 5, after: 5 }]);
});

test('No case is lost or doubled: what some lose the other gains, of whatever cases', () => {
  const some = fc.record({
    caseId: fc.uuid().map((id) => id as CaseId),
    status: fc.constantFrom(...statuses),
    workerId: fc.option(fc.constantFrom(...staff)),
  });
  fc.assert(
    fc.property(fc.uniqueArray(some, { selector: ({ caseId }) => caseId }), (cases) => {
      const open = new Map(staff.map((id) => [id, cases.filter(({ workerId }) => workerId === id).length]));
      const { moves, loads } = reassigned(cases, lone, open);
      const unassigned = cases.filter(({ caseId, workerId }) => workerId === null && moves.includes(caseId)).length;
      const change = loads.reduce((sum, { openCases, after }) => sum + after - openCases, 0);
      expect(change).toBe(unassigned);
      expect(loads.every(({ after }) => after >= 0)).toBe(true);
      expect(new Set(moves).size).toBe(moves.length);
    }),
  );
});
