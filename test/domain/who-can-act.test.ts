import fc from 'fast-check';
import { canBeNamedAs } from '../../domain/access/named-as';
import { type StaffRole, staffRoles } from '../../domain/access/roles';
import { localDate, plusDays } from '../../domain/clock/time';
import type { StaffId, TeamId } from '../../domain/ids';
import type { Audience } from '../../domain/tasks/open-task';
import type { People } from '../../store/people/people';
import { absenceOf, lineOf, resolveRecipients, responsibilitiesOf } from '../../store/people/recipients';
import { leadOrAdministrators, toldOfVacancy, vacanciesOf } from '../../store/people/vacancies';

/** Any municipality: unfit, deactivated and unknown people named, chains and circles of deputies, everybody away. */
const today = localDate('2026-03-30');
const names = Array.from({ length: 9 }, (_, index) => `person ${index}` as StaffId);
const teams = ['team 0', 'team 1', 'team 2'] as TeamId[];
const aName = fc.option(fc.constantFrom(...names, 'a stranger' as StaffId));
const aTeam = fc.option(fc.constantFrom(...teams));

const municipality: fc.Arbitrary<People> = fc.record({
  staff: fc
    .uniqueArray(fc.constantFrom(...names), { minLength: 1 })
    .chain((ids) => fc.tuple(...ids.map((id) => aPersonCalled(id)))),
  teams: fc.tuple(...teams.map((id) => fc.record({ id: fc.constant(id), lead: aName, deputyLead: aName }))),
  absences: fc.array(
    fc
      .record({ staff: fc.constantFrom(...names), deputy: aName, begins: fc.integer({ min: -3, max: 2 }) })
      .map(({ begins, ...one }) => ({ ...one, from: plusDays(today, begins), to: plusDays(today, begins + 3) })),
    { maxLength: 9 },
  ),
});

function aPersonCalled(id: StaffId) {
  const roles = fc.subarray<StaffRole>([...staffRoles], { maxLength: 2 });
  return fc.record({ id: fc.constant(id), roles, team: aTeam, active: fc.boolean() });
}

const audience: fc.Arbitrary<Audience> = fc.oneof(
  fc.constantFrom<Audience>({ role: 'worker' }, { role: 'teamLead' }, { role: 'intakeOfficer' }),
);

const isThere = (people: People, id: StaffId) =>
  people.staff.some((one) => one.id === id && one.active) && !absenceOf(people, id, today);
const rolesOf = (people: People, id: StaffId) => people.staff.find((one) => one.id === id)?.roles ?? [];
const canDo = (asked: Audience, roles: readonly StaffRole[]) =>
  canBeNamedAs('teamLead', roles) ||
  (asked.role === 'worker' && canBeNamedAs('worker', roles)) ||
  (asked.role === 'intakeOfficer' && roles.includes('intakeOfficer'));

const runs = { numRuns: 5_000 };

test('every open task has somebody there who can act, or somebody who can mend it is told', () => {
  fc.assert(
    fc.property(municipality, audience, aName, aTeam, (people, asked, workerId, team) => {
      const recipients = resolveRecipients(people, asked, { workerId, team }, today);
      for (const id of recipients) expect(canDo(asked, rolesOf(people, id))).toBe(true);
      if (recipients.some((id) => isThere(people, id))) return;
      const told = vacanciesOf(people, today).flatMap((vacancy) => toldOfVacancy(people, vacancy, today));
      const canMend = (id: StaffId | null) =>
        id === null || (isThere(people, id) && rolesOf(people, id).includes('admin'));
      expect(told.some(canMend)).toBe(true);
    }),
    runs,
  );
});

