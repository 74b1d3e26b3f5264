import { both, template } from '../text';

/** What is kept on the device, and read there without net. */
export const vault = {
  noNet: both('Der er ingen forbindelse', 'There is no connection'),
  locked: both(
    'De sager, du har med, ligger låst på telefonen. Lås op for at læse dem uden net.',
    'The cases you carry are locked on this phone. Unlock them to read them without a connection.',
  ),
  unlock: both('Lås op', 'Unlock'),
  notUnlocked: both(
    'Sagerne blev ikke låst op. Prøv igen, eller vent, til du har net.',
    'The cases were not unlocked. Try again, or wait until you are online.',
  ),
  cannotRead: both(
    'Uden net kan sagerne ikke læses på denne telefon. Når du har net, kan du slå det til under Indstillinger.',
    'Without a connection the cases cannot be read on this phone. When you are online, you can switch it on under Settings.',
  ),
  carriedAt: template(
    'Ingen forbindelse. Du ser sagerne, som de var {on} kl. {time}.',
    'No connection. You see the cases as they were on {on} at {time}.',
  ),
  visitsNotShown: both(
    'Et alenebesøg, du er i gang med, vises ikke uden forbindelse.',
    'A lone visit that you are on is not shown without a connection.',
  ),
  notCarried: both(
    'Samtykker, overgange, forløb og ældre hændelser kan læses, når du har net.',
    'Consents, handovers, the course and earlier entries can be read when you are online.',
  ),
  progress: template('Til brug uden net: {here} af {total}', 'For use offline: {here} of {total}'),
  carryRestricted: both('Tag sagen med på telefonen', 'Carry this case on the phone'),
  carriedRestricted: both('Sagen er med på telefonen', 'This case is carried on the phone'),
  leaveRestricted: both('Lad den blive her', 'Carry it no more'),
} as const;
