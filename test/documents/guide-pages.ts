import type { StaffRole } from '../../domain/access/roles';
import type { Bilingual } from '../../domain/rules/schema-parts';
import { absences } from '../../texts/web/absences';
import { auditPage } from '../../texts/web/audit';
import { emergencyAccess } from '../../texts/web/emergency-access';
import { erasures } from '../../texts/web/erasures';
import { frame } from '../../texts/web/frame';
import { handovers } from '../../texts/web/handovers';
import { house } from '../../texts/web/house';
import { localSettings } from '../../texts/web/local-settings';
import { movingIn } from '../../texts/web/moving-in';
import { newPerson } from '../../texts/web/new-person';
import { newReferral } from '../../texts/web/new-referral';
import { ownRecord } from '../../texts/web/own-record';
import { readers } from '../../texts/web/readers';
import { reassign } from '../../texts/web/reassign';
import { restricted } from '../../texts/web/restricted';
import { staff } from '../../texts/web/staff';
import { standards } from '../../texts/web/standards';
import { startVisit } from '../../texts/web/start-visit';
import { team } from '../../texts/web/team';
import { unsent } from '../../texts/web/unsent';
import type { PageName } from '../../web/paths';

/** The page of the guide for each role. A role without a page does not compile. */
export const guideOf: Readonly<Record<StaffRole, string>> = {
  outreachWorker: 'kontaktperson.md',
  teamLead: 'teamleder.md',
  intakeOfficer: 'visitator.md',
  caseworker: 'sagsbehandler.md',
  receivingService: 'modtagende-tilbud.md',
  admin: 'administrator.md',
  auditor: 'tilsynsfoerende.md',
};

/** What the guide calls each page of the app; undefined: it is told of with the page that leads there. A page without a row does not compile. */
export const pageTitles: Readonly<Record<PageName, Bilingual | undefined>> = {
  today: frame.today,
  todayInMail: undefined,
  cases: frame.cases,
  search: frame.search,
  reassign: reassign.title,
  inbox: frame.inbox,
  newReferral: newReferral.title,
  movingIn: movingIn.title,
  referral: undefined,
  handovers: handovers.title,
  absences: absences.title,
  board: team.title,
  boardInMail: undefined,
  case: undefined,
  ending: undefined,
  ownRecord: ownRecord.title,
  newPerson: newPerson.title,
  startVisit: startVisit.title,
  startVisitOfCase: undefined,
  visit: undefined,
  standards: standards.title,
  standard: undefined,
  standardDraft: undefined,
  standardDifferences: undefined,
  standardCases: undefined,
  localSettings: localSettings.title,
  newSettings: localSettings.fresh,
  process: frame.process,
  processOfStandard: undefined,
  emergencyAccess: emergencyAccess.title,
  audit: auditPage.title,
  erasures: erasures.title,
  staff: staff.title,
  staffMember: undefined,
  staffTeam: undefined,
  restricted: restricted.title,
  deliveries: house.deliveries,
  systemStatus: house.systemStatus,
  programs: house.programs,
  readers: readers.title,
  unsent: unsent.title,
  ownDevices: frame.ownDevices,
  rehearsals: frame.rehearsals,
};
