import { both } from '../text';

/** What the keyboard does, for whoever sits at a desk. */
export const shortcuts = {
  title: both('Genveje på tastaturet', 'Keyboard shortcuts'),
  today: both('Gå til I dag', 'Go to Today'),
  cases: both('Gå til Sager', 'Go to Cases'),
  board: both('Gå til Teamoverblik', 'Go to the team overview'),
  inbox: both('Gå til Indbakke', 'Go to the inbox'),
  next: both('Næste række', 'Next row'),
  previous: both('Forrige række', 'Previous row'),
  open: both('Åbn rækken', 'Open the row'),
  help: both('Vis genvejene', 'Show the shortcuts'),
  andThen: both('og så', 'then'),
  use: both('Genveje med én tast (? viser dem)', 'Shortcuts of one key (? shows them)'),
  on: both('Til', 'On'),
  off: both('Fra', 'Off'),
} as const;
