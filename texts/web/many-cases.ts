import { both, template } from '../text';

/** One act at many cases at once. */
export const manyCases = {
  which: both('Hvilke sager?', 'Which cases?'),
  all: both('Vælg alle', 'Choose all'),
  none: both('Vælg ingen', 'Choose none'),
  casesNeeded: both('Vælg mindst én sag.', 'Choose at least one case.'),
  reason: both('Begrundelse', 'Reason'),
  reasonHint: both(
    'Står i hver sag. Skriv, så borgeren kan læse det',
    'Stands in each case. Write so that the citizen may read it',
  ),
  reasonNeeded: both('Skriv en begrundelse.', 'Give a reason.'),
  notMoved: both('Disse sager blev ikke flyttet', 'These cases were not moved'),
  caseAt: template('Åbn sag {place}', 'Open case {place}'),
} as const;
