import { both, template } from '../text';

/** Restricted cases: what they are, and what each may do about one that they do not see. */
export const restricted = {
  title: both('Skærmede sager', 'Restricted cases'),
  heading: both('Sagen vises kun for dem, der er nævnt på den', 'The case is shown only to those who are named on it'),
  help: both(
    'For alle andre er det, som om sagen ikke findes. Et brev om den har kun sagens nummer. Er du nævnt på sagen, står den blandt dine egne.',
    'To everybody else it is as if the case did not exist. A letter about it has nothing but its number. If you are named on it, it stands among your own.',
  ),
  inEmergency: both('I en nødsituation', 'In an emergency'),
  inEmergencyHelp: both(
    'Siger Fodfæste, at en sag ikke findes, og har du dens nummer, kan du åbne den i fire timer med en begrundelse.',
    'If Fodfæste says that a case does not exist, and you have its number, you can open it for four hours for a reason.',
  ),
  used: both('Hver gang nogen har gjort det', 'Every time that somebody has'),
  toEmergencyAccess: both('Til nødadgang', 'To emergency access'),
  lookedAt: both('Hvem der har åbnet sagen', 'Who has opened the case'),
  lookedAtHelp: both(
    'Hver gang nogen åbner en sag, noteres det: hvem, hvornår og hvorfor.',
    'Each time somebody opens a case, it is noted: who, when and why.',
  ),
} as const;

/** Restricted cases on which nobody who may see them can act. */
export const unattended = {
  title: both('Sager, som ingen kan handle i', 'Cases on which nobody can act'),
  help: both(
    'Alle, der kan se sagen, er fraværende eller stoppet. Du kan sige, hvem der også må se den, men ikke dig selv. Du får kun nummeret at se.',
    'Everybody who can see the case is away or has left. You can say who else may see it, but not yourself. You are shown the number alone.',
  ),
  none: both('Der er ingen lige nu', 'There are none just now'),
  away: template('{name}, fraværende', '{name}, away'),
  gone: template('{name}, stoppet', '{name}, has left'),
  someone: both('en medarbejder', 'someone on staff'),
  name: both('Lad andre se sagen', 'Let others see the case'),
  nameIn: template('Lad andre se sagen {number}', 'Let others see the case {number}'),
  who: both('Hvem skal også kunne se sagen?', 'Who else is to see the case?'),
  whoHint: both(
    'De, der er nævnt i forvejen, bliver stående. En af dem, der kan se sagen, skal være teamleder.',
    'Those named before stay named. One of those who can see the case must be a team lead.',
  ),
  nobodyChosen: both('Vælg mindst én.', 'Choose at least one.'),
  follows: both(
    'De får sagen at se med det samme. Sig det til dem: de skal læse den og gøre det, der venter.',
    'They see the case at once. Tell them: they are to read it, and do what is waiting.',
  ),
  done: template('Nu kan {names} se sagen {number}.', '{names} can see the case {number} now.'),
} as const;
