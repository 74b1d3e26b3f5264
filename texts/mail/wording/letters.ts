import type { Standard } from '../../../domain/rules/standard';
import { ALARM_REPEATS_MINUTES } from '../../../domain/visit/visit-messages';
import { both, type Table, template } from '../../text';
import type { Message, ReceivedAs } from '../message';

/** How a mail opens where the municipality has no words of its own, by the tone of its standard. */
export const greetings: Table<Standard['tone']> = {
  du: both('Hej', 'Hello'),
  borgeren: both('Goddag', 'Good day'),
};

/** The words around what a mail tells: labels, headings, closing words. */
export const words = {
  closing: both('Venlig hilsen', 'Kind regards'),
  signature: template('Fodfæste, {sender}', 'Fodfæste, {sender}'),
  footer: both(
    'Mailen er sendt af Fodfæste og nævner aldrig, hvem en sag handler om. Svar ikke på den, og skriv ikke om borgere i mail: det hører til i sagen.',
    'Sent by Fodfæste, which never says in a mail whom a case is about. Please do not reply, and do not write about citizens by mail: that belongs in the case.',
  ),

  caseTag: template('Sag {number}', 'Case {number}'),
  visitTag: both('Besøg', 'Visit'),
  standardTag: both('Kvalitetsstandard', 'Quality standard'),
  staffTag: both('Medarbejdere', 'Staff'),
  escalated: template('Sendt videre: {title}', 'Escalated: {title}'),

  where: both('Hvor', 'Where'),
  who: both('Hvem', 'Who'),
  goAlong: both('Sammen med', 'Together with'),
  calledBy: both('Hjælp tilkaldt af', 'Help called by'),
  since: both('Siden', 'Since'),
  backBy: both('Tilbage senest', 'Back by'),
  takenBy: both('Alarmen er taget af', 'The alarm was taken by'),
  placeNotGiven: both('Stedet er ikke oplyst', 'No place was given'),
  unknownPerson: both('ukendt', 'unknown'),
  whatNow: both('Hvad nu', 'What to do'),
  by: both('Senest', 'By'),
  wasDue: both('Fristen var', 'Was due'),
  why: both('Hvorfor', 'Why'),
  whyYou: both('Du får den, fordi', 'You get it because'),

  openCase: template('Åbn sag {number}', 'Open case {number}'),
  openVisit: both('Åbn besøget', 'Open the visit'),
  openStandard: both('Åbn kvalitetsstandarden', 'Open the quality standard'),
  openBreakings: both('Se, hvem og hvorfor', 'See who and why'),
  openStaff: both('Åbn medarbejdere og teams', 'Open staff and teams'),
  openRestricted: both('Giv en anden adgang', 'Let somebody else see it'),
  openToday: both('Åbn din liste', 'Open your list'),
  openTeam: both('Åbn teamets oversigt', 'Open the team’s overview'),

  untilTaken: both(
    'Skriv i Fodfæste, at du tager dig af den. Ellers går den videre til den næste.',
    'Say in Fodfæste that you take it. Otherwise it goes on to the next person.',
  ),
  untilAlarmTaken: both(
    `Alarmen gentages hvert ${ALARM_REPEATS_MINUTES}. minut hos alle, der er alarmeret, til en af dem har taget den.`,
    `The alarm is repeated every ${ALARM_REPEATS_MINUTES} minutes to all who were alarmed, until one of them has taken it.`,
  ),
  more: template('og {count} til. Se dem alle i Fodfæste.', 'and {count} more. See them all in Fodfæste.'),
} as const;

/** Why a message comes to whoever was asked. These and the next go on from "Du får den, fordi". */
export const asWhoever: Table<Message['role']> = {
  worker: both('du er sagens kontaktperson.', 'you are the contact person.'),
  teamLead: both('du er teamleder.', 'you are the team lead.'),
  intakeOfficer: both('du visiterer henvendelser.', 'you triage referrals.'),
  staff: both('du har været kontaktperson i sagen.', 'you have had to do with the case.'),
  deputyLead: both('du er stedfortræder for teamlederen.', 'you are the deputy team lead.'),
  onCall: both('du har vagten.', 'you are on call.'),
};

export const whoseWatch = both('du er teamleder eller fører tilsyn.', 'you are the team lead, or an auditor.');

export const whoCanName = both('du kan give en anden opgaven.', 'you can give it to somebody else.');

export const onTheVisit = both('det er dit besøg.', 'it is your visit.');
export const wasAlarmed = both('du blev alarmeret.', 'you were alarmed.');
export const alongOnTheVisit = both('du går med på besøget.', 'you go along on the visit.');

/** Why it comes to someone else than the one who was asked. Who is away is not said. */
export const inPlaceOfAnother: Table<Exclude<ReceivedAs, 'oneself'>> = {
  deputy: both('du er stedfortræder for en kollega, der er fraværende.', 'you stand in for a colleague who is away.'),
  lead: both(
    'den kollega, der skulle have haft den, er fraværende, og der er ingen stedfortræder.',
    'the colleague it was for is not here, and nobody has been named as deputy.',
  ),
  deputyLead: both('teamlederen er fraværende, og du er stedfortræder.', 'the team lead is away, and you stand in.'),
  fallback: both(
    'ingen i teamet kunne modtage den, og kommunen har valgt denne adresse til det.',
    'nobody in the team could get it, and the municipality has chosen this address for that.',
  ),
};

/** Why a matter that others have left comes to this reader. */
export const whenUnanswered: Table<ReceivedAs> = {
  oneself: both(
    'den har ligget for længe, og du er teamleder.',
    'it has been left too long, and you are the team lead.',
  ),
  deputy: both(
    'den har ligget for længe, og du er stedfortræder for teamlederen, der er fraværende.',
    'it has been left too long, and you stand in for the team lead, who is away.',
  ),
  lead: both(
    'den har ligget for længe, og teamlederen er fraværende.',
    'it has been left too long, and the team lead is not here.',
  ),
  deputyLead: both(
    'den har ligget for længe, teamlederen er fraværende, og du er stedfortræder.',
    'it has been left too long, the team lead is away, and you stand in.',
  ),
  fallback: both(
    'den har ligget for længe, og kommunen har valgt denne adresse til, når ingen leder kan modtage den.',
    'it has been left too long, and the municipality has chosen this address for when no lead can get it.',
  ),
};
