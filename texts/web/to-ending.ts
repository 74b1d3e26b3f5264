import { both } from '../text';

/** The way to the page on which an ending is decided; apart from its words, since lists have it too. */
export const toEnding = {
  open: both('Se grundlaget for ophør', 'See what an ending rests on'),
  decide: both('Tag stilling til ophør', 'Decide on the ending'),
} as const;
