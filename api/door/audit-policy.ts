import type { Act } from '../../domain/access/acts';
import type { Outcome } from '../../store/audit/entry';
import type { Endpoint } from '../endpoint';

/** When an act is audited; never only where it touches no personal data. */
type AuditPolicy = 'always' | 'whereCasesAreShown' | 'never';

export const auditPolicy: Readonly<Record<Act | 'anyone', AuditPolicy>> = {
  readOwnProfile: 'never',
  readWorklist: 'whereCasesAreShown',
  seeStaff: 'never',
  seeRules: 'never',
  refer: 'always',
  carriedToDevice: 'whereCasesAreShown',
  seeCase: 'always',
  addNote: 'always',
  recordIdentity: 'always',
  recordDecline: 'always',
  logContact: 'always',
  reportContact: 'always',
  visit: 'always',
  callForHelp: 'always',
  doOutreach: 'always',
  triage: 'always',
  linkCases: 'always',
  answerHandover: 'always',
  decideAsLead: 'always',
  seeBoard: 'never',
  // A file leaves the system, also one in which there is nothing.
  exportList: 'always',
  // Names no case; what is read again because of it is noted as any reading.
  followChanges: 'never',
  searchCitizens: 'always',
  revealCpr: 'always',
  seeReferrer: 'always',
  restrict: 'always',
  emergencyAccess: 'always',
  seeEmergencyAccess: 'always',
  nameForUnattended: 'always',
  seeReaders: 'always',
  seeWorkflow: 'whereCasesAreShown',
  exportRecord: 'always',
  erase: 'always',
  // Changes who has access, which auditors ask about first.
  keepStaff: 'always',
  keepPrograms: 'always',
  blockDevice: 'always',
  keepRules: 'always',
  rehearse: 'never',
  seeDeliveries: 'always',
  seeSystemStatus: 'never',
  audit: 'always',
  exportAudit: 'always',
  anyone: 'always',
};

const byAct: Readonly<Partial<Record<Act | 'anyone', Outcome>>> = {
  searchCitizens: 'searched',
  revealCpr: 'revealed',
  exportRecord: 'exported',
  exportList: 'exported',
  exportAudit: 'exported',
  carriedToDevice: 'read',
  emergencyAccess: 'glassBroken',
};

/** The audit outcome of a request that was answered. */
export function outcomeOf({
  act,
  method,
  notesBody,
}: Pick<Endpoint, 'act' | 'method'> & { readonly notesBody: boolean }): Outcome {
  return byAct[act] ?? (method === 'get' ? 'read' : notesBody ? 'revealed' : 'written');
}
