import { both, template } from '../text';

/** What stands around every page of the app. */
export const frame = {
  process: both('Sådan forløber en sag', 'How a case runs'),
  standards: both('Standard og indstillinger', 'Standard and settings'),
  rehearsals: both('Øvelser', 'Rehearsals'),
  ownDevices: both('Mine enheder', 'My devices'),
  product: both('Fodfæste', 'Fodfæste'),
  skip: both('Gå til indholdet', 'Go to the content'),
  navigation: both('Hovedmenu', 'Main menu'),
  today: both('I dag', 'Today'),
  cases: both('Sager', 'Cases'),
  search: both('Søg', 'Search'),
  inbox: both('Indbakke', 'Inbox'),
  settings: both('Indstillinger', 'Settings'),
  close: both('Luk', 'Close'),
  signOut: both('Log ud', 'Sign out'),
  signedInAs: template('Logget ind som {name}', 'Signed in as {name}'),
  language: both('Sprog', 'Language'),
  danish: both('Dansk', 'Dansk'),
  english: both('English', 'English'),
  theme: both('Udseende', 'Appearance'),
  light: both('Lyst', 'Light'),
  dark: both('Mørkt', 'Dark'),
  system: both('Som enheden', 'As the device'),
  newVersion: both('Der er en ny udgave af Fodfæste.', 'There is a new version of Fodfæste.'),
  takeNewVersion: both('Hent den nu', 'Get it now'),
} as const;

/** The session's end, told before it comes. */
export const session = {
  idleSoon: template('Du bliver logget ud kl. {time}.', 'You will be signed out at {time}.'),
  stay: both('Bliv logget ind', 'Stay signed in'),
  overSoon: template(
    'Dit login udløber kl. {time}. Log ind igen, når det passer dig.',
    'Your sign-in expires at {time}. Sign in again when it suits you.',
  ),
  again: both('Log ind igen', 'Sign in again'),
  signIn: both('Log ind', 'Sign in'),
  welcome: both('Opsøgende arbejde, sag for sag', 'Outreach, case by case'),
  signedOut: both('Log ind for at se din dag.', 'Sign in to see your day.'),
  over: both(
    'Du er blevet logget ud. Log ind igen, så fortsætter du, hvor du slap.',
    'You have been signed out. Sign in again, and you go on where you left off.',
  ),
  overMeanwhile: both('Du er blevet logget ud', 'You have been signed out'),
  nothingLost: both(
    'Det, du er i gang med, bliver her på siden. Log ind i et nyt vindue, og kom tilbage hertil.',
    'What you are doing stays here on the page. Sign in in a new window, and come back here.',
  ),
  inNewWindow: both('Log ind i et nyt vindue', 'Sign in in a new window'),
} as const;

/** What a page says while it has nothing to show. */
export const states = {
  loading: both('Henter …', 'Loading …'),
  tryAgain: both('Prøv igen', 'Try again'),
  unreachable: both('Der er ingen forbindelse', 'There is no connection'),
  unreachableHelp: both(
    'Siden kunne ikke hentes. Prøv igen, når du har net; det, der er gemt, er ikke væk.',
    'The page could not be loaded. Try again when you are online; what is saved is not lost.',
  ),
  noRight: both('Du har ikke adgang til dette', 'You have no access to this'),
  noRightHelp: both(
    'Det er ikke sikkert, at siden findes, eller den er forbeholdt andre. Spørg din teamleder, hvis du skal bruge den.',
    'The page may not exist, or it is for others. Ask your team lead if you need it.',
  ),
  noSuchPage: both('Den side findes ikke', 'There is no such page'),
  noSuchPageHelp: both(
    'Adressen er skrevet forkert, eller siden er flyttet.',
    'The address is wrong, or the page has moved.',
  ),
  toToday: both('Til I dag', 'To Today'),
} as const;
