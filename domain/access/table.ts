import type { Act } from './acts';
import type { Role } from './roles';

/**
 * How far a right goes. Own: cases whose worker or second worker one is, or is deputy for. Team: own, those of the
 * teams one belongs to or leads, and those that no team has yet. Municipality: all of its cases.
 */
export type Reach = 'own' | 'team' | 'municipality';

type Row = Readonly<Partial<Record<Role, Reach>>>;

const everyone = {
  outreachWorker: 'municipality',
  teamLead: 'municipality',
  intakeOfficer: 'municipality',
  caseworker: 'municipality',
  auditor: 'municipality',
  admin: 'municipality',
} as const satisfies Row;

/**
 * Who may do what to which case: the one table that the API, its document, the tests and the screens read. A role that
 * is not in a row may not. Restricted cases are narrower still: see `decide.ts`. An administrator keeps staff and rules
 * and reads no record; an auditor reads and changes nothing.
 */
export const table = {
  readOwnProfile: {
    ...everyone,
    receivingService: 'municipality',
    referrals: 'municipality',
    handoverAnswers: 'municipality',
    contacts: 'municipality',
  },
  readWorklist: everyone,
  seeStaff: everyone,
  seeRules: everyone,
  refer: {
    outreachWorker: 'municipality',
    teamLead: 'municipality',
    intakeOfficer: 'municipality',
    caseworker: 'municipality',
    referrals: 'municipality',
  },
  carriedToDevice: { outreachWorker: 'own', teamLead: 'own' },
  seeCase: {
    outreachWorker: 'team',
    teamLead: 'team',
    intakeOfficer: 'municipality',
    caseworker: 'municipality',
    auditor: 'municipality',
  },
  addNote: { outreachWorker: 'team', teamLead: 'team', intakeOfficer: 'municipality', caseworker: 'municipality' },
  recordIdentity: {
    outreachWorker: 'team',
    teamLead: 'team',
    intakeOfficer: 'municipality',
    caseworker: 'municipality',
  },
  recordDecline: {
    outreachWorker: 'team',
    teamLead: 'team',
    intakeOfficer: 'municipality',
    caseworker: 'municipality',
  },
  logContact: { outreachWorker: 'team', teamLead: 'team' },
  reportContact: { contacts: 'municipality' },
  visit: { outreachWorker: 'team', teamLead: 'team' },
  callForHelp: { outreachWorker: 'team', teamLead: 'team' },
  doOutreach: { outreachWorker: 'team', teamLead: 'team' },
  triage: { outreachWorker: 'team', teamLead: 'team', intakeOfficer: 'municipality' },
  linkCases: { outreachWorker: 'team', teamLead: 'team', intakeOfficer: 'municipality' },
  answerHandover: {
    outreachWorker: 'team',
    teamLead: 'team',
    caseworker: 'municipality',
    handoverAnswers: 'municipality',
  },
  decideAsLead: { teamLead: 'team' },
  seeBoard: { teamLead: 'team' },
  exportList: { teamLead: 'team' },
  followChanges: { teamLead: 'team', intakeOfficer: 'municipality' },
  searchCitizens: { outreachWorker: 'team', teamLead: 'team', intakeOfficer: 'municipality' },
  revealCpr: { outreachWorker: 'own', teamLead: 'team', intakeOfficer: 'municipality' },
  seeReferrer: { teamLead: 'team', intakeOfficer: 'municipality' },
  restrict: { teamLead: 'team' },
  emergencyAccess: { outreachWorker: 'municipality', teamLead: 'municipality', intakeOfficer: 'municipality' },
  seeEmergencyAccess: { teamLead: 'municipality', auditor: 'municipality' },
  nameForUnattended: { teamLead: 'municipality', admin: 'municipality' },
  seeReaders: { teamLead: 'team', auditor: 'municipality' },
  seeWorkflow: { teamLead: 'team' },
  exportRecord: { teamLead: 'team' },
  erase: { teamLead: 'team' },
  keepStaff: { teamLead: 'municipality', admin: 'municipality' },
  keepPrograms: { admin: 'municipality' },
  blockDevice: { teamLead: 'municipality', admin: 'municipality' },
  keepRules: { teamLead: 'municipality', admin: 'municipality' },
  rehearse: {
    outreachWorker: 'municipality',
    teamLead: 'municipality',
    intakeOfficer: 'municipality',
    caseworker: 'municipality',
    admin: 'municipality',
  },
  seeDeliveries: { teamLead: 'municipality', admin: 'municipality' },
  seeSystemStatus: { admin: 'municipality' },
  audit: { auditor: 'municipality' },
  exportAudit: { auditor: 'municipality' },
} as const satisfies Record<Act, Row>;
