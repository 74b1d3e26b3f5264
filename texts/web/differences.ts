import { both, template } from '../text';

/** Two versions of a standard, or of the settings, beside each other. */
export const differences = {
  title: template('Hvad der er anderledes i version {version}', 'What is different in version {version}'),
  over: template('{name}: version {earlier} og {version}', '{name}: versions {earlier} and {version}'),
  count: template('{count} forskelle', '{count} differences'),
  one: both('1 forskel', '1 difference'),
  nothing: both('De to versioner er ens', 'The two versions are the same'),
  nothingHelp: both(
    'Alt andet end versionens nummer står ens i dem.',
    'All but the number of the version is the same in both.',
  ),
  added: both('Tilføjet', 'Added'),
  removed: both('Fjernet', 'Removed'),
  changed: both('Ændret', 'Changed'),
  before: template('Før (version {version})', 'Before (version {version})'),
  after: template('Nu (version {version})', 'Now (version {version})'),
  compareWith: both('Sammenlign med version', 'Compare with version'),
  print: both('Udskriv', 'Print'),
  whole: template('Læs version {version} i sin helhed', 'Read version {version} whole'),
  order: template('{place}, rækkefølgen', '{place}, the order'),
} as const;
