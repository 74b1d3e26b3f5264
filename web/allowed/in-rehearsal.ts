import type { Act } from '../../domain/access/acts';
import type { PageName } from '../paths';
import { rehearsalId } from '../world';

/** What is about real staff, access and devices: the API does none of it in a rehearsal. */
const realActs: readonly Act[] = [
  'carriedToDevice',
  'keepStaff',
  'blockDevice',
  'restrict',
  'emergencyAccess',
  'seeEmergencyAccess',
  'nameForUnattended',
  'seeReaders',
  'exportRecord',
  'erase',
  'rehearse',
  'seeDeliveries',
  'keepPrograms',
  'seeSystemStatus',
  'audit',
  'exportAudit',
];

const realPages: readonly PageName[] = [
  'absences',
  'staff',
  'restricted',
  'emergencyAccess',
  'ownDevices',
  'rehearsals',
  'deliveries',
  'systemStatus',
  'programs',
  'readers',
  'audit',
  'ownRecord',
  'erasures',
];

/** Whether an act is done at all in this page's world. */
export const mayBeDoneHere = (act: Act): boolean => rehearsalId === undefined || !realActs.includes(act);

/** Whether there is such a page in this page's world. */
export const isPageHere = (page: PageName): boolean => rehearsalId === undefined || !realPages.includes(page);
