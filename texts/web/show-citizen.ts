import { both, template } from '../text';

/** What the citizen sees when a contact person holds the phone out: nothing about them that they have not said or agreed to. */
export const showCitizen = {
  open: both('Vis med borgeren', 'Show the citizen'),
  title: both('Vores aftaler', 'What we have agreed'),
  nextMeeting: both('Næste gang vi ses', 'When we meet next'),
  noMeeting: both('Vi har ikke aftalt en dag endnu.', 'We have not agreed on a day yet.'),
  at: template('{day} kl.\u00a0{time}', '{day} at {time}'),
  agreements: both('Det har vi også aftalt', 'We have also agreed'),
  goals: both('Det vil du gerne, med dine egne ord', 'What you want, in your own words'),
  noGoals: both('Du har ikke fortalt om dine ønsker endnu.', 'You have not told of your wishes yet.'),
  contactPerson: both('Din kontaktperson', 'Your contact person'),
  noContactPerson: both('Du har ingen fast kontaktperson lige nu.', 'You have no contact person of your own just now.'),
  close: both('Luk', 'Close'),
} as const;
