import type { StaffRole } from '../../domain/access/roles';
import type { LocalDate } from '../../domain/clock/time';
import type { StaffId, TeamId } from '../../domain/ids';
import type { Audience } from '../../domain/tasks/open-task';
import type { People } from './people';

/** What of a case decides who is asked. */
export interface CaseAssignment {
  readonly workerId: StaffId | null;
  readonly team: TeamId | null;
}

/**
 * Who an audience is on a local date: the person, the deputy of whoever is away, the team lead where nobody stands in,
 * and the municipality's own fallback (any team lead, else any administrator) where there is no lead either.
 * Nobody deactivated is ever among them. Empty only where the municipality has nobody left.
 */
export function resolveRecipients(
  people: People,
  audience: Audience,
  assignment: CaseAssignment,
  date: LocalDate,
): readonly StaffId[] {
  switch (audience.role) {
    case 'worker':
      return personOrLead(people, assignment.workerId, assignment, date);
    case 'staff':
      return personOrLead(people, audience.id, assignment, date);
    case 'teamLead':
      return leadOf(people, assignment, date);
    case 'intakeOfficer': {
      const present = withRole(people, 'intakeOfficer').filter((id) => !absenceOf(people, id, date));
      return present.length > 0 ? present : leadOf(people, assignment, date);
    }
  }
}

function personOrLead(people: People, id: StaffId | null, assignment: CaseAssignment, date: LocalDate) {
  const person = id && standIn(people, id, date);
  if (person) return [person];
  const team = assignment.team ?? people.staff.find((one) => one.id === id)?.team ?? null;
  return leadOf(people, { ...assignment, team }, date);
}

function leadOf(people: People, { workerId, team }: CaseAssignment, date: LocalDate): readonly StaffId[] {
  const itsTeam = team ?? people.staff.find(({ id }) => id === workerId)?.team;
  const found = people.teams.find(({ id }) => id === itsTeam);
  for (const id of [found?.lead, found?.deputyLead]) {
    const person = id && standIn(people, id, date);
    if (person) return [person];
  }
  return fallback(people, date);
}

/** The person, or whoever stands in for them that day, through deputies of deputies; none where that ends nowhere. */
function standIn(people: People, id: StaffId, date: LocalDate, asked: readonly StaffId[] = []): StaffId | undefined {
  if (asked.includes(id) || !people.staff.some((one) => one.id === id && one.active)) return undefined;
  const absence = absenceOf(people, id, date);
  if (!absence) return id;
  return absence.deputy ? standIn(people, absence.deputy, date, [...asked, id]) : undefined;
}

/** Somebody in charge, present if possible: better a message to a lead on leave than to nobody. */
function fallback(people: People, date: LocalDate): readonly StaffId[] {
  const inCharge = [...withRole(people, 'teamLead'), ...withRole(people, 'admin')];
  const someone = inCharge.find((id) => !absenceOf(people, id, date)) ?? inCharge[0];
  return someone ? [someone] : [];
}

const withRole = (people: People, role: StaffRole): StaffId[] =>
  people.staff.filter(({ active, roles }) => active && roles.includes(role)).map(({ id }) => id);

export const absenceOf = (people: People, id: StaffId, date: LocalDate) =>
  people.absences.find(({ staff, from, to }) => staff === id && from <= date && date <= to);

/**
 * Whose messages and lists a person sees to on a date: their own, those of people away or deactivated for whom they
 * stand in, and the teams whose lead they are or stand in for.
 */
export function responsibilitiesOf(
  people: People,
  id: StaffId,
  date: LocalDate,
): { staff: StaffId[]; teams: TeamId[] } {
  const staff = people.staff.map((one) => one.id);
  const standingIn = staff.filter((other) =>
    personOrLead(people, other, { workerId: other, team: null }, date).includes(id),
  );
  const led = people.teams.filter((team) => leadOf(people, { workerId: null, team: team.id }, date).includes(id));
  const leadsAway = led.flatMap(({ lead }) => (lead && absentOrGone(people, lead, date) ? [lead] : []));
  return { staff: [...new Set([...standingIn, ...leadsAway])], teams: led.map((team) => team.id) };
}

const absentOrGone = (people: People, id: StaffId, date: LocalDate): boolean =>
  absenceOf(people, id, date) !== undefined || !people.staff.some((one) => one.id === id && one.active);
