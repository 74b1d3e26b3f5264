import { both, template } from '../text';

/** Mine enheder: where somebody has opened the app, and that a lost one is let in no more. */
export const ownDevices = {
  help: both(
    'Her har du åbnet Fodfæste. Er en telefon væk eller stjålet, så bloker den med det samme, og sig det til din teamleder.',
    'Here you have opened Fodfæste. If a phone is lost or stolen, block it at once and tell your team lead.',
  ),
  android: both('Android-telefon', 'Android phone'),
  ios: both('iPhone eller iPad', 'iPhone or iPad'),
  windows: both('Windows-computer', 'Windows computer'),
  macos: both('Mac', 'Mac'),
  linux: both('Linux-computer', 'Linux computer'),
  other: both('Anden enhed', 'Another device'),
  thisOne: both('Den, du bruger nu', 'The one you are using now'),
  used: template('Sidst brugt {last}, første gang {first}', 'Last used {last}, first {first}'),
  blocked: template('Blokeret {at}', 'Blocked {at}'),
  blockedBy: template('Blokeret {at} af {name}', 'Blocked {at} by {name}'),
  unblocking: both(
    'Er den fundet igen, kan din teamleder åbne den for dig.',
    'If it has been found, your team lead can open it for you.',
  ),
  block: both('Bloker', 'Block'),
  blockTitle: both('Bloker enheden?', 'Block the device?'),
  follows: both(
    'Den logges ud med det samme og får ikke sin nøgle mere. Det, den har med, kan ikke læses: straks, hvor den har net, ellers senest 12 timer ' +
      'efter, at du sidst loggede ind på den. Det, der ikke er sendt derfra, bliver liggende låst. Kun din teamleder kan åbne den igen.',
    'It is signed out at once and is given its key no more. What it carries cannot be read: at once where it has a connection, else at the latest 12 hours ' +
      'after you last signed in on it. What was not sent from it stays there, locked. Only your team lead can open it again.',
  ),
  confirm: both('Ja, bloker den', 'Yes, block it'),
  cancel: both('Nej', 'No'),
  noAnswer: both(
    'Der kom ikke svar. Prøv igen, eller ring til din teamleder, som også kan blokere den.',
    'There was no answer. Try again, or call your team lead, who can block it too.',
  ),
} as const;
