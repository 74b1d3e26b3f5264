import type { Act } from '../../domain/access/acts';
import type { Outcome } from '../../store/audit/entry';
import type { Endpoint } from '../http/endpoint';

/** Whether an act is noted: always; where some case is in the answer; or never, since it touches nothing about a person. */
type AuditPolicy = 'always' | 'whereCasesAreShown' | 'never';

export const auditPolicy: Readonly<Record<Act | 'anyone', AuditPolicy>> = {
  readOwnProfile: 'never',
  readWorklist: 'whereCasesAreShown',
  seeStaff: 'never',
  seeRules: 'never',
  refer: 'always',
  seeCase: 'always',
  addNote: 'always',
  doOutreach: 'always',
  triage: 'always',
  linkCases: 'always',
  answerHandover: 'always',
  decideAsLead: 'always',
  searchCitizens: 'always',
  revealCpr: 'always',
  seeReferrer: 'always',
  restrict: 'always',
  emergencyAccess: 'always',
  seeEmergencyAccess: 'always',
  seeWorkflow: 'whereCasesAreShown',
  exportRecord: 'always',
  erase: 'always',
  // Who may what is changed by it, which is nobody's record and yet what an auditor asks first.
  keepStaff: 'always',
  keepRules: 'never',
  rehearse: 'never',
  seeDeliveries: 'always',
  audit: 'always',
  anyone: 'always',
};

const byAct: Readonly<Partial<Record<Act | 'anyone', Outcome>>> = {
  searchCitizens: 'searched',
  revealCpr: 'revealed',
  exportRecord: 'exported',
  emergencyAccess: 'glassBroken',
};

/** What came of a request that was answered. */
export function outcomeOf({ act, method, notesBody }: Pick<Endpoint, 'act' | 'method' | 'notesBody'>): Outcome {
  return byAct[act] ?? (method === 'get' ? 'read' : notesBody ? 'revealed' : 'written');
}
