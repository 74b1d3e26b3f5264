import type { Act } from './acts';
import { type Asker, type Decision, may, mayEver, type Placed } from './decide';
import type { Role } from './roles';

/**
 * Whether somebody may see who looked at a case. Whoever oversees the lookups sees them of a restricted case as well, without being named
 * for it: who, when and for what, and nothing of the case.
 */
export function maySeeReaders(asker: Asker, placed: Placed): Decision {
  const oversees = asker.kind === 'staff' && asker.roles.includes('auditor');
  return oversees ? mayEver(asker, 'seeReaders') : may(asker, 'seeReaders', placed);
}

/** What somebody did with a case. */
export const lookedAs = [
  'read',
  'listed',
  'found',
  'revealed',
  'takenOut',
  'wrote',
  'emergency',
  'oversaw',
  'refused',
] as const;
export type LookedAs = (typeof lookedAs)[number];

/** For what somebody looked at a case: the most telling that the log has. */
export const purposes = [
  'emergency',
  'search',
  'visit',
  'ownCase',
  'standIn',
  'decision',
  'teamsCase',
  'leading',
  'intake',
  'casework',
  'handover',
  'oversight',
  'otherSystem',
  'running',
] as const;
export type Purpose = (typeof purposes)[number];

/** What of an entry of the audit log tells what was done and for what. */
export interface Look {
  readonly act: string;
  readonly route: string;
  readonly outcome: string;
  readonly because: unknown;
}

/** Acts by which somebody reads who looked, and nothing of the case. */
const oversees: readonly string[] = ['audit', 'seeReaders'] satisfies readonly Act[];

/** Where many cases were in one answer, the address named none of them. */
const namesOne = (route: string): boolean => route.includes('/:');

export function lookedAsOf({ act, route, outcome }: Look): LookedAs {
  switch (outcome) {
    case 'written':
      return 'wrote';
    case 'searched':
      return 'found';
    case 'revealed':
      return 'revealed';
    case 'exported':
      return 'takenOut';
    case 'glassBroken':
      return 'emergency';
    case 'refused':
    case 'tooOften':
      return 'refused';
    default:
      if (oversees.includes(act)) return 'oversaw';
      return namesOne(route) || act === 'carriedToDevice' ? 'read' : 'listed';
  }
}

/** Acts by which somebody decides in a case, whoever has it. */
const decides: readonly string[] = ['decideAsLead', 'restrict', 'erase', 'linkCases'] satisfies readonly Act[];

/** The page on which an ending is decided is read to decide. */
const isOfDecision = ({ act, route }: Look): boolean => decides.includes(act) || route.endsWith('/:caseId/ending');

/** Null where nobody was let in. */
export function purposeOf(look: Look): Purpose | null {
  if (lookedAsOf(look) === 'refused') return null;
  const { kind, having, role } = partsOf(look.because);
  if (kind === 'glassBroken' || look.outcome === 'glassBroken') return 'emergency';
  if (look.outcome === 'searched') return 'search';
  if (look.route.includes('/:visitId')) return 'visit';
  if (kind === 'offerLink') return 'handover';
  if (oversees.includes(look.act)) return 'oversight';
  if (isOfDecision(look)) return 'decision';
  if (having === 'worker') return 'ownCase';
  if (having === 'standIn') return 'standIn';
  return isRole(role) ? ofRole[role] : 'running';
}

/** What each role does with a case that is not their own. */
const ofRole: Readonly<Record<Role, Purpose>> = {
  outreachWorker: 'teamsCase',
  teamLead: 'leading',
  intakeOfficer: 'intake',
  caseworker: 'casework',
  receivingService: 'handover',
  admin: 'running',
  auditor: 'oversight',
  referrals: 'otherSystem',
  handoverAnswers: 'otherSystem',
  contacts: 'otherSystem',
};

const isRole = (role: unknown): role is Role => typeof role === 'string' && Object.hasOwn(ofRole, role);

const partsOf = (because: unknown): { kind?: unknown; having?: unknown; role?: unknown } =>
  typeof because === 'object' && because !== null ? because : {};
