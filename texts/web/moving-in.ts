import { both, template } from '../text';

/** A case that ran before it was entered here. */
export const movingIn = {
  title: both('Før en sag ind, som I allerede har', 'Enter a case that you have already'),
  open: both('Åbn sagen', 'Open the case'),
  toInbox: both('Indbakke', 'Inbox'),
  intro: both(
    'For sager, der var i gang, før I begyndte her. Skriv de rigtige dage, så tæller fristerne derfra. Der sendes intet til nogen om det, der er sket.',
    'For cases that ran before you began here. Write the right days, and deadlines count from there. Nobody is sent anything about what has happened.',
  ),
  noStandard: both('Der gælder ingen kvalitetsstandard endnu', 'No quality standard holds yet'),
  noStandardHelp: both(
    'Sager kan føres ind, når standarden er sat i kraft.',
    'Cases can be entered once the standard has been put into force.',
  ),
  choose: both('Vælg', 'Choose'),

  alias: both('Hvad kalder I personen?', 'What do you call the person?'),
  aliasHint: both('Et dæknavn, som personen selv må læse', 'An alias that the person may read'),
  name: both('Navn, hvis personen har valgt at sige det (valgfrit)', 'Name, if the person chose to say it (optional)'),
  place: both('Hvor træffes personen? (valgfrit)', 'Where is the person found? (optional)'),
  referredOn: both('Hvornår kom henvendelsen?', 'When did the referral come?'),
  acceptedOn: both('Hvornår begyndte indsatsen?', 'When did outreach begin?'),
  phase: both('Hvilken fase er sagen i?', 'Which phase is the case in?'),
  worker: both('Hvem er kontaktperson?', 'Who is the contact person?'),
  targetGroups: both('Målgruppe (valgfrit)', 'Target group (optional)'),
  isAssessed: both('Er der en vurdering fra dengang?', 'Is there an assessment from then?'),
  assessed: both('Ja, vi har den', 'Yes, we have it'),
  noneKnown: both('Nej, ingen kender en', 'No, nobody knows of one'),
  assessor: both('Hvem vurderede?', 'Who assessed?'),
  assessedOn: both('Hvornår?', 'When?'),
  reasons: both('Hvad var begrundelsen?', 'What were the reasons?'),
  reasonsHint: both(
    'Skriv, så borgeren kan læse det. Skriv aldrig CPR-nummer.',
    'Write so that the citizen may read it. Never write a CPR number.',
  ),
  contacts: both('Kontakter og forsøg', 'Contacts and attempts'),
  contactsHelp: both(
    'Den seneste kontakt er den vigtigste: dage uden kontakt tælles fra den. Forsøgene efter den tæller også.',
    'The latest contact matters most: days without contact are counted from it. The attempts after it count too.',
  ),
  contact: template('Nr. {number}', 'No. {number}'),
  when: both('Dag og tidspunkt', 'Day and time'),
  outcome: both('Hvad skete der?', 'What happened?'),
  where: both('Hvor?', 'Where?'),
  wholeContact: both(
    'Skriv dag og tidspunkt, og vælg, hvad der skete, og hvor.',
    'Write the day and time, and choose what happened and where.',
  ),
  addContact: both('Tilføj en kontakt eller et forsøg', 'Add a contact or an attempt'),
  remove: both('Fjern', 'Remove'),
  removeNumber: template('Fjern nr. {number}', 'Remove no. {number}'),
  followUpOn: both('Næste opfølgning (valgfrit)', 'Next follow-up (optional)'),
  needReviewOn: both('Næste vurdering af behovet (valgfrit)', 'Next review of the need (optional)'),
  note: both('Notat (valgfrit)', 'Note (optional)'),

  needed: {
    alias: both('Skriv et dæknavn eller et navn.', 'Write an alias or a name.'),
    referredOn: both('Vælg dagen.', 'Choose the day.'),
    acceptedOn: both('Vælg dagen.', 'Choose the day.'),
    phase: both('Vælg fasen.', 'Choose the phase.'),
    worker: both('Vælg, hvem der er kontaktperson.', 'Choose who is the contact person.'),
    isAssessed: both('Vælg, om I har en vurdering.', 'Choose whether you have an assessment.'),
    assessor: both('Skriv, hvem der vurderede.', 'Write who assessed.'),
    assessedOn: both('Vælg dagen.', 'Choose the day.'),
    reasons: both('Skriv begrundelsen.', 'Write the reasons.'),
  },
  save: both('Før sagen ind', 'Enter the case'),
  saving: both('Sendes …', 'Sending …'),
  notSent: both(
    'Der kom intet svar, så vi ved ikke, om sagen er ført ind. Det, du har skrevet, står her stadig. Prøv igen: den føres kun ind én gang.',
    'No answer came, so nobody knows whether the case was entered. What you wrote still stands here. Try again: it is entered only once.',
  ),

  saved: both('Sagen er ført ind', 'The case is entered'),
  perhapsTheSame: both('Måske den samme person', 'Perhaps the same person'),
  another: both('Før en til ind', 'Enter another'),
} as const;
