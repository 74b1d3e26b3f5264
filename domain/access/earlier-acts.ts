import type { Act } from './acts';

/** Acts that were called otherwise in release 0.1. An entry of the audit log keeps the name that it was noted under. */
const earlierNames: ReadonlyMap<string, Act> = new Map([
  ['beKnown', 'readOwnProfile'],
  ['ownDay', 'readWorklist'],
  ['tell', 'addNote'],
  ['work', 'doOutreach'],
  ['match', 'linkCases'],
  ['lead', 'decideAsLead'],
  ['breakGlass', 'emergencyAccess'],
  ['seeGlassBroken', 'seeEmergencyAccess'],
]);

/** What an act is called now, by the name that it was noted under. */
export const actNow = (noted: string): string => earlierNames.get(noted) ?? noted;
