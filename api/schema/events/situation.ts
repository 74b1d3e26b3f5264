import { z } from 'zod';
import { contactWith } from '../case-state';
import { listOf, openedText } from '../values';

/** What an event says of the citizen's situation. */
export const situationSaid = {
  goals: openedText.optional(),
  needs: openedText.optional(),
  contactWith: contactWith.optional(),
  parallelServices: listOf(z.string()).optional(),
};
