import type { LocalDate } from '../../domain/clock/time';
import type { StaffId, TeamId } from '../../domain/ids';
import type { People } from './people';
import { absenceOf, hasItsOwnLead, hasSomebodyInCharge, resolveRecipients } from './recipients';

/**
 * What keeps the work from anybody who can act, and a person can mend: a team that has neither a lead nor a deputy lead who
 * can act, so that another team's lead does; or a municipality of which no team lead is there at all.
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
  const isThere = (id: StaffId) => !absenceOf(people, id, date);
  const admins = people.staff.filter(({ active, roles }) => active && roles.includes('admin')).map(({ id }) => id);
  const acting = vacancy.kind === 'teamWithoutLead' ? actingFor(people, vacancy.team, date).filter(isThere) : [];
  const present = admins.filter(isThere);
  const told = [...new Set([...(present.length > 0 ? present : admins), ...acting])];
  return told.some(isThere) ? told : [...told, null];
}

const actingFor = (people: People, team: TeamId, date: LocalDate): readonly StaffId[] =>
  resolveRecipients(people, { role: 'teamLead' }, { workerId: null, team }, date);
