import { both } from './text';

/** Shown with every referral by the public; no service of ours ever stands in for it. */
export const emergency = both(
  'Er der fare for nogens liv, så ring 112 med det samme.',
  'Where anyone’s life is in danger, call 112 at once.',
);
