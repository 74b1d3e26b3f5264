import { both } from './text';

/** The page on which a person is chosen to try Fodfæste as. */
export const trialSignIn = {
  title: both('Prøvelogin · Fodfæste', 'Trial sign-in · Fodfæste'),
  heading: both('Hvem vil du være?', 'Who would you like to be?'),
  what: both(
    'Dette er til at prøve Fodfæste med. Personerne er opdigtede, og der er ingen adgangskode: vælg en, så er du logget ind. Brug det aldrig til rigtige borgere.',
    'This is for trying out Fodfæste. The people are invented, and there is no password: choose one, and you are signed in. Never use it for real citizens.',
  ),
  nobody: both('Der er endnu ingen at vælge imellem.', 'There is nobody to choose from yet.'),
  out: both('Log ud af prøveloginet?', 'Sign out of the trial sign-in?'),
  outYes: both('Log ud', 'Sign out'),
  isOut: both('Du er logget ud.', 'You are signed out.'),
  failed: both('Det lykkedes ikke. Begynd forfra.', 'That did not work. Begin again.'),
} as const;
