import { type StaffRole, staffRoles } from '../../../domain/access/roles';
import { webPaths } from '../../paths';
import { membersOf, type People, type StaffMember } from '../absences/people';

export const standings = ['active', 'shutOut', 'everybody'] as const;
type Standing = (typeof standings)[number];

/** Of whoever is in no team. */
export const NO_TEAM = 'none';

/** Who of the staff is shown, as the address has it. */
export interface Filters {
  readonly search: string;
  readonly team: string | undefined;
  readonly role: StaffRole | undefined;
  readonly standing: Standing;
}

export function filtersIn(query: Readonly<Record<string, string>>): Filters {
  return {
    search: query.search ?? '',
    team: query.team || undefined,
    role: staffRoles.find((role) => role === query.role),
    standing: standings.find((one) => one === query.show) ?? 'active',
  };
}

/** The address that asks for these; what is as it is without being asked for is left out. */
export function addressOf({ search, team, role, standing }: Filters): string {
  const query = new URLSearchParams();
  if (search) query.set('search', search);
  if (team) query.set('team', team);
  if (role) query.set('role', role);
  if (standing !== 'active') query.set('show', standing);
  return query.size > 0 ? `${webPaths.staff}?${query}` : webPaths.staff;
}

/** Those whom the filters leave, by their names. */
export const shownOf = (people: People, filters: Filters): readonly StaffMember[] =>
  membersOf(people, undefined).filter(
    (one) => isOfTeam(one, filters) && isInRole(one, filters) && stands(one, filters) && isSought(one, filters),
  );

const isOfTeam = ({ team: theirs }: StaffMember, { team }: Filters): boolean =>
  team === undefined || (team === NO_TEAM ? theirs === null : theirs === team);

const isInRole = ({ roles }: StaffMember, { role }: Filters): boolean => role === undefined || roles.includes(role);

function stands({ active }: StaffMember, { standing }: Filters): boolean {
  switch (standing) {
    case 'active':
      return active;
    case 'shutOut':
      return !active;
    case 'everybody':
      return true;
  }
}

function isSought({ name, title, email }: StaffMember, { search }: Filters): boolean {
  const said = [name, title, email].join(' ').toLocaleLowerCase('da');
  return search
    .toLocaleLowerCase('da')
    .split(/\s+/)
    .every((word) => said.includes(word));
}
