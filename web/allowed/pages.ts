import type { Act } from '../../domain/access/acts';
import type { PageName } from '../paths';
import { isPageHere } from './in-rehearsal';

/** By which act each page is opened: whoever may never do it is shown no link to the page, and nothing where its address is typed. */
const opensBy = {
  today: 'readWorklist',
  todayInMail: 'readWorklist',
  cases: 'seeCase',
  search: 'searchCitizens',
  reassign: 'decideAsLead',
  inbox: 'seeReferrer',
  newReferral: 'refer',
  movingIn: 'seeReferrer',
  referral: 'seeReferrer',
  handovers: 'doOutreach',
  absences: 'keepStaff',
  board: 'seeBoard',
  boardInMail: 'seeBoard',
  case: 'seeCase',
  ending: 'seeCase',
  ownRecord: 'exportRecord',
  newPerson: 'doOutreach',
  startVisit: 'visit',
  startVisitOfCase: 'visit',
  visit: 'seeCase',
  standards: 'seeRules',
  standard: 'seeRules',
  standardDraft: 'keepRules',
  standardDifferences: 'seeRules',
  standardCases: 'decideAsLead',
  localSettings: 'seeRules',
  newSettings: 'keepRules',
  process: 'seeRules',
  processOfStandard: 'seeRules',
  emergencyAccess: 'seeEmergencyAccess',
  audit: 'audit',
  erasures: 'erase',
  staff: 'seeStaff',
  staffMember: 'keepStaff',
  staffTeam: 'keepStaff',
  restricted: 'readOwnProfile',
  deliveries: 'seeDeliveries',
  systemStatus: 'seeSystemStatus',
  programs: 'keepPrograms',
  readers: 'seeReaders',
  unsent: 'readOwnProfile',
  ownDevices: 'readOwnProfile',
  rehearsals: 'rehearse',
} as const satisfies Readonly<Record<PageName, Act>>;

/** Whether someone with these rights may open the page at all; which cases they find on it is another matter. */
export const mayOpen = ({ acts }: { readonly acts: readonly Act[] }, page: PageName): boolean =>
  acts.includes(opensBy[page]) && isPageHere(page);
