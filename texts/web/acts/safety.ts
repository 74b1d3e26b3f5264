import { both, template } from '../../text';

/** The acts of care and safety: crises, incidents, concerns for children. */
export const safetyActs = {
  whatKind: both('Hvad drejer det sig om?', 'What is it about?'),
  other: both('Andet', 'Other'),
  markCrisis: both('Borgeren er i krise', 'The citizen is in a crisis'),
  markCrisisFollows: both(
    'Ring 112, hvis nogen er i fare nu. Teamlederen får besked med det samme, og du bliver bedt om at følge op i dag.',
    'Call 112 if anyone is in danger now. The team lead is told at once, and you are asked to follow up today.',
  ),
  markCrisisVerb: both('Notér krisen', 'Record the crisis'),
  closeCrisis: both('Krisen er ovre', 'The crisis is over'),
  closeCrisisNote: both('Hvordan står det til nu?', 'How do things stand now?'),
  closeCrisisFollows: both('Sagen er ikke længere mærket som krise.', 'The case is no longer marked as a crisis.'),
  closeCrisisVerb: both('Afslut krisen', 'Close the crisis'),

  recordIncident: both('Notér en hændelse', 'Record an incident'),
  when: both('Hvornår skete det?', 'When did it happen?'),
  whatHappened: both('Hvad skete der?', 'What happened?'),
  visitsInPairs: both('Besøg skal være med to medarbejdere', 'Visits have to be in pairs'),
  recordIncidentFollows: both(
    'Teamlederen ser på hændelsen. Sagen ophører ikke af den grund.',
    'The team lead looks at the incident. It does not end the case.',
  ),
  recordIncidentPairsFollows: template(
    'Teamlederen ser på hændelsen. Fra nu af er besøg med to medarbejdere, til teamlederen ophæver det, og det ses på igen om {days} dage.',
    'The team lead looks at the incident. From now on visits are in pairs until the team lead lifts that, and it is looked at again in {days} days.',
  ),
  recordIncidentVerb: both('Notér hændelsen', 'Record the incident'),

  reviewIncident: both('Se på en hændelse', 'Look at an incident'),
  whichIncident: both('Hvilken hændelse?', 'Which incident?'),
  reviewNote: both('Hvad har I talt om og aftalt?', 'What have you talked over and agreed?'),
  reviewFollows: both(
    'Det står i sagen med dit navn, og du bliver ikke mindet om hændelsen mere.',
    'It stands in the case with your name, and you are not reminded of the incident any more.',
  ),
  reviewPairsFollows: both(
    'Det står i sagen med dit navn, og du bliver ikke mindet om hændelsen mere. Besøg er fortsat med to medarbejdere, til du ophæver det.',
    'It stands in the case with your name, and you are not reminded of the incident any more. Visits stay in pairs until you lift that.',
  ),
  reviewVerb: both('Notér, at du har set på den', 'Record that you have looked at it'),

  liftPairRule: both('Ophæv besøg med to medarbejdere', 'Lift visits in pairs'),
  liftPairRuleFollows: both(
    'Fra nu af kan man igen besøge borgeren alene. Det, der skete, står stadig i sagen.',
    'From now on the citizen can be visited alone again. What happened still stands in the case.',
  ),
  liftPairRuleVerb: both('Ophæv reglen', 'Lift the rule'),

  extendPairRule: both('Forlæng besøg med to medarbejdere', 'Keep visits in pairs'),
  reviewOn: both('Se på det igen', 'Look at it again on'),
  extendPairRuleFollows: template(
    'Besøg er fortsat med to medarbejdere. Du bliver spurgt igen {day}.',
    'Visits stay in pairs. You are asked again on {day}.',
  ),
  extendPairRuleVerb: both('Forlæng reglen', 'Keep the rule'),

  openChildConcern: both('Bekymring for et barn', 'Concern for a child'),
  about: both('Hvem gælder det?', 'Whom does it concern?'),
  child: both('Et barn', 'A child'),
  pregnancy: both('En graviditet', 'A pregnancy'),
  concern: both('Hvad er du bekymret for?', 'What worries you?'),
  openChildConcernFollows: both(
    'Du har pligt til at underrette kommunen. Du bliver mindet om det, til underretningen er sendt, eller det er afgjort på anden måde.',
    'You have a duty to notify the municipality. You are reminded until the notice is sent or it is decided otherwise.',
  ),
  openChildConcernVerb: both('Notér bekymringen', 'Record the concern'),
  whichConcern: both('Hvilken bekymring?', 'Which concern?'),
  recordChildConcernNotice: both('Underretningen er sendt', 'The notice is sent'),
  sentOn: both('Sendt den', 'Sent on'),
  recordChildConcernNoticeFollows: both('Påmindelserne hører op.', 'The reminders stop.'),
  recordChildConcernNoticeVerb: both('Notér, at den er sendt', 'Record that it is sent'),
  settleChildConcern: both('Bekymringen er afgjort uden underretning', 'The concern is settled without a notice'),
  settleChildConcernFollows: both(
    'Påmindelserne hører op. Din begrundelse står i sagen.',
    'The reminders stop. Your reason stands in the case.',
  ),
  settleChildConcernVerb: both('Afgør bekymringen', 'Settle the concern'),
} as const;
