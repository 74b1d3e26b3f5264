import { both, template } from '../text';

/** Every time that someone opened a restricted case in an emergency. */
export const emergencyAccess = {
  title: both('Nødadgang', 'Emergency access'),
  none: both('Ingen har brugt nødadgang', 'Nobody has used emergency access'),
  noneHelp: both(
    'Når nogen åbner en skærmet sag i en nødsituation, står det her med begrundelsen.',
    'When someone opens a restricted case in an emergency, it stands here with the reason.',
  ),
  opened: template('{by} åbnede {number}', '{by} opened {number}'),
  someone: both('En medarbejder', 'Someone on staff'),
  aCase: both('en sag', 'a case'),
  span: template('{at}, til {until}', '{at}, until {until}'),
  offer: both('Nødadgang til en skærmet sag', 'Emergency access to a restricted case'),
  offerHelp: both(
    'Er sagen skærmet, og er der en nødsituation, kan du åbne den med en begrundelse.',
    'If the case is restricted and there is an emergency, you can open it for a reason.',
  ),
  whichCase: both('Sagens nummer', 'The number of the case'),
  openNow: both('Åben nu', 'Open now'),
  purpose: both('Hvad skal du bruge den til lige nu?', 'What do you need it for right now?'),
  purposeHint: both(
    'Skriv ikke borgerens navn: begrundelsen læses af dem, der får besked',
    'Do not write the citizen’s name: the reason is read by those who are told',
  ),
  meant: both(
    'Nødadgang er til, når borgeren kan være i fare, og det ikke kan vente på dem, der kan se sagen.',
    'Emergency access is for when the citizen may be in danger, and it cannot wait for those who can see the case.',
  ),
  forFourHours: both('Sagen er åben for dig i fire timer.', 'The case is open to you for four hours.'),
  mayDo: both(
    'Du kan læse den, notere kontakt og skrive i den. Du kan ikke afgøre noget.',
    'You can read it, log contact and write in it. You can decide nothing.',
  ),
  told: both(
    'Teamlederen og de tilsynsførende får besked med det samme.',
    'The team lead and the auditors are told at once.',
  ),
  forGood: both(
    'Det står for altid, at du har åbnet den, hvornår og hvorfor.',
    'That you opened it, when and why, stands for good.',
  ),
  open: both('Åbn sagen', 'Open the case'),
  erased: both('Begrundelsen er slettet', 'The reason has been erased'),
} as const;
