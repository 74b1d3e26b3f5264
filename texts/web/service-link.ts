import type { ClosedBecause } from '../../domain/handover/offer-link';
import { both, type Table, template } from '../text';

/** The link by which a service sees an offer and answers it itself, as the contact person sends and follows it. */
export const serviceLink = {
  title: both('Link til tilbuddet', 'Link to the service'),
  help: both(
    'Tilbuddet får en mail med et link. Her kan de se det, borgeren har givet samtykke til, og selv svare. Mailen siger ikke, hvem det handler om.',
    'The service gets a mail with a link, by which it can see what the citizen has consented to, and answer by itself. The mail does not say whom it is about.',
  ),
  address: both('Tilbuddets mailadresse', 'The service’s mail address'),
  addressHint: both('Deres fælles postkasse, ikke en privat adresse.', 'Their shared mailbox, not a private address.'),
  addressWrong: both('Skriv en hel mailadresse.', 'Write a whole mail address.'),
  send: both('Send linket', 'Send the link'),
  sendAnother: both('Send et nyt link', 'Send another link'),
  replaces: both('Det link, de har nu, virker ikke længere.', 'The link that they have now will no longer work.'),
  sentTo: both('Sendt til', 'Sent to'),
  sentAt: both('Sendt', 'Sent'),
  usableUntil: both('Kan bruges til', 'Can be used until'),
  opened: both('Sidst åbnet', 'Last opened'),
  notOpened: both('Ikke åbnet endnu', 'Not opened yet'),
  code: both('Kode', 'Code'),
  codeHint: both(
    'Ring til tilbuddet, og giv dem koden. Skriv den aldrig i en mail.',
    'Call the service and give them the code. Never write it in a mail.',
  ),
  wrongCodes: template('Forkert kode {count} gange i træk', 'Wrong code {count} times in a row'),
  revoke: both('Træk linket tilbage', 'Revoke the link'),
  revokeFollows: both(
    'Tilbuddet kan ikke længere se noget eller svare, og de får en mail om det. Det gælder også, hvis de har åbnet det nu. Du kan altid sende et nyt link.',
    'The service can no longer see anything or answer, and gets a mail about it, also if they have it open now. You can always send another link.',
  ),
  revokeConfirm: both('Ja, træk det tilbage', 'Yes, revoke it'),
  cancel: both('Fortryd', 'Cancel'),
} as const;

/** Why the last link opens nothing, for whoever can send another. */
export const linkClosed: Table<ClosedBecause> = {
  revoked: both('Linket er trukket tilbage.', 'The link has been revoked.'),
  stopped: both(
    'Linket er lukket: koden blev skrevet forkert for mange gange. Ring til tilbuddet, før du sender et nyt.',
    'The link is closed: the code was wrong too many times. Call the service before you send another.',
  ),
  expired: both('Linket er udløbet.', 'The link has expired.'),
  offerOver: both('Linket viser ikke noget mere.', 'The link shows nothing any more.'),
};
