import type { Act } from '../../domain/access/acts';
import type { PageName } from '../paths';

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
  staff: 'seeStaff',
  restricted: 'readOwnProfile',
  unsent: 'readOwnProfile',
  ownDevices: 'readOwnProfile',
} as const satisfies Readonly<Record<PageName, Act>>;

/** Whether someone with these rights may open the page at all; which cases they find on it is another matter. */
export const mayOpen = ({ acts }: { readonly acts: readonly Act[] }, page: PageName): boolean =>
  acts.includes(opensBy[page]);
