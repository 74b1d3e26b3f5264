import type { Endpoint } from '../../../api/endpoint';
import type { MunicipalityId, StaffId, TeamId } from '../../../domain';
import { scopes, staffRoles } from '../../../domain/access/roles';
import { saveMachineClient } from '../../../store/login/machine-clients';
import type { Store } from '../../../store/open';
import { type StaffMember, saveStaff, saveTeam } from '../../../store/people/staff';

/** Invented people of both municipalities. */
const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

export const teamOf = { ballerup: id(100) as TeamId, gentofte: id(200) as TeamId } as const;
export const people = {
  worker: id(1) as StaffId,
  lead: id(2) as StaffId,
  intake: id(3) as StaffId,
  colleague: id(4) as StaffId,
  auditor: id(5) as StaffId,
  gone: id(6) as StaffId,
  caseworker: id(7) as StaffId,
  /** Has every role at once, which nobody should. */
  everything: id(8) as StaffId,
  gentofteWorker: id(11) as StaffId,
  gentofteLead: id(12) as StaffId,
} as const;

/** What the directory of these tests calls someone. */
export const loginOf = (person: string): string => `${person}@staff.example`;

type Described = Pick<StaffMember, 'id' | 'name' | 'roles'> & Partial<StaffMember>;

/** Somebody more of a municipality's staff, of its team unless said otherwise. */
export function hireOne(
  { db }: Pick<Store, 'db'>,
  name: keyof typeof teamOf,
  person: Described,
): Promise<number | undefined> {
  return saveStaff(db, {
    municipality: name as unknown as MunicipalityId,
    title: null,
    team: teamOf[name],
    active: true,
    email: null,
    phone: null,
    address: null,
    language: 'da',
    competence: {},
    hours: null,
    login: loginOf(person.id),
    ...person,
  });
}

export async function hirePeople({ db }: Store): Promise<void> {
  const teams = { ballerup: people.lead, gentofte: people.gentofteLead } as const;
  for (const name of ['ballerup', 'gentofte'] as const) {
    const municipality = name as unknown as MunicipalityId;
    const onCallNumber = '00 00 00 00';
    await saveTeam(db, {
      id: teamOf[name],
      municipality,
      name: 'Team 1',
      leadId: teams[name],
      deputyLeadId: null,
      onCallNumber,
    });
  }
  const hire = (name: keyof typeof teamOf, person: Described) => hireOne({ db }, name, person);
  await hire('ballerup', { id: people.worker, name: 'Mille Prøve', roles: ['outreachWorker'] });
  await hire('ballerup', { id: people.lead, name: 'Lone Leder', roles: ['teamLead'] });
  await hire('ballerup', { id: people.intake, name: 'Ida Indgang', roles: ['intakeOfficer'] });
  await hire('ballerup', { id: people.colleague, name: 'Karl Kollega', roles: ['outreachWorker'] });
  await hire('ballerup', { id: people.auditor, name: 'Tim Tilsyn', roles: ['auditor'] });
  await hire('ballerup', { id: people.gone, name: 'Gerda Gået', roles: ['outreachWorker'], active: false });
  await hire('ballerup', { id: people.caseworker, name: 'Sanne Sag', roles: ['caseworker'] });
  await hire('ballerup', { id: people.everything, name: 'Alma Alt', roles: staffRoles });
  const untrained = { relevantEducation: false };
  await hire('gentofte', {
    id: people.gentofteWorker,
    name: 'Gry Gade',
    roles: ['outreachWorker'],
    competence: untrained,
  });
  await hire('gentofte', { id: people.gentofteLead, name: 'Leif Lead', roles: ['teamLead'] });
  await saveMachineClient(db, {
    clientId: 'behandling',
    municipality: 'ballerup' as string as MunicipalityId,
    name: 'Rusbehandlingens fagsystem',
    scopes,
    active: true,
  });
}

/** Someone who may ask for it: with every role, or a program where only programs may. */
export const whoMay = ({ act }: Pick<Endpoint, 'act'>): string =>
  act === 'reportContact' ? 'machine:behandling' : people.everything;
