import { both, template } from '../../text';

/** The acts by which a case may end: the citizen's decline, long silence, an isolation that is broken. */
export const endingActs = {
  recordDecline: both('Siger borgeren nej til støtten helt?', 'Does the citizen decline the support altogether?'),
  heardAt: both('Hvornår sagde borgeren det?', 'When did the citizen say so?'),
  theirWords: both('Med borgerens egne ord (valgfrit)', 'In the citizen’s own words (optional)'),
  declineEnds: both(
    'Sagen ophører med det samme. Aftaler, påmindelser og tilbud trækkes tilbage. Ville borgeren bare ikke tale i dag, så notér det som et forsøg i stedet.',
    'The case ends at once. Appointments, reminders and offers are withdrawn. If the citizen merely would not talk today, log an attempt instead.',
  ),
  declineAsks: both(
    'Den opsøgende indsats stopper med det samme, og aftaler og tilbud trækkes tilbage. Derefter bliver du bedt om en vurdering, som sagen ophører med. Ville borgeren bare ikke tale i dag, så notér det som et forsøg i stedet.',
    'Outreach stops at once, and appointments and offers are withdrawn. Then you are asked for an assessment, with which the case ends. If the citizen merely would not talk today, log an attempt instead.',
  ),
  recordDeclineVerb: both('Ja, notér borgerens afvisning', 'Yes, record the citizen’s decline'),

  assessDecline: both('Vurder borgerens afvisning', 'Assess the citizen’s decline'),
  assessment: both('Din vurdering', 'Your assessment'),
  assessmentHint: both(
    'Konkret og individuelt, med ord som andre kan læse senere',
    'Concrete and individual, in words that others can read later',
  ),
  assessDeclineFollows: both('Sagen ophører: borgerens ønske.', 'The case ends: the citizen’s wish.'),
  end: both('Gem, og afslut sagen', 'Save, and end the case'),

  endOnGround: both('Isolationen er brudt', 'The isolation is broken'),
  contactTo: both('Hvem har borgeren kontakt med nu?', 'With whom is the citizen in contact now?'),
  authorities: both('Myndigheder', 'Authorities'),
  services: both('Tilbud', 'Services'),
  network: both('Netværk', 'Network'),
  other: both('Andre', 'Others'),
  selfReliant: both('Hvordan klarer borgeren sig?', 'How does the citizen manage?'),
  withOtherMeasure: both('Med en anden indsats', 'With another measure'),
  withoutOtherMeasure: both('Uden anden indsats', 'Without another measure'),
  endOnGroundFollows: both(
    'Sagen ophører: isolationen er brudt. Aftaler og påmindelser trækkes tilbage.',
    'The case ends: the isolation is broken. Appointments and reminders are withdrawn.',
  ),

  endOnOwnGround: both('Afslut af en anden grund', 'End for another reason'),
  whichGround: both('Hvorfor ophører sagen?', 'Why does the case end?'),
  reasonsIfAny: both('Begrundelse (valgfrit)', 'Reasons (optional)'),
  endOnOwnGroundFollows: both(
    'Sagen ophører. Aftaler og påmindelser trækkes tilbage. Grunden er kommunens egen, ikke kvalitetsstandardens.',
    'The case ends. Appointments and reminders are withdrawn. The ground is the municipality’s own, not the quality standard’s.',
  ),

  endAdministratively: both('Død, flyttet eller oprettet ved en fejl', 'Died, moved away or opened by mistake'),
  deceased: both('Borgeren er død', 'The citizen has died'),
  movedAway: both('Borgeren er flyttet fra kommunen', 'The citizen has moved away from the municipality'),
  openedInError: both('Sagen er oprettet ved en fejl', 'The case was opened by mistake'),
  howKnown: both('Hvor ved I det fra?', 'How do you know?'),
  endAdministrativelyFollows: both(
    'Sagen ophører. Aftaler, påmindelser og tilbud trækkes tilbage. Det, der er skrevet, kan stadig læses.',
    'The case ends. Appointments, reminders and offers are withdrawn. What was written can still be read.',
  ),

  setUnreachablePlan: both('Plan for tid uden kontakt', 'Plan for time without contact'),
  days: both('Dage uden kontakt', 'Days without contact'),
  attempts: both('Forsøg i den tid', 'Attempts in that time'),
  setUnreachablePlanFollows: template(
    'Efter {days} dage og {attempts} forsøg uden kontakt bliver der spurgt, om sagen må ophøre.',
    'After {days} days and {attempts} attempts without contact it is asked whether the case may end.',
  ),
  savePlan: both('Gem planen', 'Save the plan'),

  answerMayItEnd: both('Må sagen ophøre?', 'May the case end?'),
  answer: both('Dit svar', 'Your answer'),
  continue: both('Nej, indsatsen fortsætter', 'No, it goes on'),
  moreTries: both('Ikke endnu, flere forsøg først', 'Not yet, more attempts first'),
  endIt: both('Ja, sagen må ophøre', 'Yes, it may end'),
  farewell: both('Besked til borgeren (valgfrit)', 'Word to the citizen (optional)'),
  answerEndFollows: both(
    'Sagen afventer ophør. Træffer du borgeren inden da, standser ophøret. Teamlederen bliver spurgt, når det er kontaktpersonen, der svarer, og det er fastsat lokalt.',
    'The grace period begins. If you meet the citizen before it is over, the ending stops. The team lead is asked when the answer is the contact person’s, where that is set locally.',
  ),
  answerContinueFollows: both(
    'Indsatsen fortsætter efter den plan, du skriver her.',
    'Outreach goes on by the plan that you write here.',
  ),
  answerMoreTriesFollows: both(
    'Indsatsen fortsætter i det antal dage, du skriver her. Så spørges der igen. Prøv på de måder og tider, der ikke er prøvet.',
    'Outreach goes on for the number of days that you write here. Then it is asked again. Try in the ways and at the times that are untried.',
  ),
  saveAnswer: both('Gem vurderingen', 'Save the assessment'),

  giveSecondWord: both('Giv din vurdering', 'Give your word'),
  secondWord: both('Er du enig i, at sagen må ophøre?', 'Do you agree that the case may end?'),
  agree: both('Enig, sagen må ophøre', 'I agree, the case may end'),
  goOnInstead: both('Nej, indsatsen fortsætter', 'No, it goes on'),
  agreeFollows: both(
    'Sagen afventer fortsat ophør og ophører automatisk på dagen. Træffes borgeren inden da, standser ophøret.',
    'The grace period goes on, and the case ends by itself on the day. If the citizen is met before then, the ending stops.',
  ),
  goOnInsteadFollows: both(
    'Ophøret standser med det samme, og tiden uden kontakt tælles forfra efter den plan, du skriver her. Kontaktpersonen får besked.',
    'The ending stops at once, and the time without contact is counted anew by the plan that you write here. The contact person is told.',
  ),
  saveWord: both('Gem vurderingen', 'Save your word'),
  continueInstead: both('Lad indsatsen fortsætte i stedet', 'Let outreach go on instead'),
  saveContinueInstead: both('Gem, og lad indsatsen fortsætte', 'Save, and let outreach go on'),

  confirmEnding: both('Bekræft ophøret', 'Confirm the ending'),
  confirmEndingFollows: both(
    'Sagen er fortsat ophørt, og det står i den, at du har set på ophøret. Er det forkert, så åbn sagen igen, eller ret den kontakt, som mangler.',
    'The case stays ended, and says that you have looked at the ending. If it is wrong, open the case again, or add the contact that is missing.',
  ),
  confirmEndingVerb: both('Gem, og bekræft ophøret', 'Save, and confirm the ending'),

  takeBackAnswer: both('Tag svaret tilbage', 'Take the answer back'),
  takeBackAnswerFollows: both(
    'Ophøret standser, og sagen er aktiv igen.',
    'The ending stops, and the case is active again.',
  ),
  takeBackAnswerVerb: both('Tag svaret tilbage', 'Take the answer back'),

  recordNeedReview: both('Vurder behovet', 'Review the need'),
  need: both('Er der stadig behov?', 'Is there still a need?'),
  continues: both('Behovet fortsætter', 'The need continues'),
  less: both('Behovet er mindre', 'The need is less'),
  otherMeasure: both('Der er brug for en anden indsats', 'Another measure is needed'),
  goals: both('Mål, med borgerens egne ord (valgfrit)', 'Goals, in the citizen’s own words (optional)'),
  parallelServices: both('Sideløbende indsatser', 'Parallel services'),
  leastIntrusive: both(
    'Hvorfor er denne indsats den mindst indgribende?',
    'Why is this measure the least intrusive that serves?',
  ),
  followUpDays: both('Dage mellem opfølgninger (valgfrit)', 'Days between follow-ups (optional)'),
  followUpDaysHint: both('Tomt: som nu', 'Empty: as it stands'),
  recordNeedReviewFollows: both(
    'Behovet vurderes igen, når fristen i kvalitetsstandarden er gået. Det afslutter ikke sagen.',
    'The need is reviewed again when the time in the quality standard has passed. It does not end the case.',
  ),
} as const;
