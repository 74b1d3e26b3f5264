import { both } from '../text';

/** What the pages about the system itself are called, also where links lead to them. */
export const house = {
  deliveries: both('Mail, der ikke kunne sendes', 'Mail that could not be sent'),
  systemStatus: both('Driftsstatus', 'System status'),
  programs: both('Andre systemers adgang', 'Other systems’ access'),
} as const;
