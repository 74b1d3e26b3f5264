import { both } from '../text';

/** Restricted cases, of which a letter gives the number alone. */
export const restricted = {
  title: both('Skærmede sager', 'Restricted cases'),
  heading: both('Sagen vises kun for dem, der er nævnt på den', 'The case is shown only to those who are named on it'),
  help: both(
    'Brevet har sagens nummer. Er du nævnt på sagen, står den blandt dine egne. I en nødsituation kan en sag åbnes med nødadgang, og det står bagefter på listen.',
    'The letter has the number of the case. If you are named on it, it stands among your own. In an emergency a case can be opened by emergency access, which is listed afterwards.',
  ),
  toEmergencyAccess: both('Til nødadgang', 'To emergency access'),
} as const;
