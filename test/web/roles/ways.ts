import type { PageName } from '../../../web/paths';

/**
 * How one comes to a page. `link`: it stands on that page for everyone who may open both, `unless` they may open another one
 * too. `row`: a list leads there where it has one. `letter`: mail and messages have its address. `whatIsUnsent`: the menu and
 * notices have it while something is.
 */
export type Way =
  | { readonly by: 'menu' | 'settings' | 'letter' | 'whatIsUnsent' }
  | { readonly by: 'link'; readonly on: PageName; readonly unless?: PageName }
  | { readonly by: 'row'; readonly on: PageName };

const menu = { by: 'menu' } as const;
const settings = { by: 'settings' } as const;
const letter = { by: 'letter' } as const;
const linkOn = (on: PageName, unless?: PageName): Way => ({ by: 'link', on, ...(unless && { unless }) });
const rowOn = (on: PageName): Way => ({ by: 'row', on });

/** Every page of the app, and how one comes to it. A page without an entry does not compile. */
export const ways: Readonly<Record<PageName, readonly Way[]>> = {
  today: [menu],
  todayInMail: [letter],
  cases: [menu],
  search: [menu],
  reassign: [linkOn('board')],
  inbox: [menu],
  newReferral: [linkOn('inbox'), linkOn('newPerson'), linkOn('today', 'newPerson')],
  movingIn: [linkOn('inbox')],
  referral: [rowOn('inbox')],
  handovers: [linkOn('cases')],
  absences: [linkOn('board'), linkOn('staff')],
  board: [menu],
  boardInMail: [letter],
  case: [rowOn('cases'), letter],
  ending: [rowOn('case'), rowOn('board')],
  ownRecord: [linkOn('case')],
  newPerson: [linkOn('today')],
  startVisit: [linkOn('today')],
  startVisitOfCase: [linkOn('case')],
  visit: [rowOn('today'), rowOn('board'), letter],
  standards: [settings],
  standard: [linkOn('process'), linkOn('processOfStandard'), linkOn('standards')],
  standardDraft: [linkOn('standards')],
  standardDifferences: [rowOn('standards')],
  standardCases: [linkOn('standard')],
  localSettings: [linkOn('standards')],
  newSettings: [linkOn('localSettings'), linkOn('standards')],
  process: [settings],
  processOfStandard: [linkOn('standard')],
  emergencyAccess: [linkOn('restricted')],
  audit: [settings],
  erasures: [linkOn('cases')],
  staff: [letter, settings],
  staffMember: [rowOn('staff'), rowOn('staffTeam')],
  staffTeam: [rowOn('staff'), rowOn('staffMember')],
  deliveries: [settings],
  systemStatus: [settings],
  programs: [settings],
  restricted: [settings, letter],
  readers: [linkOn('restricted'), linkOn('case')],
  unsent: [{ by: 'whatIsUnsent' }],
  ownDevices: [settings],
  rehearsals: [settings],
};
