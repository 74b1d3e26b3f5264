import type { StaffRole } from '../domain/access/roles';
import { both, type Table } from './text';

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

/** What someone in a role does here, for whoever chooses whom to try as. */
export const whatRolesDo: Table<StaffRole> = {
  outreachWorker: both(
    'Har sine egne borgere, går ud til dem og noterer kontakten.',
    'Has citizens of their own, goes out to them and logs the contact.',
  ),
  teamLead: both(
    'Fordeler sagerne, afgør ophør og får besked, når noget haster.',
    'Assigns the cases, decides endings, and is told when something is urgent.',
  ),
  intakeOfficer: both('Tager imod henvendelser og visiterer dem.', 'Takes in referrals and triages them.'),
  caseworker: both(
    'Henviser borgere og følger, hvad der sker i deres sager.',
    'Refers citizens and follows what happens in their cases.',
  ),
  receivingService: both('Modtager borgere, der er henvist videre.', 'Receives citizens who are handed over.'),
  admin: both(
    'Holder medarbejdere, standarder og indstillinger i orden, og læser ingen sager.',
    'Keeps staff, standards and settings in order, and reads no case.',
  ),
  auditor: both('Ser, hvem der har set hvad, og ændrer intet.', 'Sees who has seen what, and changes nothing.'),
};
