import { both } from '../text';

/** What a contact left to be remembered. */
export const forNextTime = {
  title: both('Husk', 'Remember'),
  unreachable: both('Der er ingen forbindelse. Prøv igen om lidt.', 'There is no connection. Try again in a moment.'),
} as const;
