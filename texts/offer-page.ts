import type { ClosedBecause } from '../domain/handover/offer-link';
import { both, type Table, template } from './text';

/** The page on which a service sees an offer and answers it, without an account. */
export const offerPageWords = {
  gateTitle: both('I har fået et tilbud', 'You have been sent an offer'),
  gateIntro: template(
    '{municipality} spørger, om I kan hjælpe en borger. Tilbuddet er kun til den, der har fået linket og koden.',
    '{municipality} asks whether you can help a citizen. The offer is only for whoever was given the link and the code.',
  ),
  code: both('Kode', 'Code'),
  codeHint: both(
    'Seks tal, som kontaktpersonen har givet jer på telefon.',
    'Six digits that the contact person has given you by phone.',
  ),
  openOffer: both('Åbn tilbuddet', 'Open the offer'),
  logged: both('Det bliver noteret, hver gang tilbuddet åbnes.', 'It is noted each time the offer is opened.'),

  title: template('Overgang til {service}', 'Handover to {service}'),
  intro: template(
    '{municipality} har en kontaktperson hos borgeren og spørger, om I kan tage over. Borgeren har givet samtykke til, at I får det at vide, der står her, og ikke mere.',
    '{municipality} has a contact person with the citizen and asks whether you can take over. The citizen has consented to you being told what stands here, and no more.',
  ),
  introTaken: template(
    '{municipality} har en kontaktperson hos borgeren, som I har sagt ja til. Borgeren har givet samtykke til, at I får det at vide, der står her, og ikke mere.',
    '{municipality} has a contact person with the citizen whom you have agreed to take on. The citizen has consented to you being told what stands here, and no more.',
  ),
  told: both('I må få at vide', 'You may be told'),
  message: both('Kontaktpersonen skriver', 'The contact person writes'),
  replyBy: both('Svar senest', 'Answer by'),
  stands: both('Status', 'Status'),
  since: template('{state} siden {on}', '{state} since {on}'),
  contactPerson: both('Kontaktperson', 'Contact person'),
  firstMeeting: both('Første møde', 'First meeting'),
  nameUnknown: both('Navnet får I af kontaktpersonen.', 'The contact person tells you the name.'),

  acceptTitle: both('Ja, vi tager imod borgeren', 'Yes, we take the citizen on'),
  acceptMeeting: both('Første møde', 'First meeting'),
  acceptMeetingHint: both(
    'Foreslå en dag, hvis I har en. Kontaktpersonen aftaler den med borgeren og kan flytte den.',
    'Propose a day if you have one. The contact person agrees it with the citizen, and can move it.',
  ),
  accept: both('Accepter tilbuddet', 'Accept the offer'),
  rejectTitle: both('Nej, vi kan ikke', 'No, we cannot'),
  rejectReason: both('Hvorfor ikke?', 'Why not?'),
  rejectReasonHint: both(
    'Borgeren får begrundelsen at vide. Skriv aldrig CPR-nummer.',
    'The citizen is told the reason. Never write a CPR number.',
  ),
  reject: both('Afslå tilbuddet', 'Reject the offer'),
  meetingTitle: both('Første møde', 'First meeting'),
  meetingDay: both('Dag', 'Day'),
  meetingNone: both(
    'Foreslå en dag. Kontaktpersonen aftaler den med borgeren og går gerne med.',
    'Propose a day. The contact person agrees it with the citizen, and is glad to come along.',
  ),
  meetingAgreed: template(
    'Mødet er sat til {on}. Passer det ikke, så foreslå en anden dag.',
    'The meeting is set for {on}. If that does not suit you, propose another day.',
  ),
  propose: both('Foreslå dagen', 'Propose the day'),
  attendanceTitle: both('Mødte borgeren frem?', 'Did the citizen attend?'),
  attended: both('Ja, borgeren kom til første møde', 'Yes, the citizen came to the first meeting'),
  notAttended: both('Nej, borgeren kom ikke', 'No, the citizen did not come'),
  attendanceNote: both('Besked til kontaktpersonen', 'Message to the contact person'),
  confirm: both('Bekræft', 'Confirm'),
  optional: both('(valgfrit)', '(optional)'),
  close: both('Luk tilbuddet', 'Close the offer'),
  closeHint: both('Luk, hvis andre bruger computeren.', 'Close it if others use the computer.'),
  nothingToDo: both(
    'I skal ikke gøre mere her. Kontaktpersonen bliver ved, til borgeren er faldet til hos jer.',
    'There is nothing more to do here. The contact person stays on until the citizen has settled in with you.',
  ),

  closedTitle: both('Linket kan ikke bruges', 'The link cannot be used'),
  call: template('Ring til {municipality}, hvis I har spørgsmål.', 'Call {municipality} if you have questions.'),
  unknownLink: both(
    'Linket er ikke helt, eller det findes ikke. Åbn det igen fra mailen.',
    'The link is not complete, or there is none. Open it again from the mail.',
  ),
  unavailableTitle: both('Siden kan ikke vises lige nu', 'The page cannot be shown just now'),
  unavailable: both(
    'Prøv igen om et øjeblik. Intet er gået tabt, og intet er sendt to gange.',
    'Try again in a moment. Nothing is lost, and nothing is sent twice.',
  ),
} as const;

