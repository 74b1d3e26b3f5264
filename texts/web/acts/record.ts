import { both, template } from '../../text';

/** The acts that concern what has been written, and what is known of the citizen. */
export const recordActs = {
  addNote: both('Skriv et notat', 'Write a note'),
  about: both('Om noget, der er sket (valgfrit)', 'About something that happened (optional)'),
  aboutNothing: both('Om intet bestemt', 'About nothing in particular'),
  fromCitizen: both('Det er borgerens egen bemærkning', 'It is the citizen’s own remark'),
  addNoteFollows: both(
    'Notatet står i sagen. Det, der er skrevet før, står, som det er.',
    'The note stands in the case. What was written before stands as it is.',
  ),
  addNoteVerb: both('Gem notatet', 'Save the note'),

  addConcern: both('En henvendelse mere om borgeren', 'Another concern about the citizen'),
  concernChannel: both('Hvordan kom den?', 'How did it come?'),
  concernFrom: both('Fra hvem?', 'From whom?'),
  concern: both('Hvad blev der sagt?', 'What was said?'),
  other: both('Andre', 'Others'),
  addConcernFollows: both('Henvendelsen står i sagen.', 'The concern stands in the case.'),
  addConcernVerb: both('Gem henvendelsen', 'Save the concern'),

  correct: both('Stryg noget, der er forkert', 'Strike out something that is wrong'),
  whichEntry: both('Hvad er forkert?', 'What is wrong?'),
  why: both('Hvad er galt med det?', 'What is wrong with it?'),
  correctFollows: both(
    'Intet slettes: det står stadig, mærket som strøget. Frister og påmindelser bliver, som om det ikke var sket.',
    'Nothing is deleted: it still stands, marked as struck out. Deadlines and reminders become as if it had not happened.',
  ),
  correctBringsBack: both(
    'Det afsluttede sagen. Sagen bliver, som den var før: frister, aftaler og tilbud kommer tilbage.',
    'It ended the case. The case becomes as it was before: deadlines, appointments and offers come back.',
  ),
  correctVerb: both('Stryg det', 'Strike it out'),

  namePlace: both('Giv et sted et navn', 'Give a place a name'),
  placeName: both('Hvad kalder I stedet?', 'What do you call the place?'),
  placeKind: both('Hvad er det for et sted?', 'What kind of place is it?'),
  namePlaceFollows: both(
    'Stedet kan vælges, når du noterer kontakt.',
    'The place can be chosen when you log a contact.',
  ),
  namePlaceVerb: both('Gem stedet', 'Save the place'),
  renamePlace: both('Ret navnet på et sted', 'Change the name of a place'),
  whichPlace: both('Hvilket sted?', 'Which place?'),
  newName: both('Nyt navn', 'New name'),
  retirePlace: both('Et sted bruges ikke længere', 'A place is no longer used'),
  retirePlaceFollows: both(
    'Stedet vises ikke længere, når du noterer kontakt. Det, der er noteret der, står.',
    'The place is no longer shown when you log a contact. What was logged there stands.',
  ),
  retirePlaceVerb: both('Tag stedet af listen', 'Take the place off the list'),

  recordAge: both('Notér alder', 'Record the age'),
  years: both('Alder i år', 'Age in years'),
  estimated: both('Det er et skøn', 'It is an estimate'),
  recordAgeFollows: both(
    'Er borgeren under 18, vises pligten til at underrette.',
    'If the citizen is under 18, the duty to notify is shown.',
  ),
  entry: template('{on}: {what}', '{on}: {what}'),
} as const;
