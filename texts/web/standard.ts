import { both, template } from '../text';

/** An adopted quality standard, clause by clause. */
export const standardPage = {
  version: template('Kvalitetsstandard, version {version}', 'Quality standard, version {version}'),
  adopted: template('Vedtaget af {by} {on}', 'Adopted by {by} on {on}'),
  clauses: both('Det, der er vedtaget', 'What was adopted'),
} as const;
