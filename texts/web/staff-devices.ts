import { both, template } from '../text';

/** Where a colleague is signed in, and what they have opened the app on. */
export const staffDevices = {
  sessions: both('Logget ind nu', 'Signed in now'),
  noSessions: both('Er ikke logget ind nogen steder.', 'Is not signed in anywhere.'),
  unknownDevice: both('En browser', 'A browser'),
  begun: template('Siden {begun}, sidst brugt {seen}', 'Since {begun}, last used {seen}'),
  thisOne: both('Det er her, du sidder nu', 'This is where you are now'),
  end: both('Log ud', 'Sign out'),
  endOf: template('Log ud: {what}, siden {begun}', 'Sign out: {what}, since {begun}'),
  endAll: both('Log ud alle steder', 'Sign out everywhere'),
  endQuestion: template('Log {name} ud?', 'Sign {name} out?'),
  endFollows: both(
    'Det sker med det samme. Det, medarbejderen er i gang med at skrive, bliver liggende på enheden. Der kan logges ind igen: er en telefon væk, så bloker den.',
    'It happens at once. What they are writing stays on the device. They may sign in again: if a phone is lost, block it.',
  ),
  endConfirm: both('Ja, log ud', 'Yes, sign out'),
  devices: both('Telefoner og computere', 'Phones and computers'),
  noDevices: both('Har ikke åbnet Fodfæste på nogen enhed endnu.', 'Has not opened Fodfæste on any device yet.'),
  used: template('Sidst brugt {last}, første gang {first}', 'Last used {last}, first {first}'),
  blocked: template('Blokeret {at}', 'Blocked {at}'),
  blockedBy: template('Blokeret {at} af {name}', 'Blocked {at} by {name}'),
  block: both('Bloker', 'Block'),
  blockOf: template('Bloker: {what}, sidst brugt {last}', 'Block: {what}, last used {last}'),
  blockQuestion: both('Bloker enheden?', 'Block the device?'),
  blockFollows: both(
    'Den logges ud med det samme og får ikke sin nøgle mere. Det, den har med, kan ikke læses: straks, hvor den har net, ellers senest 12 timer efter det sidste login på den. ' +
      'Det, der ikke er sendt derfra, bliver liggende låst. Giv databeskyttelsesrådgiveren besked samme dag.',
    'It is signed out at once and is given its key no more. What it carries cannot be read: at once where it has a connection, else at the latest 12 hours after the last sign-in on it. ' +
      'What was not sent from it stays there, locked. Tell the data protection officer the same day.',
  ),
  blockConfirm: both('Ja, bloker den', 'Yes, block it'),
  open: both('Åbn igen', 'Open again'),
  openOf: template('Åbn igen: {what}, sidst brugt {last}', 'Open again: {what}, last used {last}'),
  openQuestion: both('Åbn enheden igen?', 'Open the device again?'),
  openFollows: both(
    'Gør det kun, når medarbejderen selv har den i hånden. Der kan logges ind på den igen, og det, der ikke var sendt, kan sendes.',
    'Only do so when they have it in their own hand. They may sign in on it again, and what was not sent can be sent.',
  ),
  openConfirm: both('Ja, åbn den igen', 'Yes, open it again'),
  cancel: both('Nej', 'No'),
} as const;
