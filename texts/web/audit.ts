import { both, template } from '../text';

/** The log of who looked and who changed what, as auditors read it. */
export const auditPage = {
  title: both('Hvem har set hvad', 'Who has seen what'),
  intro: both(
    'Alt, der er læst, skrevet, søgt, hentet ud eller afvist, det nyeste først. Skærmede sager, du ikke er nævnt i, er ikke med.',
    'All that was read, written, searched, taken out or refused, the newest first. Restricted cases that you are not named for are left out.',
  ),

  standing: both('Kan loggen stoles på?', 'Can the log be trusted?'),
  whole: template(
    'Hele loggen er efterprøvet {at}: intet var ændret eller fjernet.',
    'All of the log was verified on {at}: nothing had been changed or removed.',
  ),
  damaged: template(
    'Loggen er efterprøvet {at}. Steder, hvor noget var ændret eller manglede: {count}. Sig det straks til den, der driver systemet.',
    'The log was verified on {at}. Places where something had been changed or was missing: {count}. Tell whoever runs the system at once.',
  ),
  neverChecked: both('Loggen er ikke efterprøvet endnu.', 'The log has not been verified yet.'),
  anchored: template(
    'Sidst sikret uden for databasen {at}, så ingen kan ændre den uset.',
    'Last secured outside the database on {at}, so that nobody can change it unseen.',
  ),
  neverAnchored: both(
    'Den er ikke sikret uden for databasen endnu.',
    'It has not been secured outside the database yet.',
  ),
  entries: template('Linjer i alt: {count}', 'Entries in all: {count}'),

  number: both('Sagens nummer', 'The case’s number'),
  numberWrong: both('Skriv et nummer som B-000123.', 'Write a number like B-000123.'),
  staff: both('Medarbejder', 'Person on staff'),
  everyone: both('Alle', 'Everyone'),
  formerly: template('{name} (stoppet)', '{name} (left)'),
  from: both('Fra og med', 'From'),
  to: both('Til og med', 'To'),
  done: both('Hvad skete der?', 'What happened?'),
  anything: both('Alt', 'Anything'),
  signedInOrOut: both('Logget ind eller ud', 'Signed in or out'),
  act: both('Hvad handlede det om?', 'What was it about?'),
  everyAct: both('Alt', 'Anything'),

  list: both('Loggen', 'The log'),
  andMore: template('og {count} sager mere', 'and {count} more cases'),
  ofCase: template('Hvem har set sag {number}', 'Who has seen case {number}'),
  ofPerson: template('Hvad {name} har gjort', 'What {name} has done'),
  purpose: template('Formål: {why}', 'Purpose: {why}'),
  none: both('Loggen er tom', 'The log is empty'),
  noneHelp: both('Her kommer det, når nogen åbner en sag.', 'It comes here when somebody opens a case.'),
  noMatch: both('Intet i loggen passer til filtrene', 'Nothing in the log matches the filters'),
  noMatchHelp: both(
    'Der er ingen sag med det nummer, som du må se, eller ingen har gjort noget af den slags i den tid.',
    'There is no case of that number that you may see, or nobody did anything of the kind in that time.',
  ),

  takeOut: both('Hent som CSV-fil', 'Take out as a CSV file'),
  takingOut: both('Henter …', 'Taking out …'),
  takenOut: template(
    'Filen {file} er hentet, {count} linjer. Det står i loggen, hvem der har hentet den. Slet den, når den er brugt.',
    'The file {file} was taken out, {count} entries. The log says by whom. Delete it once it has been used.',
  ),
  notWhole: both(
    'Der er mere, end en fil kan have. Vælg færre med filtrene.',
    'There is more than a file can hold. Choose less by the filters.',
  ),
  print: both('Udskriv', 'Print'),
  printedPart: both(
    'Kun det, der er vist på skærmen. Loggen har mere.',
    'Only what is shown on the screen. The log has more.',
  ),
} as const;