test('of a referral that no team has yet, whoever leads any team is in line where intake is away', () => {
  fc.assert(
    fc.property(municipality, (people) => {
      const line = lineOf(people, { role: 'intakeOfficer' }, { workerId: null, team: null }, today);
      const isAnyLead = people.staff.some(({ id, roles }) => isThere(people, id) && roles.includes('teamLead'));
      if (isAnyLead) expect(line).not.toEqual([]);
      for (const id of line)
        expect(isThere(people, id) && canDo({ role: 'intakeOfficer' }, rolesOf(people, id))).toBe(true);
    }),
    runs,
  );
});

test('every worker’s and every team’s list is seen to by somebody who can act on it, or by a lead on leave', () => {
  fc.assert(
    fc.property(municipality, (people) => {
      const seen = people.staff.map(({ id }) => ({ id, ...responsibilitiesOf(people, id, today) }));
      const isAnyLead = people.staff.some(({ active, roles }) => active && roles.includes('teamLead'));
      for (const { id, roles, active } of people.staff) {
        if (!canBeNamedAs('worker', roles) && active) continue;
        const by = seen.filter(({ staff }) => staff.includes(id)).map((one) => one.id);
        if (isAnyLead) expect(by).not.toEqual([]);
        for (const one of by) expect(canBeNamedAs('worker', rolesOf(people, one))).toBe(true);
      }
      for (const team of teams) {
        const by = seen.filter((one) => one.teams.includes(team)).map((one) => one.id);
        if (isAnyLead) expect(by).not.toEqual([]);
        for (const one of by) expect(canBeNamedAs('teamLead', rolesOf(people, one))).toBe(true);
      }
    }),
    runs,
  );
});

test('that nobody can act on a restricted case is told to somebody else than who may see it, who can name others', () => {
  fc.assert(
    fc.property(municipality, fc.subarray(names), aTeam, (people, named, team) => {
      const told = leadOrAdministrators(people, { team, not: named }, today);
      const canName = (id: StaffId | null) => id === null || (isThere(people, id) && canBeTold(rolesOf(people, id)));
      expect(told.some(canName)).toBe(true);
      for (const id of told) expect(id === null || (!named.includes(id) && canBeTold(rolesOf(people, id)))).toBe(true);
    }),
    runs,
  );
});

const canBeTold = (roles: readonly StaffRole[]) => roles.includes('teamLead') || roles.includes('admin');

test('a team without a lead of its own who can act is told of, whoever acts for it meanwhile, who is told too', () => {
  fc.assert(
    fc.property(municipality, (people) => {
      for (const { id, lead } of people.teams) {
        const own = people.staff.filter((one) => one.id === lead);
        const hasOne = own.some(({ active, roles }) => active && roles.includes('teamLead'));
        const found = vacanciesOf(people, today).find((one) => one.kind === 'teamWithoutLead' && one.team === id);
        expect(found === undefined).toBe(hasOne);
        const acting = resolveRecipients(people, { role: 'teamLead' }, { workerId: null, team: id }, today);
        const told = found ? toldOfVacancy(people, found, today) : [];
        if (found) for (const one of acting.filter((who) => isThere(people, who))) expect(told).toContain(one);
      }
    }),
    runs,
  );
});

test('a second word is asked of another lead than who had the first, and stands in that one’s list and not in the other’s', () => {
  fc.assert(
    fc.property(municipality, fc.constantFrom(...teams), fc.constantFrom(...names), (people, team, answered) => {
      const asked: Audience = { role: 'teamLead', otherThan: answered };
      const [other] = resolveRecipients(people, asked, { workerId: null, team }, today);
      const leads = people.staff.filter(({ active, roles }) => active && roles.includes('teamLead'));
      expect(other).not.toBe(answered);
      expect(other !== undefined).toBe(leads.some(({ id }) => id !== answered));
      if (!other) return;
      expect(canBeNamedAs('teamLead', rolesOf(people, other))).toBe(true);
      const { teams: led, nextInLine } = responsibilitiesOf(people, other, today);
      const isNext = nextInLine.some((one) => one.team === team && one.lead === answered);
      expect(led.includes(team) || isNext).toBe(true);
    }),
    runs,
  );
});
