import type { LocalDate } from '../../domain/clock/time';
import type { StaffId, TeamId } from '../../domain/ids';
import type { People } from './people';
import { absenceOf, hasItsOwnLead, hasSomebodyInCharge, resolveRecipients } from './recipients';

/**
 * What keeps the work from anybody who can act, and a person can mend: a team that has no lead who can act, so that its
 * deputy lead does, or another team's lead; or a municipality of which no team lead is there at all.
 */
export type Vacancy = { readonly kind: 'teamWithoutLead'; readonly team: TeamId } | { readonly kind: 'nobodyInCharge' };

/** What is vacant in a municipality on a date. */
export function vacanciesOf(people: People, date: LocalDate): readonly Vacancy[] {
  const withoutLead = people.teams
    .filter(({ id }) => !hasItsOwnLead(people, id))
    .map(({ id }): Vacancy => ({ kind: 'teamWithoutLead', team: id }));
  const isAnybodyThere = hasSomebodyInCharge(people, date);
  return isAnybodyThere ? withoutLead : [{ kind: 'nobodyInCharge' }, ...withoutLead];
}

/**
 * Who is told of a vacancy: the administrators, who can name somebody, and the lead who meanwhile acts for the team. Null,
 * the municipality's own address, where there is nobody at all.
 */
export function toldOfVacancy(people: People, vacancy: Vacancy, date: LocalDate): readonly (StaffId | null)[] {
  const acting = vacancy.kind === 'teamWithoutLead' ? leadsActing(people, vacancy.team, date) : [];
  return orTheAddress(people, [...administrators(people, date), ...acting], date);
}

/**
 * Who is told that nobody can act on a restricted case: the lead who is there for its team, or another lead, and where none is,
 * the administrators. None of those who may see it.
 */
export function leadOrAdministrators(
  people: People,
  { team, not }: { readonly team: TeamId | null; readonly not: readonly StaffId[] },
  date: LocalDate,
): readonly (StaffId | null)[] {
  const others = people.staff.filter(({ id }) => !not.includes(id));
  const leads = leadsActing({ ...people, staff: others }, team, date);
  return leads.length > 0 ? leads : orTheAddress(people, administrators({ ...people, staff: others }, date), date);
}

/** The administrators who are there; where none is, all of them. */
function administrators(people: People, date: LocalDate): readonly StaffId[] {
  const admins = people.staff.filter(({ active, roles }) => active && roles.includes('admin')).map(({ id }) => id);
  const present = admins.filter((id) => !absenceOf(people, id, date));
  return present.length > 0 ? present : admins;
}

/** Who is there on a date and acts for a team: its lead, its deputy lead, or another team's lead. */
export function leadsActing(people: People, team: TeamId | null, date: LocalDate): readonly StaffId[] {
  const leads = resolveRecipients(people, { role: 'teamLead' }, { workerId: null, team }, date);
  return leads.filter((id) => !absenceOf(people, id, date));
}

function orTheAddress(people: People, told: readonly StaffId[], date: LocalDate): readonly (StaffId | null)[] {
  const isAnybodyThere = told.some((id) => !absenceOf(people, id, date));
  return isAnybodyThere ? [...new Set(told)] : [...new Set(told), null];
}
