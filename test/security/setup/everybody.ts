import { sql } from 'kysely';
import type { CaseId, MunicipalityId, Sealed, StaffId, TeamId } from '../../../domain';
import { type Role, type StaffRole, scopes, staffRoles } from '../../../domain/access/roles';
import { wallInstant } from '../../../domain/clock/whose';
import type { Store } from '../../../store/open';
import { saveStaff, saveTeam } from '../../../store/people/staff';
import { recordCaseEvents } from '../../../store/record/record-case-events';
import { grantEmergencyAccess } from '../../../store/restricted/emergency-access';
import { restrictCase } from '../../../store/restricted/restrictions';
import { rulesCache } from '../../../store/rules/load-rules';
import { loginOf } from '../../api/setup/people';
import { PlayedCase, sealed } from '../../store/setup/cases';

/** One invented person for each role, all of one team, and a program with each of its scopes. */
const id = (number: number): string => `00000000-0000-4000-8000-0000000009${String(number).padStart(2, '0')}`;
export const ballerup = 'ballerup' as MunicipalityId;
export const ourTeam = id(90) as TeamId;
export const otherTeam = id(91) as TeamId;
const nobodys = id(80) as StaffId;
export const inRole = Object.fromEntries(staffRoles.map((role, number) => [role, id(number) as StaffId])) as Record<
  StaffRole,
  StaffId
>;
export const everybody = [
  ...staffRoles.map((role) => ({ name: role as string, as: inRole[role] as string, roles: [role] as readonly Role[] })),
  { name: 'a program', as: 'machine:behandling', roles: scopes as readonly Role[] },
];

/** How someone stands to a case. */
export const places = [
  'their own',
  'their team’s',
  'no team’s yet',
  'another team’s',
  'another municipality’s',
  'restricted, and they are not named',
  'restricted, and they are named',
  'restricted, and they took emergency access',
  'not there at all',
] as const;
export type Place = (typeof places)[number];

export async function hireEverybody({ db }: Store): Promise<void> {
  for (const team of [ourTeam, otherTeam]) {
    const none = { leadId: null, deputyLeadId: null, onCallNumber: null };
    await saveTeam(db, { id: team, municipality: ballerup, name: team.slice(-2), ...none });
  }
  for (const person of [...staffRoles.map((role) => ({ staff: inRole[role], roles: [role] })), nobody]) {
    await saveStaff(db, {
      id: person.staff,
      municipality: ballerup,
      name: `Prøve ${person.staff.slice(-2)}`,
      title: null,
      roles: person.roles,
      team: person === nobody ? otherTeam : ourTeam,
      active: true,
      email: null,
      phone: null,
      address: null,
      language: 'da',
      competence: {},
      hours: null,
      login: loginOf(person.staff),
    });
  }
}

const nobody = { staff: nobodys, roles: ['outreachWorker' as const] };

/** A case that has been recorded, given to a team and a worker as a test wants it. */
export async function recorded(
  { db }: Store,
  to: { team: TeamId | null; worker: StaffId | null; municipality?: 'ballerup' | 'gentofte' },
): Promise<CaseId> {
  const played = new PlayedCase(to.municipality ?? 'ballerup');
  played.refer('2025-06-02T08:00:00.000Z');
  played.accept('2025-06-03T08:00:00.000Z');
  await recordCaseEvents({ db, rules: rulesCache(db) }, played.recording);
  await sql`update cases set team = ${to.team}, worker_id = ${to.worker} where case_id = ${played.caseId}`.execute(db);
  // Its texts are as after erasure: nobody needs to read them here.
  await sql`insert into case_keys (case_id, municipality, destroyed_at)
    values (${played.caseId}, ${played.municipality}, now())`.execute(db);
  return played.caseId;
}

export async function restrictedTo(
  { db }: Store,
  caseId: CaseId,
  named: readonly StaffId[],
  reason: Sealed = sealed,
): Promise<void> {
  const restriction = { municipality: ballerup, caseId, reason, by: nobodys, at: wallInstant(new Date()) };
  await restrictCase(db, { ...restriction, id: caseId }, named);
}

/** The cases of every place: their own is another one for each, all else is the same for all. */
export async function casesOfEveryPlace(store: Store): Promise<(place: Place, as: string) => CaseId> {
  const shared = {
    'their team’s': await recorded(store, { team: ourTeam, worker: nobodys }),
    'no team’s yet': await recorded(store, { team: null, worker: null }),
    'another team’s': await recorded(store, { team: otherTeam, worker: nobodys }),
    'another municipality’s': await recorded(store, { team: null, worker: null, municipality: 'gentofte' }),
    'restricted, and they are not named': await recorded(store, { team: ourTeam, worker: nobodys }),
    'restricted, and they are named': await recorded(store, { team: otherTeam, worker: nobodys }),
    'restricted, and they took emergency access': await recorded(store, { team: ourTeam, worker: nobodys }),
    'not there at all': '99999999-0000-4000-8000-000000000000' as CaseId,
  };
  await restrictedTo(store, shared['restricted, and they are not named'], [nobodys]);
  await restrictedTo(store, shared['restricted, and they are named'], [nobodys, ...Object.values(inRole)]);
  const broken = shared['restricted, and they took emergency access'];
  await restrictedTo(store, broken, [nobodys]);
  for (const [number, staff] of Object.values(inRole).entries()) {
    const at = wallInstant(new Date());
    const breaking = { id: id(40 + number), municipality: ballerup, caseId: broken, staff, reason: sealed, at };
    await grantEmergencyAccess(store.db, breaking);
  }
  const own = new Map<string, CaseId>();
  for (const staff of Object.values(inRole)) own.set(staff, await recorded(store, { team: otherTeam, worker: staff }));
  const programs = await recorded(store, { team: ourTeam, worker: nobodys });
  return (place, as) => (place === 'their own' ? (own.get(as) ?? programs) : shared[place]);
}
