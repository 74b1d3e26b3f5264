import { both, template } from '../text';

/** Beginning on own initiative with somebody who has no case. */
export const newPerson = {
  title: both('Ny person', 'New person'),
  intro: both(
    'Du behøver ikke vide, hvem det er. Et dæknavn eller en beskrivelse er nok.',
    'You need not know who it is. An alias or a description is enough.',
  ),
  referredByAnother: both(
    'Er det en anden, der henvender sig? Registrér henvendelsen',
    'Is it somebody else who refers? Register the referral',
  ),
  alias: both('Hvad kalder du personen?', 'What do you call the person?'),
  aliasHint: both('Et dæknavn, som personen selv må læse', 'An alias that the person may read'),
  description: both('Kendetegn (valgfrit)', 'Description (optional)'),
  descriptionHint: both('Hvordan en kollega kan kende personen', 'How a colleague can recognise the person'),
  oneNeeded: both('Skriv et dæknavn, eller beskriv personen.', 'Write an alias, or describe the person.'),
  place: both('Hvor træffes personen? (valgfrit)', 'Where is the person found? (optional)'),
  judgement: both('Hvorfor går du i gang?', 'Why do you begin?'),
  judgementHint: both(
    'Din egen vurdering af, at personen er i målgruppen. Skriv, så borgeren kan læse det',
    'Your own judgement that the person is in the target group. Write so that the citizen may read it',
  ),
  judgementNeeded: both('Skriv, hvorfor du går i gang.', 'Say why you begin.'),
  leastIntrusive: both('Hvorfor er det det mindst indgribende?', 'Why is this the least intrusive?'),
  leastIntrusiveHint: both(
    'Hvorfor andet, der griber mindre ind, ikke er nok',
    'Why something that interferes less is not sufficient',
  ),
  leastIntrusiveNeeded: both('Skriv, hvorfor det er det mindst indgribende.', 'Say why it is the least intrusive.'),
  age: both('Skønnet alder (valgfrit)', 'Estimated age (optional)'),
  ageHint: template(
    'Indsatsen er for personer, der er fyldt {minimum} år.',
    'The support is for people who have turned {minimum}.',
  ),
  criteria: both('Hvad passer på personen?', 'What is true of the person?'),
  criteriaHint: both(
    'Standarden spørger efter det hele. Passer noget ikke, så skriv hvorfor ovenfor',
    'The standard asks for all of it. Where something is not so, say why above',
  ),
  problem: both('Er problemet nyt?', 'Is the problem new?'),
  acute: both('Opstået akut', 'It has come up suddenly'),
  temporary: both('Midlertidigt', 'Temporary'),
  problemNotKnown: both('Ved ikke endnu', 'Not known yet'),
  more: both('Mere: navn, telefon, problemet', 'More: name, phone, the problem'),
  name: both('Navn, hvis personen selv har sagt det (valgfrit)', 'Name, if the person gave it themselves (optional)'),
  phone: both('Telefon (valgfrit)', 'Phone (optional)'),
  follows: template(
    'Sagen er aktiv med det samme, og du er kontaktperson. Første kontaktforsøg senest {date}.',
    'The case is active at once, and you are the contact person. First contact attempt by {date}.',
  ),
  open: both('Opret sag', 'Open a case'),
  openAnyway: both('Nej, opret ny sag', 'No, open a new case'),
  opening: both('Sendes …', 'Sending …'),
  alike: both('Er det en, der allerede har en sag?', 'Is it somebody who has a case already?'),
  alikeHelp: both(
    'Åbn sagen, hvis det er den samme person. Ellers opret en ny; de kan lægges sammen siden.',
    'Open the case if it is the same person. Otherwise open a new one; they can be merged later.',
  ),
  perhapsTheSame: both('Måske har personen allerede en sag', 'Perhaps the person has a case already'),
  perhapsTheSameHelp: both(
    'Er det samme person, så sig det til teamlederen eller visitationen, så sagerne kan lægges sammen.',
    'If it is the same person, tell the team lead or intake, so that the cases can be merged.',
  ),
  caseNumbered: template('Sag {number}', 'Case {number}'),
  readIt: both('Det er læst', 'I have read it'),
  notOpened: both('Ikke oprettet endnu', 'Not opened yet'),
  notOpenedHelp: both(
    'Sagen ligger på din enhed og oprettes automatisk, når der er forbindelse. Du kan notere kontakt allerede nu; det sendes bagefter.',
    'The case lies on your device and is opened by itself once there is a connection. You can log contact already; it is sent after it.',
  ),
  notOpenedRefused: both(
    'Sagen blev ikke oprettet. Det, du har skrevet, ligger stadig på din enhed.',
    'The case was not opened. What you wrote still lies on your device.',
  ),
  written: both('Det har du skrevet', 'What you wrote'),
} as const;
