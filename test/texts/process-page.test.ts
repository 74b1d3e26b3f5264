import { givenCommands, mayGive } from '../../domain/access/commands';
import { type StaffRole, staffRoles } from '../../domain/access/roles';
import { statuses } from '../../domain/case/status';
import type { StaffId } from '../../domain/ids';
import { deadlineTopics } from '../../domain/rules/deadline-topics';
import { isAssessed } from '../../domain/rules/grounds-in-force';
import { moves } from '../../domain/views/moves';
import { loadShippedSettings, loadShippedStandards } from '../../standards/load';
import { deadlineLines, endings, type InForce, leadingOn, whoDoesWhat } from '../../web/screens/process/outline';

const inForceIn = (municipality: string): InForce => {
  const standard = loadShippedStandards().find(({ id }) => id === municipality);
  const settings = loadShippedSettings().find((one) => one.municipality === municipality);
  if (!standard || !settings) throw new Error(`${municipality} ships with no rules`);
  return { standard, settings };
};
const each = ['ballerup', 'gentofte'] as const;

test.each(each)('the page has every deadline of %s once, with the clause and the number that hold', (municipality) => {
  const inForce = inForceIn(municipality);
  const shown = new Map(deadlineLines(inForce, 'da').map((line) => [line.topic, line]));
  const asked = isAssessed('citizenDeclined', inForce);
  const absent = deadlineTopics.filter((topic) => !shown.has(topic));
  expect(absent).toEqual([
    ...(asked ? [] : ['declineAssessment']),
    ...(inForce.settings.standardReview ? [] : ['standardReview']),
  ]);
  for (const [topic, { clause, value, name }] of shown) {
    expect(clause).toBe(inForce.standard.rests[topic] ?? null);
    expect([name, value]).not.toContain('');
  }
  const days = inForce.settings.unreachable.graceDays + 1;
  const { unreachable } = inForce.settings;
  const changed = { ...inForce, settings: { ...inForce.settings, unreachable: { ...unreachable, graceDays: days } } };
  expect(deadlineLines(changed, 'da').find(({ topic }) => topic === 'grace')?.value).toBe(`${days} dage`);
});

test.each(each)('it has every ground on which a case in %s may end, and no other', (municipality) => {
  const inForce = inForceIn(municipality);
  const shown = endings(inForce, 'da');
  const everywhere = ['outsideTargetGroup', 'joined', 'deceased', 'movedAway', 'openedInError', 'merged'];
  expect(shown.map(({ ground }) => ground)).toEqual([
    ...inForce.standard.grounds.map(({ ground }) => ground),
    ...everywhere,
  ]);
  for (const { ground, clauses, assessed, name } of shown) {
    const adopted = inForce.standard.grounds.find((one) => one.ground === ground);
    expect(clauses).toEqual(adopted?.clauses ?? []);
    expect(assessed).toBe(adopted?.assessment ?? true);
    expect(name).not.toBe(ground);
  }
  const own = { id: 'ownHome', name: { da: 'egen bolig', en: 'a home of one’s own' }, assessment: true };
  const withOwn = { ...inForce, settings: { ...inForce.settings, additionalGrounds: [own] } };
  expect(endings(withOwn, 'da').map(({ name }) => name)).toContain('egen bolig');
});

test('who does what is what the table of rights says', () => {
  const worker = '11111111-1111-4111-8111-111111111111' as StaffId;
  const own = { team: null, workers: [worker], restricted: null };
  const mayInOwnCase = (role: StaffRole, command: (typeof givenCommands)[number]) =>
    mayGive({ kind: 'staff', id: worker, roles: [role], teams: [], standsInFor: [] }, command, own);
  const shown = whoDoesWhat();
  expect(shown.flatMap(({ commands }) => commands).sort()).toEqual([...givenCommands].sort());
  for (const { roles, commands } of shown)
    for (const command of commands)
      expect([command, ...roles]).toEqual([command, ...staffRoles.filter((role) => mayInOwnCase(role, command))]);
});

test.each(each)('from every status it says what leads on in %s, and by whom', (municipality) => {
  const inForce = inForceIn(municipality);
  for (const status of statuses) {
    const shown = leadingOn(status, inForce);
    expect(shown.length).toBeGreaterThan(0);
    for (const { by } of shown) for (const { how, roles } of by) expect(roles.length > 0).toBe(how === 'person');
  }
  const byThemselves = moves.filter(({ by }) => by.endsWith('Over')).map(({ by }) => by);
  const shown = statuses.flatMap((status) => leadingOn(status, inForce).flatMap(({ by }) => by));
  const asked = isAssessed('citizenDeclined', inForce);
  expect(shown.filter(({ how }) => how === 'byItself').length).toBeGreaterThanOrEqual(
    byThemselves.length - (asked ? 0 : 1),
  );
});
