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

  setTargetGroups: both('Hvilken målgruppe?', 'Which target group?'),
  whichTargetGroups: both('Målgruppe', 'Target group'),
  targetGroupsHint: both('Lad alle stå tomme, hvis det ikke vides endnu', 'Leave all empty where it is not known yet'),
  setTargetGroupsFollows: both(
    'Det står i sagen. Ingen frist ændrer sig.',
    'It stands in the case. No deadline changes.',
  ),
  changeUrgency: both('Haster det?', 'Is it urgent?'),
  isItUrgent: both('Hastevisitation', 'Urgent triage'),
  urgent: both('Det haster', 'It is urgent'),
  notUrgent: both('Det haster ikke', 'It is not urgent'),
  urgentFollows: both(
    'Ring 112, hvis nogen er i fare nu. Den, der er på vagt, får besked med det samme, og henvendelsen skal vurderes i dag.',
    'Call 112 if anyone is in danger now. Whoever is on duty is told at once, and the referral is to be assessed today.',
  ),
  notUrgentFollows: both(
    'Henvendelsen vurderes inden den almindelige frist.',
    'The referral is assessed by the ordinary deadline.',
  ),
  entry: template('{on}: {what}', '{on}: {what}'),
} as const;
