import { both, template } from '../text';

/** Who can see a case, on its own page; and the dialogs that change it. */
export const restriction = {
  title: both('Hvem kan se sagen', 'Who can see the case'),
  open: both(
    'Alle, der kan se teamets sager, kan se denne.',
    'Everybody who can see the team’s cases can see this one.',
  ),
  since: template('Skærmet {at} af {by}', 'Restricted {at} by {by}'),
  someone: both('en medarbejder', 'someone on staff'),
  why: both('Begrundelse', 'Reason'),
  erased: both('Begrundelsen er slettet', 'The reason has been erased'),
  who: both('Kan se sagen', 'Can see the case'),
  hasTheCase: template('{name} (har sagen)', '{name} (has the case)'),

  restrict: both('Skærm sagen', 'Restrict the case'),
  restrictFollows: both(
    'For alle andre er det, som om sagen ikke findes: den står ikke på lister, tæller ikke med og kan ikke findes. Det gælder, så snart du trykker.',
    'For everybody else it is as if the case did not exist: it is on no list, in no count, and cannot be found. This holds as soon as you press.',
  ),
  alwaysNamed: both(
    'Du kan selv se den, og det kan den, der har sagen, også.',
    'You can see it yourself, and so can whoever has the case.',
  ),
  reason: both('Hvorfor skal færre kunne se sagen?', 'Why are fewer to see the case?'),
  reasonHint: both(
    'Læses af dem, der kan se sagen. Skriv, så borgeren kan læse det.',
    'Read by those who can see the case. Write so that the citizen can read it.',
  ),
  whoElse: both('Hvem skal ellers kunne se sagen? (valgfrit)', 'Who else is to see the case? (optional)'),
  oneMore: both('En til', 'One more'),
  nobody: both('Vælg', 'Choose'),

  change: both('Ret, hvem der kan se sagen', 'Change who can see the case'),
  whoNamed: both('Hvem skal kunne se sagen?', 'Who is to see the case?'),
  leadNeeded: both(
    'Mindst én skal være teamleder, så skærmningen kan ophæves igen. Den, der har sagen, kan altid se den.',
    'At least one must be a team lead, so that the restriction can be lifted again. Whoever has the case can always see it.',
  ),
  noLead: both('Vælg mindst én teamleder.', 'Choose at least one team lead.'),
  leavesOneself: both(
    'Du har taget dig selv ud. Når du gemmer, kan du ikke se sagen mere.',
    'You have taken yourself out. Once you save, you can no longer see the case.',
  ),
  save: both('Gem', 'Save'),

  lift: both('Ophæv skærmningen', 'Lift the restriction'),
  liftFollows: both(
    'Alle, der kan se teamets sager, kan se sagen igen, med alt det, der er skrevet i den.',
    'Everybody who can see the team’s cases can see the case again, with all that has been written in it.',
  ),
  liftReason: both('Hvorfor er det ikke længere nødvendigt?', 'Why is it no longer needed?'),
} as const;

/** Emergency access, as it shows on the case that it opened. */
export const inEmergency = {
  now: both('Nødadgang lige nu', 'Emergency access right now'),
  before: template('Tidligere nødadgang ({count})', 'Earlier emergency access ({count})'),
  until: template('{by} til {until}', '{by} until {until}'),
  span: template('{by} fra {at} til {until}', '{by} from {at} until {until}'),
  yours: template('Du har nødadgang til sagen indtil {until}', 'You have emergency access to the case until {until}'),
  yoursHelp: both(
    'Du kan læse sagen, notere kontakt og skrive i den. Du kan ikke afgøre noget. Teamlederen og de tilsynsførende har fået besked.',
    'You can read the case, log contact and write in it. You can decide nothing. The team lead and the auditors have been told.',
  ),
} as const;
