import { both, template } from '../text';

/** Cases that are kept no longer: proposed, approved, put off, and what was erased. */
export const erasures = {
  title: both('Sletning af gamle sager', 'Erasing old cases'),
  short: both('Sletning', 'Erasure'),
  intro: both(
    'En sag slettes, når den ikke længere må opbevares. Systemet foreslår, og et menneske beslutter: intet slettes automatisk.',
    'A case is erased when it may be kept no longer. The system proposes, and a person decides: nothing is erased automatically.',
  ),
  rule: template(
    'Ophørte sager opbevares i {years} år. Grundlag: {basis}',
    'Ended cases are kept for {years} years. Basis: {basis}',
  ),
  archiveFirst: both(
    'Arkivet får sagen først. Skriv, at den er afleveret, før du sletter den.',
    'The archive has the case first. Write that it has been handed over before you erase it.',
  ),
  noRule: both('Det er ikke fastsat, hvor længe sager opbevares', 'How long cases are kept has not been set'),
  noRuleHelp: both(
    'Så foreslås ingen sager. Det fastsættes i de lokale indstillinger.',
    'So no cases are proposed. It is set in the local settings.',
  ),
  toSettings: both('Til Lokale indstillinger', 'To the local settings'),

  whatGoes: both('Det her slettes', 'What is erased'),
  goes: both(
    'Navn, CPR-nummer, adresse, telefon, og alt, der er skrevet i sagen, også i sikkerhedskopier. Det kan ikke fortrydes.',
    'Name, CPR number, address, phone, and all that is written in the case, in backups too. It cannot be undone.',
  ),
  stays: both(
    'Tilbage er sagens nummer, datoer, faser og grunden til ophør, til statistik, og loggen over, hvem der har set den.',
    'What is left is the case’s number, dates, phases and ground for ending, for statistics, and the log of who has seen it.',
  ),
  together: both(
    'Er borgerens sager forbundet, venter de på hinanden, til den sidste kan slettes.',
    'Where a citizen’s cases are linked, they wait for each other until the last can be erased.',
  ),

  proposed: both('Skal tages stilling til', 'To be decided'),
  due: template('Skulle slettes fra {on}', 'Due to be erased from {on}'),
  because: template('Ophørt {on}: {ground}', 'Ended {on}: {ground}'),
  noGround: both('uden grund', 'no ground'),
  handedOver: both('Afleveret til arkivet', 'Handed over to the archive'),
  notHandedOver: both('Ikke afleveret til arkivet endnu', 'Not handed over to the archive yet'),
  none: both('Ingen sager skal slettes nu', 'No cases are to be erased now'),
  noneHelp: both(
    'Her kommer en ophørt sag den dag, den ikke længere må opbevares.',
    'An ended case comes here on the day from which it may be kept no longer.',
  ),

  isPutOff: both('Udsat', 'Put off'),
  until: template('Opbevares til {on}', 'Kept until {on}'),
  putOffBy: template('Udsat af {by} {on}', 'Put off by {by} on {on}'),
  putOffOn: template('Udsat {on}', 'Put off on {on}'),

  erased: both('Slettet', 'Erased'),
  erasedBy: template('Slettet {on}, godkendt af {by}', 'Erased {on}, approved by {by}'),
  erasedOn: template('Slettet {on}', 'Erased {on}'),

  more: both('Vis flere', 'Show more'),
  open: template('Åbn sag {number}', 'Open case {number}'),
  erase: both('Slet sagen', 'Erase the case'),
  eraseOf: template('Slet sag {number}', 'Erase case {number}'),
  putOff: both('Udsæt', 'Put off'),
  putOffOf: template('Udsæt sletning af sag {number}', 'Put off erasing case {number}'),
  handOver: both('Afleveret til arkivet', 'Handed over to the archive'),
  handOverOf: template('Sag {number} er afleveret til arkivet', 'Case {number} has been handed over to the archive'),
} as const;

/** The dialogs by which it is decided of one case. */
export const erasureDialogs = {
  number: both('Skriv sagens nummer', 'Write the case’s number'),
  numberHint: both('Så er du sikker på, at det er den rigtige.', 'So you are sure that it is the right one.'),
  numberMissing: template('Skriv {number}', 'Write {number}'),
  erase: both('Slet sagen for altid', 'Erase the case for good'),
  until: both('Opbevares til', 'Keep until'),
  untilMissing: both('Vælg en dag efter i dag', 'Choose a day after today'),
  reason: both('Hvorfor skal den opbevares længere?', 'Why is it to be kept longer?'),
  reasonHint: both(
    'For eksempel en klagesag, der ikke er afgjort. Skriv ikke borgerens navn.',
    'For example a complaint that is not settled. Do not write the citizen’s name.',
  ),
  reasonMissing: both('Skriv hvorfor', 'Write why'),
  putOffFollows: both('Den dag foreslås den igen.', 'It is proposed again on that day.'),
  putOff: both('Udsæt sletningen', 'Put off the erasure'),
  reference: both('Arkivets journalnummer', 'The archive’s reference'),
  referenceHint: both('Det, arkivet selv kalder afleveringen.', 'What the archive itself calls it.'),
  referenceMissing: both('Skriv arkivets journalnummer', 'Write the archive’s reference'),
  handOver: both('Gem afleveringen', 'Save the handing over'),
} as const;
