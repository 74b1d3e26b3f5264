import type { StaffId } from '../../../domain';
import type { Asker, Placed } from '../../../domain/access/decide';
import { type Look, lookedAsOf, maySeeReaders, purposeOf } from '../../../domain/access/readers';
import { type StaffRole, staffRoles } from '../../../domain/access/roles';

const [me, other] = ['me', 'other'] as readonly string[] as [StaffId, StaffId];
const asRole = (...roles: StaffRole[]): Asker => ({ kind: 'staff', id: me, roles, teams: [], standsInFor: [] });
const placed = (restricted: Placed['restricted'], workers: readonly StaffId[] = [other]): Placed => ({
  team: null,
  workers,
  restricted,
});
const forOthers = { named: [other], emergencyAccessOf: [] };

test('who looked at a restricted case is told to whoever oversees it and to the lead who is named, and to nobody else', () => {
  for (const role of staffRoles) {
    const decided = maySeeReaders(asRole(role), placed(forOthers)).kind;
    expect([role, decided]).toEqual([role, role === 'auditor' ? 'allowed' : 'hidden']);
  }
  expect(maySeeReaders(asRole('teamLead'), placed({ ...forOthers, named: [me] })).kind).toBe('allowed');
  expect(maySeeReaders(asRole('teamLead'), placed({ ...forOthers, emergencyAccessOf: [me] })).kind).toBe('outOfReach');
  expect(maySeeReaders({ kind: 'machine', scopes: ['contacts'] }, placed(null)).kind).toBe('notYourRole');
});

test('of an open case it is told to the lead of its team and whoever oversees it', () => {
  for (const role of staffRoles) {
    const isAllowed = maySeeReaders(asRole(role), placed(null)).kind === 'allowed';
    expect([role, isAllowed]).toEqual([role, role === 'auditor' || role === 'teamLead']);
  }
});

const role = { kind: 'role', act: 'seeCase', role: 'outreachWorker', reach: 'team' };
const look = (more: Partial<Look> = {}): Look => ({
  act: 'seeCase',
  route: 'GET /v1/cases/:caseId/page',
  outcome: 'read',
  because: role,
  ...more,
});

test.each<[string, Partial<Look>]>([
  ['teamsCase', {}],
  ['ownCase', { because: { ...role, having: 'worker' } }],
  ['standIn', { because: { ...role, having: 'standIn' } }],
  ['leading', { because: { ...role, role: 'teamLead' } }],
  ['intake', { because: { ...role, role: 'intakeOfficer' } }],
  ['casework', { because: { ...role, role: 'caseworker' } }],
  ['decision', { act: 'decideAsLead', route: 'POST /v1/cases/:caseId/endings/confirm', outcome: 'written' }],
  ['decision', { route: 'GET /v1/cases/:caseId/ending', because: { ...role, having: 'worker' } }],
  ['search', { act: 'searchCitizens', route: 'POST /v1/search', outcome: 'searched' }],
  ['emergency', { because: { kind: 'glassBroken', act: 'seeCase', role: 'outreachWorker' } }],
  ['emergency', { act: 'emergencyAccess', route: 'POST /v1/glass-breakings', outcome: 'glassBroken' }],
  ['visit', { act: 'visit', route: 'POST /v1/visits/:visitId/extend', because: { ...role, having: 'worker' } }],
  ['oversight', { act: 'seeReaders', route: 'GET /v1/case-readers', because: { ...role, role: 'auditor' } }],
  ['handover', { route: 'GET /offers/:token', because: { kind: 'offerLink', link: 'x' } }],
  ['otherSystem', { because: { ...role, role: 'contacts' } }],
  ['running', { because: null }],
])('for what somebody looked: %s', (purpose, more) => {
  expect(purposeOf(look(more))).toBe(purpose);
});

test('who was refused had no purpose, and is told of as refused', () => {
  const refused = look({ outcome: 'refused', because: { kind: 'refused', code: 'unknownCase' } });
  expect([lookedAsOf(refused), purposeOf(refused)]).toEqual(['refused', null]);
});

test('a case that was one of many on a list was not opened', () => {
  expect(lookedAsOf(look({ route: 'GET /v1/cases' }))).toBe('listed');
  expect(lookedAsOf(look({ act: 'seeReaders', route: 'GET /v1/case-readers' }))).toBe('oversaw');
  expect(lookedAsOf(look({ act: 'carriedToDevice', route: 'POST /v1/carry' }))).toBe('read');
  expect(lookedAsOf(look())).toBe('read');
});
