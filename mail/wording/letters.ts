import type { Bilingual } from '../../domain/schema-parts';
import { both, type Table } from '../../texts/text';
import type { Message, ReceivedAs } from '../message';

/** The words around what a mail tells: labels, headings, greetings. */
export const words = {
  greeting: both('Hej', 'Hello'),
  closing: both('Venlig hilsen', 'Kind regards'),
  signature: both('Fodfæste, {house}', 'Fodfæste, {house}'),
  footer: both(
    'Mailen er sendt af Fodfæste og nævner aldrig, hvem en sag handler om. Svar ikke på den, og skriv ikke om borgere i mail: det hører til i sagen.',
    'Sent by Fodfæste, which never says in a mail whom a case is about. Please do not reply, and do not write about citizens by mail: that belongs in the case.',
  ),

  caseTag: both('Sag {number}', 'Case {number}'),
  visitTag: both('Besøg', 'Visit'),
  standardTag: both('Kvalitetsstandard', 'Quality standard'),
  escalated: both('Eskaleret: {title}', 'Escalated: {title}'),

  where: both('Hvor', 'Where'),
  toDo: both('Gør', 'To do'),
  by: both('Senest', 'By'),
  wasDue: both('Fristen var', 'Was due'),
  why: both('Hvorfor', 'Why'),
  whyYou: both('Derfor dig', 'Why you'),
  endOfThatDay: both('{date}, inden dagen er omme', '{date}, before the day is over'),

  openCase: both('Åbn sag {number}', 'Open case {number}'),
  openVisit: both('Åbn besøget', 'Open the visit'),
  openStandard: both('Åbn kvalitetsstandarden', 'Open the quality standard'),
  openToday: both('Åbn din liste', 'Open your list'),
  openTeam: both('Åbn teamets oversigt', 'Open the team’s overview'),

  untilTaken: both(
    'Meld i Fodfæste, at du tager den. Ellers går den videre til den næste.',
    'Say in Fodfæste that you take it. Otherwise it goes on to the next person.',
  ),
  more: both('og {count} til. Se dem alle i Fodfæste.', 'and {count} more. See them all in Fodfæste.'),
} as const satisfies Record<string, Bilingual>;

/** Why a message of the reader's own comes to them: what they are in the case. */
export const asWhoever: Table<Message['role']> = {
  worker: both('Du er sagens kontaktperson.', 'You are the contact person.'),
  teamLead: both('Du er teamleder.', 'You are the team lead.'),
  intakeOfficer: both('Du visiterer henvendelser.', 'You triage referrals.'),
  staff: both('Du har haft med sagen at gøre.', 'You have had to do with the case.'),
  onCall: both('Du har vagten.', 'You are on call.'),
};

/** Why it comes to someone else than the one who was asked. Who is away is not said. */
export const inPlaceOfAnother: Table<Exclude<ReceivedAs, 'oneself'>> = {
  deputy: both('Du er stedfortræder for en kollega, der er fraværende.', 'You stand in for a colleague who is away.'),
  lead: both(
    'Den kollega, der skulle have haft den, er her ikke, og ingen er sat som stedfortræder.',
    'The colleague it was for is not here, and nobody has been named as deputy.',
  ),
  deputyLead: both('Teamlederen er fraværende, og du er stedfortræder.', 'The team lead is away, and you stand in.'),
  fallback: both(
    'Ingen i teamet kunne få den. Derfor kommer den til den adresse, kommunen har valgt til det.',
    'Nobody in the team could get it, so it comes to the address that the municipality has chosen for that.',
  ),
};

/** Why a team lead hears of what others were asked. */
export const unanswered = both(
  'Den har ventet for længe på andre, og derfor kommer den til teamlederen.',
  'It has waited too long for others, and so it comes to the team lead.',
);
