import { both } from '../../text';

/** What the dialogs of all acts have in common. */
export const acts = {
  more: both('Mere', 'More'),
  moreTitle: both('Hvad vil du gøre?', 'What do you want to do?'),
  nothing: both(
    'Der er ikke mere, du kan gøre i sagen, som den står nu.',
    'There is nothing more you can do in the case as it stands.',
  ),
  intake: both('Visitation', 'Intake'),
  assigned: both('Hvem har sagen', 'Who has the case'),
  plans: both('Aftaler og opfølgning', 'Appointments and follow-up'),
  course: both('Forløbet', 'The course'),
  safety: both('Sikkerhed og bekymring', 'Safety and concern'),
  sharing: both('Samtykke og andre tilbud', 'Consent and other services'),
  ending: both('Ophør', 'Ending'),
  record: both('Det, der er skrevet', 'What has been written'),
  inTemporal: both('Vis i Temporal (åbner et nyt vindue)', 'Show in Temporal (opens a new window)'),
  choose: both('Vælg', 'Choose'),
  noneToChoose: both('Der er ingen at vælge.', 'There is none to choose.'),
  needed: both('Udfyld dette.', 'Fill this in.'),
  sending: both('Sendes …', 'Sending …'),
  saved: both('Gemt', 'Saved'),
  close: both('Luk', 'Close'),
  kept: both(
    'Der er ingen forbindelse lige nu. Det er gemt på telefonen og bliver sendt, så snart der er.',
    'There is no connection just now. It is kept on the phone, and sent as soon as there is one.',
  ),
} as const;
