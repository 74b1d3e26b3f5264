import { both } from '../text';

/** What a contact left to be remembered. */
export const forNextTime = {
  title: both('Husk', 'Remember'),
  tickedOff: both('Sat hak ved noget, der skulle huskes', 'Ticked off something to remember'),
} as const;
