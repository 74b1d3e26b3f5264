import { both } from '../text';

/** What stands over the app while nobody is looking at it. */
export const cover = {
  title: both('Skærmen er dækket', 'The screen is covered'),
  why: both('Så ingen læser med, når du har været væk.', 'So that nobody reads along when you have been away.'),
  uncover: both('Vis igen', 'Show again'),
} as const;
