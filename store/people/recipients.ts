import { canBeNamedAs, type NamedAs } from '../../domain/access/named-as';
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
 * Who an audience is on a local date: the person, the deputy of whoever is away, the team lead where nobody stands in, the
 * deputy lead, and where all of them are away or nobody is named, another team lead of the municipality. Where no team
 * lead is there at all, one on leave, in whose list it stands until then. Nobody deactivated is among them, and nobody
 * whose roles do not let them act, nor the one whom it is to be another than. Empty only where the municipality has no
 * other team lead left.
 */
export function resolveRecipients(
  people: People,
  audience: Audience,
  assignment: CaseAssignment,
  date: LocalDate,
): readonly StaffId[] {
  const line = lineOf(people, audience, assignment, date);
  return line.length > 0 ? line : inCharge(people, teamOf(people, assignment), date, otherThanOf(audience));
}

/** Those of an audience's own line who are there on a date: worker, else deputy, team lead, deputy lead. */
export function lineOf(
  people: People,
  audience: Audience,
  assignment: CaseAssignment,
  date: LocalDate,
): readonly StaffId[] {
  switch (audience.role) {
    case 'worker':
      return personOrLead(people, { id: assignment.workerId, as: 'worker' }, assignment, date);
    case 'staff':
      return personOrLead(people, { id: audience.id }, assignment, date);
    case 'teamLead':
      return ownLead(people, teamOf(people, assignment), date, audience.otherThan);
    case 'intakeOfficer': {
      const present = withRole(people, 'intakeOfficer').filter((id) => !absenceOf(people, id, date));
      return present.length > 0 ? present : ownLead(people, teamOf(people, assignment), date);
    }
  }
}

/** Whether any team lead of the municipality is there on a date, who can act for every team. */
export function hasSomebodyInCharge(people: People, date: LocalDate): boolean {
  return withRole(people, 'teamLead').some((id) => !absenceOf(people, id, date));
}

/** Whether the team has a lead who can act, be they away today or not. */
export function hasItsOwnLead(people: People, team: TeamId): boolean {
  const lead = people.teams.find(({ id }) => id === team)?.lead;
  return typeof lead === 'string' && isFit(people, lead, 'teamLead');
}

const otherThanOf = (audience: Audience): StaffId | undefined =>
  audience.role === 'teamLead' ? audience.otherThan : undefined;

type Named = { readonly id: StaffId | null; readonly as?: NamedAs };

function personOrLead(people: People, { id, as }: Named, assignment: CaseAssignment, date: LocalDate) {
  const person = id && standIn(people, { id, date, ...(as && { as }) });
  return person ? [person] : ownLead(people, assignment.team ?? teamOfStaff(people, id), date);
}

/** Where there is no team yet, as of a referral, any team lead who is there. */
function ownLead(people: People, team: TeamId | null, date: LocalDate, otherThan?: StaffId): readonly StaffId[] {
  if (team === null) return inCharge(people, team, date, otherThan).filter((id) => !absenceOf(people, id, date));
  for (const id of namedLeads(people, team)) {
    const person = standIn(people, { id, date, as: 'teamLead' });
    if (person && person !== otherThan) return [person];
  }
  return [];
}

function namedLeads(people: People, team: TeamId | null): readonly StaffId[] {
  const found = people.teams.find(({ id }) => id === team);
  return [found?.lead, found?.deputyLead].flatMap((id) => (id ? [id] : []));
}

/** The deputy lead of the case's team, or who stands in; nobody where there is none to be had. */
export function deputyLeadOf(people: People, assignment: CaseAssignment, date: LocalDate): readonly StaffId[] {
  const id = people.teams.find((one) => one.id === teamOf(people, assignment))?.deputyLead;
  const person = id && standIn(people, { id, date, as: 'teamLead' });
  return person ? [person] : [];
}

const teamOf = (people: People, { workerId, team }: CaseAssignment): TeamId | null =>
  team ?? teamOfStaff(people, workerId);

const teamOfStaff = (people: People, id: StaffId | null): TeamId | null =>
  people.staff.find((one) => one.id === id)?.team ?? null;

type StandingIn = { readonly id: StaffId; readonly date: LocalDate; readonly as?: NamedAs };

/** The person, or whoever stands in for them that day, through deputies of deputies; none where that ends nowhere. */
function standIn(people: People, of: StandingIn, asked: readonly StaffId[] = []): StaffId | undefined {
  const { id, date, as } = of;
  if (asked.includes(id) || !isFit(people, id, as)) return undefined;
  const absence = absenceOf(people, id, date);
  if (!absence) return id;
  return absence.deputy ? standIn(people, { ...of, id: absence.deputy }, [...asked, id]) : undefined;
}

const isFit = (people: People, id: StaffId, as?: NamedAs): boolean =>
  people.staff.some((one) => one.id === id && one.active && (!as || canBeNamedAs(as, one.roles)));

/** A team lead of the municipality who is there; else one on leave, the team's own first. */
function inCharge(people: People, team: TeamId | null, date: LocalDate, otherThan?: StaffId): readonly StaffId[] {
  const own = namedLeads(people, team).filter((id) => isFit(people, id, 'teamLead'));
  const leads = [...own, ...withRole(people, 'teamLead')].filter((id) => id !== otherThan);
  const someone = leads.find((id) => !absenceOf(people, id, date)) ?? leads[0];
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
): { staff: StaffId[]; teams: TeamId[]; nextInLine: NextInLine[] } {
  const standingIn = people.staff.filter((other) => seesTo(people, other, date).includes(id)).map((other) => other.id);
  const led = people.teams.filter(({ id: team }) => leadOf(people, team, date).includes(id));
  const leadsAway = led.flatMap(({ lead }) => (lead && absentOrGone(people, lead, date) ? [lead] : []));
  const nextInLine = people.teams.flatMap(({ id: team }) => {
    const [lead] = leadOf(people, team, date);
    return lead && lead !== id && leadOf(people, team, date, lead).includes(id) ? [{ team, lead }] : [];
  });
  return { staff: [...new Set([...standingIn, ...leadsAway])], teams: led.map((team) => team.id), nextInLine };
}

/** Who sees to somebody's messages on a date: themselves, or all who see to them in their place. */
export function readersOf(people: People, id: StaffId, date: LocalDate): readonly StaffId[] {
  const person = people.staff.find((one) => one.id === id);
  if (!person) return [];
  const led = people.teams.filter(({ lead }) => lead === id && absentOrGone(people, id, date));
  return [...new Set([...seesTo(people, person, date), ...led.flatMap(({ id: team }) => leadOf(people, team, date))])];
}

/** A team in which one is asked for the second word where its lead of that day had the first. */
export type NextInLine = { readonly team: TeamId; readonly lead: StaffId };

/** Who sees to somebody's list: whoever would be asked in their place, as far as they could do what is asked. */
function seesTo(people: People, { id, roles }: People['staff'][number], date: LocalDate): readonly StaffId[] {
  const asked: Audience = canBeNamedAs('worker', roles) ? { role: 'worker' } : { role: 'staff', id };
  return resolveRecipients(people, asked, { workerId: id, team: null }, date);
}

const leadOf = (people: People, team: TeamId, date: LocalDate, otherThan?: StaffId): readonly StaffId[] =>
  resolveRecipients(people, { role: 'teamLead', ...(otherThan && { otherThan }) }, { workerId: null, team }, date);

const absentOrGone = (people: People, id: StaffId, date: LocalDate): boolean =>
  absenceOf(people, id, date) !== undefined || !isFit(people, id);