/** Why a link opens nothing: nothing is said of the citizen. */
export const closedWords: Table<ClosedBecause> = {
  revoked: both(
    'Linket er trukket tilbage. Har I fået et nyere link, så brug det.',
    'The link has been revoked. If you have been sent a newer one, use that.',
  ),
  stopped: both(
    'Koden er skrevet forkert for mange gange, så linket er lukket. Bed kontaktpersonen om et nyt.',
    'The code was wrong too many times, so the link is closed. Ask the contact person for another.',
  ),
  expired: both(
    'Linket er udløbet. Bed kontaktpersonen om et nyt.',
    'The link has expired. Ask the contact person for another.',
  ),
  offerOver: both(
    'Tilbuddet gælder ikke mere, eller det er besvaret. I skal ikke gøre noget.',
    'The offer no longer stands, or it has been answered. There is nothing for you to do.',
  ),
};

/** What stands above a page that comes back, and above one after something was done. */
export const offerNotices = {
  saved: both(
    'Tak. Det er gemt, og kontaktpersonen kan se det.',
    'Thank you. It is saved, and the contact person can see it.',
  ),
  rejected: both(
    'Tak for svaret. Kontaktpersonen har fået besked, og I kan ikke længere se tilbuddet.',
    'Thank you for the answer. The contact person has been told, and you can no longer see the offer.',
  ),
  meanwhile: both(
    'Det blev ikke sendt, for tilbuddet er ændret i mellemtiden. Sådan står det nu.',
    'It was not sent, because the offer has changed meanwhile. This is how it stands now.',
  ),
  openAgain: both(
    'Der er gået lang tid, så tilbuddet er lukket igen. Åbn det, og prøv en gang til.',
    'It has been a long time, so the offer has closed again. Open it, and try once more.',
  ),
  errors: both('Det er ikke sendt endnu. Ret dette:', 'It has not been sent yet. Please mend this:'),
  unavailable: both(
    'Det er ikke sendt endnu, for systemet svarer ikke. Vent lidt, og send igen.',
    'It has not been sent yet, because the system does not answer. Wait a moment, and send again.',
  ),
} as const;

export const offerErrors = {
  codeForm: both('Skriv de seks tal i koden.', 'Write the six digits of the code.'),
  codeWrong: template(
    'Koden er forkert. Den kan skrives {left} gange til, før linket lukkes.',
    'The code is wrong. It can be tried {left} more times before the link is closed.',
  ),
  reasonMissing: both('Skriv, hvorfor I ikke kan.', 'Write why you cannot.'),
  tooLong: template('Skriv højst {maximum} tegn.', 'Write at most {maximum} characters.'),
  cprNumber: both(
    'Skriv ikke CPR-nummer. Slet det, og send igen.',
    'Do not write a CPR number. Delete it, and send again.',
  ),
  dayMissing: both('Vælg en dag, fra i dag og højst et år frem.', 'Choose a day, from today and at most a year ahead.'),
  attendedMissing: both('Vælg ja eller nej.', 'Choose yes or no.'),
} as const;
