import { both, template } from '../text';

/** The page on which it is decided whether a case may end because contact has been impossible. */
export const endingPage = {
  ifNobodyActs: both('Automatisk, hvis ingen gør noget', 'By itself, if nobody acts'),
  automatic: template('{day}: {what}', '{day}: {what}'),
  thenEnds: template('Så ophører sagen {day}.', 'The case then ends on {day}.'),
  heldOpen: both(
    'Spørgsmålet bliver stående, til nogen svarer. Det er lokalt fastsat.',
    'The question stays until somebody answers it. That is set locally.',
  ),
  nothingByItself: both('Der sker ikke noget automatisk.', 'Nothing happens by itself.'),
  due: template('Svar senest {day}', 'Answer by {day}'),
  silence: template('{days} dage uden kontakt, talt fra {since}', '{days} days without contact, counted from {since}'),
  silenceDay: template('1 dag uden kontakt, talt fra {since}', '1 day without contact, counted from {since}'),

  holds: both('Det skal du vide, før du svarer', 'Know this before you answer'),
  noHolds: both('Der er ikke noget, der holder ophøret tilbage.', 'Nothing holds the ending back.'),
  holdSince: template('siden {since}', 'since {since}'),
  holdUntil: template('{since}, gælder til {until}', '{since}, counts until {until}'),
  by: template('Noteret af {name}', 'Recorded by {name}'),

  lastContact: both('Sidste kontakt', 'Last contact'),
  neverMet: both('Der har endnu aldrig været kontakt.', 'There has never been contact.'),
  theirWords: both('Med borgerens egne ord', 'In the citizen’s own words'),

  tries: both('Forsøg i tiden uden kontakt', 'Attempts in the time without contact'),
  noTries: both('Ingen har forsøgt i den tid.', 'Nobody has tried in that time.'),
  whenTried: both('Forsøg efter ugedag og tid på dagen', 'Attempts by weekday and time of day'),
  timeOfDay: both('Tid på dagen', 'Time of day'),
  at: template('{day} kl. {time}', '{day} at {time}'),
  together: template('{name} med {others}', '{name} with {others}'),

  variety: both('Er der prøvet nok, og forskelligt nok?', 'Has enough been tried, and in enough ways?'),
  attempts: both('Forsøg', 'Attempts'),
  days: both('Forskellige dage', 'Different days'),
  dayParts: both('Dele af dagen', 'Parts of the day'),
  ways: both('Måder', 'Ways'),
  ofAskedFor: template('{made}, mindst {askedFor}', '{made}, at least {askedFor}'),
  enough: both(
    'Der er så mange forsøg, og så forskellige, som der bedes om.',
    'The attempts are as many, and as varied, as is asked for.',
  ),

  untried: both('Ikke prøvet i den tid', 'Untried in that time'),
  untriedWays: both('Måder', 'Ways'),
  untriedTimes: both('Tider på dagen', 'Times of day'),
  untriedWeekdays: both('Ugedage', 'Weekdays'),
  untriedPlaces: both('Borgerens egne steder', 'The citizen’s own places'),
  usedPlace: template(
    '{name} ({kind}), brugt {uses} gange, senest {on}',
    '{name} ({kind}), used {uses} times, last on {on}',
  ),
  usedOnce: template('{name} ({kind}), brugt 1 gang, {on}', '{name} ({kind}), used once, on {on}'),
  unusedPlace: template('{name} ({kind}), aldrig brugt', '{name} ({kind}), never used'),
  allTried: both('Alle måder, tider og steder er prøvet.', 'All ways, times and places have been tried.'),

  noPlan: template(
    'Ingen har fastsat en plan for denne borger. Kommunens forslag er {days} dage og {attempts} forsøg.',
    'Nobody has set a plan for this citizen. The municipality proposes {days} days and {attempts} attempts.',
  ),
  countsAs: template(
    'Den tæller som {days} dage og {attempts} forsøg, som er det mindste, der er fastsat lokalt.',
    'It counts as {days} days and {attempts} attempts, the least that is set locally.',
  ),
  why: both('Hvorfor', 'Why'),

  grace: both('Afventer ophør', 'Grace period'),
  restedOn: both('Det hviler ophøret på', 'What the ending rests on'),
  graceUntil: template('Sagen ophører automatisk {until}.', 'The case ends by itself on {until}.'),
  answered: template('{name} svarede {on}, at sagen må ophøre.', '{name} answered on {on} that the case may end.'),
  nobodyAnswered: template(
    'Ingen svarede. Det sker på den plan, som {name} fastsatte {on}.',
    'Nobody answered. It goes by the plan that {name} set on {on}.',
  ),
  someone: both('en kollega', 'a colleague'),
  wordAsked: both(
    'En anden bliver spurgt. Svarer ingen, ophører sagen alligevel, og ophøret skal bekræftes.',
    'Another person is asked. If nobody answers, the case ends all the same, and the ending is to be confirmed.',
  ),
  wordGiven: template('{name} var enig {on}.', '{name} agreed on {on}.'),
  yourAnswer: both(
    'Det er dit eget svar, så den anden vurdering skal komme fra en anden.',
    'It is your own answer, so the second word must be another person’s.',
  ),
  toConfirm: both(
    'Ophøret skal bekræftes af teamlederen bagefter.',
    'The team lead is to confirm the ending afterwards.',
  ),

  endedOn: template('Ophørt {on}: {ground}', 'Ended on {on}: {ground}'),
  oneWord: both(
    'Det hviler på én persons vurdering. Ingen anden har sagt god for det.',
    'It rests on one person’s assessment. Nobody else has agreed to it.',
  ),
  waitsForLead: both('Ophøret er ikke bekræftet endnu.', 'The ending has not been confirmed yet.'),
  waitsForAnother: both(
    'Ophøret er ikke bekræftet endnu. Det hviler på dit ord, så det skal bekræftes af en anden.',
    'The ending has not been confirmed yet. It rests on your word, so another person is to confirm it.',
  ),

  decision: both('Din afgørelse', 'Your decision'),
  follows: both('Hvad følger', 'What follows'),
  ifYes: both('Hvis sagen må ophøre', 'If the case may end'),
  endsThen: template(
    'Sagen afventer ophør til {day}. Træffes borgeren inden da, standser ophøret.',
    'The grace period runs until {day}. If the citizen is met before then, the ending stops.',
  ),
  secondWordAsked: both(
    'En anden bliver spurgt om sin vurdering, fordi det er dit svar.',
    'Another person is asked for their word, since the answer is yours.',
  ),
  noSecondWord: both('Ingen anden skal vurdere det.', 'Nobody else is to assess it.'),
  letter: both(
    'Beskeden til borgeren lægges i sagen og bruges ved de sidste forsøg.',
    'The word to the citizen is kept in the case, and used at the last attempts.',
  ),
  ifNo: both('Hvis indsatsen fortsætter', 'If outreach goes on'),
  atLeast: template(
    'Tiden uden kontakt tælles forfra. Planen er mindst {days} dage og {attempts} forsøg.',
    'The time without contact is counted anew. The plan is at least {days} days and {attempts} attempts.',
  ),
  nothingToDecide: both('Der er ikke noget for dig at afgøre lige nu', 'There is nothing for you to decide just now'),
  nothingToDecideHelp: both(
    'Siden viser, hvordan det står. Spørgsmålet kommer her, når det er dit.',
    'The page shows how it stands. The question comes here when it is yours.',
  ),
} as const;
