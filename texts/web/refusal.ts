import { both } from '../text';

/** Of a change that is made at once or not at all, beside what the server says itself. */
export const refusal = {
  noAnswer: both('Der kom ikke svar. Prøv igen om lidt.', 'There was no answer. Try again in a moment.'),
} as const;
