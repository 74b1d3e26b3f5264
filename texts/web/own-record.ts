import { both, template } from '../text';

/** A citizen's own record: asked for, read through, given, and what the citizen says of it. */
export const ownRecord = {
  title: both('Borgerens egen sag', 'The citizen’s own record'),
  open: both('Giv borgeren sin egen sag', 'Give the citizen their own record'),
  intro: both(
    'Borgeren har ret til at få at vide, hvad der står i sagen (egen indsigt). Her hentes det hele, så du kan læse det igennem og skrive det ud.',
    'The citizen has a right to know what the case says. Here all of it is put together, so that you can read it through and print it.',
  ),
  why: both('Hvorfor gives den ud?', 'Why is it given out?'),
  whyHint: both(
    'For eksempel: Borgeren har selv bedt om det. Det står i loggen, hvem der har hentet sagen, og hvorfor.',
    'For example: The citizen has asked for it. The log says who put the record together, and why.',
  ),
  whyMissing: both('Skriv, hvorfor sagen gives ud', 'Write why the record is given out'),
  withLookUps: both(
    'Tag med, hvornår borgeren er slået op, og hvorfor',
    'Include when the citizen was looked up, and for what',
  ),
  fetch: both('Hent sagen', 'Put the record together'),
  fetching: both('Henter sagen …', 'Putting the record together …'),
  fetchAgain: both('Hent den igen', 'Put it together again'),

  before: both('Før du giver den fra dig', 'Before you give it out'),
  readIt: both(
    'Læs det hele igennem. Systemet kender ikke alle navne: står der noget om andre end borgeren, så stryg det i sagen, og hent den igen.',
    'Read all of it. The system does not know every name: where something is said of others than the citizen, strike it out in the case, and put the record together again.',
  ),
  isTheirs: both(
    'Se efter, at det er den rigtige borger. Giv papiret i hånden, eller send det sikkert.',
    'See that it is the right citizen. Hand over the paper, or send it safely.',
  ),
  print: both('Udskriv', 'Print'),
  takeOut: both('Hent som CSV-fil', 'Take out as a CSV file'),
  fileName: template('egen-sag-{number}.csv', 'own-record-{number}.csv'),
  noNumber: both('uden-nummer', 'without-number'),
  takenOut: template(
    'Filen {file} er hentet. Slet den, når borgeren har fået den.',
    'The file {file} was taken out. Delete it once the citizen has it.',
  ),

  leftOutTitle: both('Det, der er udeladt, og hvorfor', 'What is left out, and why'),
  names: template(
    'Andres navne og numre (antal steder: {count}): de er andres oplysninger, og deres ret vejer tungere her.',
    'Names and numbers of others (places: {count}): they are other people’s data, and their right weighs more here.',
  ),
  noNames: both(
    'Systemet har ikke fundet navne eller numre på andre.',
    'The system found no names or numbers of others.',
  ),
  unnamed: both(
    'Hvem der henvendte sig, hvis den person har bedt om at være unavngiven.',
    'Who made the referral, where that person asked to stay unnamed.',
  ),
  reminders: both(
    'Påmindelser, som systemet sender til medarbejderne: de siger intet om dig.',
    'Reminders that the system sends to staff: they say nothing of you.',
  ),
  namesOfStaff: both(
    'Navnene på dem, der har slået dig op: dage og formål er med. De tilsynsførende kan se navnene.',
    'The names of those who looked you up: days and purposes are there. The auditors can see the names.',
  ),
  lookUpsNotAsked: both(
    'Hvornår du er slået op, og hvorfor. Du kan bede om at få det med.',
    'When you were looked up, and for what. You can ask to have it included.',
  ),
  complaint: both(
    'Er du uenig i, at noget er udeladt, kan du klage til Datatilsynet.',
    'If you disagree that something is left out, you can complain to the Danish Data Protection Agency.',
  ),
  disagree: both(
    'Er noget forkert, så sig det. Det bliver rettet, eller dine egne ord bliver stående ved siden af.',
    'If something is wrong, say so. It is corrected, or your own words stand beside it.',
  ),

  remark: both('Skriv borgerens bemærkning', 'Write the citizen’s remark'),
  remarkTo: template('Skriv borgerens bemærkning til {what}', 'Write the citizen’s remark on {what}'),
  about: template('{at}: {what}', '{at}: {what}'),
  words: both('Borgerens egne ord', 'The citizen’s own words'),
  wordsHint: both(
    'Skriv det, som borgeren siger det. Det, der stod i forvejen, bliver stående.',
    'Write it as the citizen says it. What stood there before stays.',
  ),
  wordsMissing: both('Skriv, hvad borgeren siger', 'Write what the citizen says'),
  saveRemark: both('Gem bemærkningen', 'Save the remark'),
  theirRemark: both('Borgerens bemærkning', 'The citizen’s remark'),
} as const;
