import type { MunicipalityId, StaffId, TeamId } from '../../../domain';

/** A municipality of the many, and how many of ten cases are its. */
interface InventedMunicipality {
  readonly id: MunicipalityId;
  readonly digit: 1 | 2;
  readonly ofTenCases: number;
  readonly phases: readonly string[];
}

export const inventedMunicipalities: readonly InventedMunicipality[] = [
  {
    id: 'ballerup' as MunicipalityId,
    digit: 1,
    ofTenCases: 4,
    phases: ['outreach', 'clarifying', 'motivating', 'stabilising', 'closing'],
  },
  {
    id: 'gentofte' as MunicipalityId,
    digit: 2,
    ofTenCases: 6,
    phases: ['seekingContact', 'contactEstablished', 'needAssessed', 'onward'],
  },
];

/** A contact person has some fifteen open cases, and a team some ten contact persons. */
const OPEN_CASES_OF_A_WORKER = 15;
export const WORKERS_OF_A_TEAM = 10;
/** Two cases of five are open; the others have ended and can still be read. */
const OPEN_SHARE = 0.4;

/** How many contact persons have the open ones of so many cases; at least a team. */
export function workersFor({ ofTenCases }: InventedMunicipality, cases: number): number {
  const open = (cases * ofTenCases * OPEN_SHARE) / 10;
  return Math.max(WORKERS_OF_A_TEAM, Math.ceil(open / OPEN_CASES_OF_A_WORKER));
}

/** Ids are numbered, so that SQL and the questions asked of it make the same ones. */
export const inventedId = (digit: 1 | 2, kind: 'worker' | 'team') =>
  `00000000-0000-4000-8${digit}${kind === 'worker' ? '0' : '1'}0-`;

export const inventedWorker = (of: InventedMunicipality, number: number): StaffId =>
  `${inventedId(of.digit, 'worker')}${String(number).padStart(12, '0')}` as StaffId;

export const inventedTeam = (of: InventedMunicipality, number: number): TeamId =>
  `${inventedId(of.digit, 'team')}${String(number).padStart(12, '0')}` as TeamId;
