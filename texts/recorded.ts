import { both } from './text';

/** What the system itself writes in a record, which is Danish, as the record is. */

export const protectionCarried = both(
  'Navne- og adressebeskyttelsen er overført fra den anden sag.',
  'The protection of name and address was carried over from the other case.',
);

export const unnamedRehearsal = both('Øvelse', 'Rehearsal');

export const declinedWithoutWords = both(
  'Borgeren har takket nej til støtten.',
  'The citizen has declined the support.',
);
