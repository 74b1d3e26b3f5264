import type { StaffId, TeamId } from '../ids';
import type { Act } from './acts';
import type { Because, Having } from './because';
import type { Role, Scope, StaffRole } from './roles';
import { type Reach, table } from './table';

/**
 * Who asks. `teams`: those one belongs to, leads, or leads for someone away; `standsInFor`: the colleagues one is
 * deputy for.
 */
export type Asker =
  | {
      readonly kind: 'staff';
      readonly id: StaffId;
      readonly roles: readonly StaffRole[];
      readonly teams: readonly TeamId[];
      readonly standsInFor: readonly StaffId[];
    }
  | { readonly kind: 'machine'; readonly scopes: readonly Scope[] };

/** What of a case decides who may reach it. `restricted`: those named, and those who have emergency access now. */
export interface Placed {
  readonly team: TeamId | null;
  /** Its worker and second workers. */
  readonly workers: readonly StaffId[];
  readonly restricted: null | { readonly named: readonly StaffId[]; readonly emergencyAccessOf: readonly StaffId[] };
}

/** `hidden` is answered as if the case did not exist, so that nobody learns of a restricted case by asking for it. */
export type Decision =
  | { readonly kind: 'allowed'; readonly because: Because }
  | { readonly kind: 'notYourRole'; readonly roles: readonly Role[] }
  | { readonly kind: 'outOfReach' }
  | { readonly kind: 'hidden' };

type Right = { readonly role: Role; readonly reach: Reach };

/** Whether the asker may do this at all, with whatever case. */
export function mayEver(asker: Asker, act: Act): Decision {
  const [widest] = rightsTo(asker, act);
  if (!widest) return { kind: 'notYourRole', roles: Object.keys(table[act]) as Role[] };
  return { kind: 'allowed', because: { kind: 'role', act, ...widest } };
}

/** Whether the asker may do this to that case. */
export function may(asker: Asker, act: Act, placed: Placed): Decision {
  if (placed.restricted) return mayRestricted(asker, act, placed, placed.restricted);
  const ever = mayEver(asker, act);
  if (ever.kind !== 'allowed') return ever;
  const right = rightsTo(asker, act).find(({ reach }) => isWithin(asker, reach, placed));
  if (!right) return { kind: 'outOfReach' };
  return { kind: 'allowed', because: { kind: 'role', act, ...right, ...havingIt(asker, placed) } };
}

/** Whose case it is for the asker, where it is theirs or that of somebody they stand in for. */
function havingIt(asker: Asker, { workers }: Placed): { readonly having?: Having } {
  if (asker.kind !== 'staff') return {};
  if (workers.includes(asker.id)) return { having: 'worker' };
  return workers.some((worker) => asker.standsInFor.includes(worker)) ? { having: 'standIn' } : {};
}

/**
 * What emergency access is for: to see to a citizen in danger, and tell of it. It decides nothing: a decline is a note then
 * (`declines.ts` of the routes).
 */
const inAnEmergency: readonly Act[] = ['seeCase', 'addNote', 'recordDecline', 'logContact', 'visit'];

/** Who is named reaches the case wherever it stands; its workers are always among those named. */
function mayRestricted(
  asker: Asker,
  act: Act,
  placed: Placed,
  { named, emergencyAccessOf }: NonNullable<Placed['restricted']>,
): Decision {
  if (asker.kind !== 'staff') return { kind: 'hidden' };
  const isNamed = named.includes(asker.id) || placed.workers.includes(asker.id);
  if (!isNamed && !emergencyAccessOf.includes(asker.id)) return { kind: 'hidden' };
  const [right] = rightsTo(asker, act);
  if (!right) return { kind: 'notYourRole', roles: Object.keys(table[act]) as Role[] };
  if (!isNamed && !inAnEmergency.includes(act)) return { kind: 'outOfReach' };
  const { role } = right;
  if (!isNamed) return { kind: 'allowed', because: { kind: 'glassBroken', act, role } };
  return { kind: 'allowed', because: { kind: 'named', act, role, ...havingIt(asker, placed) } };
}

const REACHES = ['municipality', 'team', 'own'] as const satisfies readonly Reach[];

/** The asker's rights to an act, the widest first. */
function rightsTo(asker: Asker, act: Act): Right[] {
  const row: Readonly<Partial<Record<Role, Reach>>> = table[act];
  const roles: readonly Role[] = asker.kind === 'staff' ? asker.roles : asker.scopes;
  return roles
    .flatMap((role) => (row[role] ? [{ role, reach: row[role] }] : []))
    .sort((a, b) => REACHES.indexOf(a.reach) - REACHES.indexOf(b.reach));
}

function isWithin(asker: Asker, reach: Reach, { team, workers }: Placed): boolean {
  if (reach === 'municipality') return true;
  if (asker.kind !== 'staff') return false;
  const own = workers.some((worker) => worker === asker.id || asker.standsInFor.includes(worker));
  switch (reach) {
    case 'own':
      return own;
    case 'team':
      return own || team === null || asker.teams.includes(team);
  }
}

/** Which cases someone sees in lists; restricted ones are left out by the database unless the asker is named. */
export type Sight =
  | { readonly kind: 'all' }
  | {
      readonly kind: 'some';
      readonly teams: readonly TeamId[];
      readonly withoutTeam: boolean;
      readonly workers: readonly StaffId[];
    };

/** Where someone may see no case at all. */
export const nothingInSight: Sight = { kind: 'some', teams: [], withoutTeam: false, workers: [] };

/** How far an act's widest right reaches, for lists. Undefined where there is none. */
export function sightFor(asker: Asker, act: Act): Sight | undefined {
  const [widest] = rightsTo(asker, act);
  if (!widest) return undefined;
  if (widest.reach === 'municipality') return { kind: 'all' };
  if (asker.kind !== 'staff') return undefined;
  const workers = [asker.id, ...asker.standsInFor];
  return widest.reach === 'team'
    ? { kind: 'some', teams: asker.teams, withoutTeam: true, workers }
    : { kind: 'some', teams: [], withoutTeam: false, workers };
}
