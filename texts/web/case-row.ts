import { both } from '../text';

/** What a case is called in a list; apart from its page's words, since it comes with the first visit. */
export const caseRow = {
  noNumber: both('ny sag', 'new case'),
  restricted: both('Skærmet sag', 'Restricted case'),
  erased: both('Teksten er slettet', 'The text has been erased'),
} as const;
