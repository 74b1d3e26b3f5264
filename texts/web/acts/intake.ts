import { both, template } from '../../text';

/** The acts by which a referral is decided on, and what is decided is taken back. */
export const intakeActs = {
  accept: both('Tildel en kontaktperson', 'Accept, and assign a contact person'),
  whichWorker: both('Hvem skal have sagen?', 'Who is to have the case?'),
  nobodyToChoose: both(
    'Ingen medarbejder i et team kan få en sag.',
    'No member of staff in a team can be given a case.',
  ),
  withLoad: template('{name} (har {count})', '{name} (has {count})'),
  why: both('Hvorfor er borgeren i målgruppen?', 'Why is the citizen in the target group?'),
  whyHint: both(
    'Din konkrete og individuelle vurdering, med ord som andre kan læse senere',
    'Your concrete and individual assessment, in words that others can read later',
  ),
  targetGroups: both('Målgruppe', 'Target group'),
  targetGroupsHint: both('Lad alle stå tomme, hvis det ikke vides endnu', 'Leave all empty where it is not known yet'),
  firstAttemptBy: both('Første kontaktforsøg senest', 'First contact attempt by'),
  followUpDays: both('Dage mellem opfølgninger', 'Days between follow-ups'),
  planDays: both(
    'Spørg om ophør efter så mange dage uden kontakt',
    'Ask about ending after so many days without contact',
  ),
  planAttempts: both('… og så mange forsøg', '… and so many attempts'),
  proposedHint: both(
    'Foreslået af kommunens indstillinger. Retter du det, så skriv hvorfor i vurderingen',
    'Proposed by the municipality’s settings. If you change it, say why in the assessment',
  ),
  acceptFollows: template(
    'Sagen er aktiv. Fase: {phase}. {name} får besked.',
    'The case is active. Phase: {phase}. {name} is told.',
  ),
  acceptVerb: both('Tildel sagen', 'Assign the case'),

  acceptAndWait: both('Sæt på venteliste', 'Put on the waiting list'),
  lookAgainOn: both('Se på sagen igen', 'Look at the case again on'),
  waitReason: both('Hvorfor må borgeren vente?', 'Why must the citizen wait?'),
  waitFollows: template(
    'Borgeren er i målgruppen og står på venteliste. Sagen kommer igen {day}.',
    'The citizen is in the target group and is on the waiting list. The case comes up again on {day}.',
  ),
  waitVerb: both('Sæt på venteliste', 'Put on the waiting list'),

  leaveWaitingList: both('Tag sagen fra ventelisten', 'Take the case from the waiting list'),
  keepWaiting: both('Lad sagen vente længere', 'Let the case wait longer'),
  keepWaitingVerb: both('Lad sagen vente', 'Let the case wait'),

  declareOutsideTargetGroup: both('Uden for målgruppen', 'Outside the target group'),
  outsideReason: both('Hvorfor er borgeren uden for målgruppen?', 'Why is the citizen outside the target group?'),
  guidance: both('Vejledning: hvor er der hjælp? (valgfrit)', 'Guidance: where is there help? (optional)'),
  guidanceHint: both(
    'Skal skrives, når borgeren er under aldersgrænsen. Husk da også pligten til at underrette',
    'Required where the citizen is below the age limit. Then remember the duty to notify too',
  ),
  letter: both('Brev til borgeren', 'Letter to the citizen'),
  noLetter: both('Intet brev', 'No letter'),
  digitalPost: both('Digital Post', 'Digital Post'),
  mail: both('Almindelig post', 'Ordinary post'),
  handed: both('Afleveres personligt', 'Handed over in person'),
  letterReasons: both('Hvad står der i brevet?', 'What does the letter say?'),
  outsideFollows: both(
    'Henvendelsen afsluttes. Det, der er skrevet, kan stadig læses. Kommer der en ny henvendelse, vurderes den for sig.',
    'The referral is closed. What was written can still be read. A new referral is assessed on its own.',
  ),
  outsideVerb: both('Afslut henvendelsen', 'Close the referral'),

  joinTo: template('Tilføj til {name}', 'Add to {name}'),
  join: both('Tilføj henvendelsen til sagen', 'Add the referral to the case'),
  joinReason: both('Hvorfor er det samme person?', 'Why is it the same person?'),
  joinReasonHint: both(
    'Hvad stemmer, med ord som andre kan læse senere',
    'What agrees, in words that others can read later',
  ),
  joinFollows: template(
    'Henvendelsen står fremover i sagen {name}, og dens kontaktperson får besked. Det kan tages tilbage.',
    'The referral stands in the case {name} from now on, and its contact person is told. It can be taken back.',
  ),
  joinVerb: both('Tilføj til sagen', 'Add to the case'),

  undoJoin: both('Skil henvendelsen ud igen', 'Take the referral out again'),
  undoJoinReason: both('Hvorfor er det ikke samme person?', 'Why is it not the same person?'),
  undoJoinFollows: both(
    'Henvendelsen venter igen på at blive vurderet, og den anden sag har den ikke længere.',
    'The referral waits to be assessed again, and the other case no longer has it.',
  ),
  undoJoinVerb: both('Skil ud', 'Take out'),
} as const;
