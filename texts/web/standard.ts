import { both, template } from '../text';

/** An adopted quality standard, clause by clause. */
export const standardPage = {
  version: template('Kvalitetsstandard, version {version}', 'Quality standard, version {version}'),
  adopted: template('Vedtaget af {by} {on}', 'Adopted by {by} on {on}'),
  clauses: both('Det, der er vedtaget', 'What was adopted'),
  holdsFrom: template('Gælder fra {from} for de sager, der begynder.', 'Holds from {from} for cases that begin.'),
  process: both('Sådan forløber en sag', 'How a case runs'),
} as const;
