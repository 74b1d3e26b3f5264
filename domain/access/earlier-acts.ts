import type { Act } from './acts';

/** Acts by their names in release 0.1, which entries of the audit log written then still have. */
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

/** Every name under which an act may have been noted. */
export const namesOfAct = (act: Act): readonly string[] => [
  act,
  ...[...earlierNames].flatMap(([earlier, present]) => (present === act ? [earlier] : [])),
];

/** The present name of an act, given the one that an entry of the audit log has. */
export const currentActName = (noted: string): string => earlierNames.get(noted) ?? noted;
