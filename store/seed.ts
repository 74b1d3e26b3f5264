import type { Kysely } from 'kysely';
import { type StaffRole, scopes } from '../domain/access/roles';
import type { MunicipalityId, StaffId, TeamId } from '../domain/ids';
import type { Language } from '../domain/rules/schema-parts';
import type { Database } from './database';
import { saveMachineClient } from './login/machine-clients';
import { saveStaff, saveTeam } from './people/staff';

/**
 * Invented people for development, demonstration and tests, with ids that stay the same. Each municipality has a team
 * with lead and deputy, contact persons, intake, a caseworker, an administrator and an auditor.
 */
const id = (municipality: 1 | 2, person: number): StaffId =>
  `00000000-0000-4000-8000-0000000${municipality}00${String(person).padStart(2, '0')}` as StaffId;

const teamId = (municipality: 1 | 2): TeamId => `00000000-0000-4000-8000-0000000${municipality}0100` as TeamId;

type Seed = {
  readonly key: SeededPerson;
  readonly name: string;
  readonly title: string;
  readonly roles: readonly StaffRole[];
  /** Danish unless said. */
  readonly language?: Language;
};

const ballerup: readonly Seed[] = [
  { key: 'worker', name: 'Solvej Engholm', title: 'Støtte- og kontaktperson', roles: ['outreachWorker'] },
  { key: 'secondWorker', name: 'Rune Tjørnelund', title: 'Støtte- og kontaktperson', roles: ['outreachWorker'] },
  { key: 'thirdWorker', name: 'Aisha Rosenvang', title: 'Støtte- og kontaktperson', roles: ['outreachWorker'] },
  { key: 'teamLead', name: 'Bodil Kærsgaard', title: 'Teamleder', roles: ['teamLead', 'outreachWorker'] },
  { key: 'deputyLead', name: 'Emil Fuglebjerg', title: 'Stedfortræder', roles: ['outreachWorker', 'teamLead'] },
  { key: 'intakeOfficer', name: 'Merete Lindholt', title: 'Visitator', roles: ['intakeOfficer'] },
  { key: 'caseworker', name: 'Jonas Overby', title: 'Sagsbehandler', roles: ['caseworker'] },
  { key: 'admin', name: 'Karen Hedelund', title: 'Administrator', roles: ['admin'] },
  { key: 'auditor', name: 'Ingrid Dybdal', title: 'Tilsynsførende', roles: ['auditor'] },
];

const gentofte: readonly Seed[] = [
  { key: 'worker', name: 'Nanna Birkelund', title: 'Kontaktperson', roles: ['outreachWorker'] },
  {
    key: 'secondWorker',
    name: 'Omar Vestergård',
    title: 'Kontaktperson',
    roles: ['outreachWorker'],
    language: 'en',
  },
  { key: 'thirdWorker', name: 'Signe Klitmark', title: 'Kontaktperson', roles: ['outreachWorker'] },
  { key: 'teamLead', name: 'Torben Askov', title: 'Teamleder', roles: ['teamLead'] },
  { key: 'deputyLead', name: 'Lise Ravnholt', title: 'Stedfortræder', roles: ['outreachWorker', 'teamLead'] },
  { key: 'intakeOfficer', name: 'Henrik Dalsgård', title: 'Visitator', roles: ['intakeOfficer'] },
  {
    key: 'caseworker',
    name: 'Pia Strandmark',
    title: 'Sagsbehandler, Social & Handicap Myndighed',
    roles: ['caseworker'],
  },
  { key: 'admin', name: 'Viggo Elmegård', title: 'Administrator', roles: ['admin'] },
  { key: 'auditor', name: 'Asger Holmkær', title: 'Tilsynsførende', roles: ['auditor'] },
];

const municipalities = {
  ballerup: { number: 1, people: ballerup },
  gentofte: { number: 2, people: gentofte },
} as const;
export type SeededMunicipality = keyof typeof municipalities;
export type SeededPerson =
  | 'worker'
  | 'secondWorker'
  | 'thirdWorker'
  | 'teamLead'
  | 'deputyLead'
  | 'intakeOfficer'
  | 'caseworker'
  | 'admin'
  | 'auditor';

/** The id of a seeded person. */
export function seededStaff(municipality: SeededMunicipality, person: SeededPerson): StaffId {
  const { number, people } = municipalities[municipality];
  return id(number, people.findIndex(({ key }) => key === person) + 1);
}

/** What the invented directory calls a seeded person: `solvej.engholm@ballerup.example`. Throws where nobody has the id. */
export function seededLogin(staffId: string): string {
  for (const municipality of Object.keys(municipalities) as SeededMunicipality[]) {
    const found = municipalities[municipality].people.find(({ key }) => seededStaff(municipality, key) === staffId);
    if (found) return loginOf(municipality, found.name);
  }
  throw new RangeError(`${staffId} is nobody who was seeded`);
}

/** What the invented directory calls each of the seeded people. */
export const seededLogins = (): string[] =>
  (Object.keys(municipalities) as SeededMunicipality[]).flatMap((municipality) =>
    municipalities[municipality].people.map(({ name }) => loginOf(municipality, name)),
  );

/** The program of a municipality that has been let in for trying out. */
export const seededMachine = (municipality: SeededMunicipality): string => `trial-${municipality}`;

const letters: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa', ' ': '.' };

const loginOf = (municipality: SeededMunicipality, name: string): string =>
  `${name.toLowerCase().replace(/[æøå ]/g, (letter) => letters[letter] ?? letter)}@${municipality}.example`;

/** The id of a seeded municipality's team. */
export function seededTeam(municipality: SeededMunicipality): TeamId {
  return teamId(municipalities[municipality].number);
}

/** Puts both municipalities' invented people into the store. Who is there already is left as they are. */
export async function seedPeople(db: Kysely<Database>): Promise<void> {
  const { count } = await db
    .selectFrom('staff')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  if (count > 0) return;
  for (const municipality of Object.keys(municipalities) as SeededMunicipality[])
    await seedMunicipality(db, municipality);
}

async function seedMunicipality(db: Kysely<Database>, municipality: SeededMunicipality): Promise<void> {
  const { number, people } = municipalities[municipality];
  await saveTeam(db, {
    id: seededTeam(municipality),
    municipality: municipality as string as MunicipalityId,
    name: municipality === 'ballerup' ? 'Fronten' : 'Opsøgende team',
    leadId: seededStaff(municipality, 'teamLead'),
    deputyLeadId: seededStaff(municipality, 'deputyLead'),
    onCallNumber: '00 00 00 00',
  });
  await saveMachineClient(db, {
    clientId: seededMachine(municipality),
    municipality: municipality as string as MunicipalityId,
    name: 'Prøveprogram',
    scopes,
    active: true,
  });
  for (const [index, { name, title, roles, language = 'da' }] of people.entries()) {
    const inTeam = roles.includes('outreachWorker') || roles.includes('teamLead');
    await saveStaff(db, {
      id: id(number, index + 1),
      municipality: municipality as string as MunicipalityId,
      name,
      title,
      roles,
      team: inTeam ? seededTeam(municipality) : null,
      active: true,
      email: `${name.toLowerCase().split(' ')[0]}@${municipality}.example`,
      phone: null,
      address: null,
      language,
      competence: { relevantEducation: index !== 2, yearsWithTargetGroup: 3 + index },
      hours: null,
      login: loginOf(municipality, name),
    });
  }
}
