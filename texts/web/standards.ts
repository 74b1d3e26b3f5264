import { both, type Table, template } from '../text';

/** How far a version of the standard has come. */
export type Stage = 'draft' | 'heard' | 'adopted' | 'decided' | 'inForce' | 'replaced';

export const stages: Table<Stage> = {
  draft: both('Udkast', 'Draft'),
  heard: both('Hørt', 'Heard'),
  adopted: both('Vedtaget', 'Adopted'),
  decided: both('Sat i kraft fra en senere dag', 'Comes into force later'),
  inForce: both('Gælder nu', 'In force'),
  replaced: both('Afløst af en senere version', 'Replaced by a later version'),
};

/** The quality standard with its versions, and the settings, on one page. */
export const standards = {
  title: both('Standard og indstillinger', 'Standard and settings'),
  intro: both(
    'Kvalitetsstandarden er det, politikerne har vedtaget. Indstillingerne er det, kommunens ledelse selv fastsætter.',
    'The quality standard is what the politicians adopted. The settings are what the management of the municipality sets itself.',
  ),
  standard: both('Kvalitetsstandarden', 'The quality standard'),
  version: template('{name}, version {version}', '{name}, version {version}'),
  draftedOn: template('udkast fra {on}', 'drafted {on}'),
  heardOn: template('hørt {on}', 'heard {on}'),
  adoptedOn: template('vedtaget {on}', 'adopted {on}'),
  from: template('gælder fra {from}', 'in force from {from}'),
  none: both('Der er ingen kvalitetsstandard endnu', 'There is no quality standard yet'),
  noneHelp: both(
    'Skriv den vedtagne tekst ind som et udkast. Den kan sættes i kraft, når den er hørt og vedtaget.',
    'Write the adopted text in as a draft. It can be put into force once it has been heard and adopted.',
  ),
  reviewBy: template('Revideres senest {on}. {who} høres.', 'To be reassessed by {on}. {who} is heard.'),
  newDraft: template('Skriv version {version}', 'Write version {version}'),
  firstDraft: both('Skriv den første version', 'Write the first version'),
  edit: both('Skriv videre', 'Go on writing'),
  differences: template('Forskelle fra version {version}', 'Differences from version {version}'),
  casesOf: template('{count} åbne sager følger version {version}', '{count} open cases go by version {version}'),
  oneCaseOf: template('1 åben sag følger version {version}', '1 open case goes by version {version}'),
  moveCases: template('Flyt sager til version {version}', 'Move cases to version {version}'),
  settings: both('Lokale indstillinger', 'Local settings'),
  settingsInForce: template(
    'Version {version}, fastsat af {by}, gælder fra {from}',
    'Version {version}, set by {by}, in force from {from}',
  ),
  settingsUpcoming: template(
    'Version {version} er fastsat af {by} og gælder fra {from}',
    'Version {version} has been set by {by} and is in force from {from}',
  ),
  toSettings: both('Se indstillingerne', 'See the settings'),
  noSettings: both('Der er ingen lokale indstillinger endnu', 'There are no local settings yet'),
  newSettings: both('Fastsæt nye indstillinger', 'Set new settings'),
} as const;

/** From a draft to what cases go by. */
export const steps = {
  title: both('Fra udkast til gældende', 'From draft to in force'),
  hearing: both('Høringen er holdt', 'The hearing has been held'),
  adoption: both('Den er vedtaget', 'It has been adopted'),
  activation: both('Sæt i kraft', 'Put into force'),
  hearingHelp: both(
    'Når høringen er noteret, ligger teksten fast. En anden tekst er en ny version.',
    'Once the hearing is recorded the text is fixed. Another text is a new version.',
  ),
  adoptionHelp: both(
    'Den dag, udvalget eller rådet vedtog teksten.',
    'The day on which the committee or the council adopted it.',
  ),
  activationHelp: both(
    'Sager, der begynder fra den dag, følger denne version. De sager, der er i gang, bliver på deres, til nogen flytter dem.',
    'Cases that begin from that day on go by this version. Cases under way stay on theirs until somebody moves them.',
  ),
  on: both('Hvilken dag?', 'On which day?'),
  from: both('Fra hvilken dag?', 'From which day?'),
  dayNeeded: both('Vælg en dag.', 'Choose a day.'),
  record: both('Notér', 'Record'),
  activate: both('Sæt i kraft', 'Put into force'),
  cancel: both('Annullér', 'Cancel'),
  noAnswer: both(
    'Der kom intet svar. Prøv igen: det samme bliver kun gjort én gang.',
    'No answer came. Try again: the same is done only once.',
  ),
  needsHearing: template(
    '{who} skal høres, før den kan vedtages ({clause}).',
    '{who} is to be heard before it can be adopted ({clause}).',
  ),
  needsAdoption: both(
    'Den skal være vedtaget, før den kan sættes i kraft.',
    'It is to be adopted before it can be put into force.',
  ),
  done: template('{step}: {on}', '{step}: {on}'),
} as const;
