import { both, template } from '../text';

/** Everybody on staff, and who leads whom. */
export const staff = {
  title: both('Medarbejdere', 'Staff'),
  search: both('Søg på navn, titel eller mail', 'Search by name, title or mail'),
  team: both('Team', 'Team'),
  everyTeam: both('Alle teams', 'All teams'),
  inNoTeam: both('Uden team', 'In no team'),
  role: both('Rolle', 'Role'),
  everyRole: both('Alle roller', 'All roles'),
  which: both('Vis', 'Show'),
  active: both('Dem, der har adgang', 'Those who have access'),
  shutOut: both('Dem, der er deaktiveret', 'Those who are deactivated'),
  everybody: both('Alle', 'Everybody'),
  noneFound: both('Ingen passer til det, du har valgt', 'Nobody fits what you have chosen'),
  noneFoundHelp: both('Prøv med færre bogstaver, eller vælg alle teams.', 'Try fewer letters, or choose all teams.'),
  more: template('Vis {count} flere', 'Show {count} more'),
  add: both('Ny medarbejder', 'New member of staff'),
  teams: both('Teams', 'Teams'),
  addTeam: both('Nyt team', 'New team'),
  ledBy: template('Teamleder: {name}', 'Team lead: {name}'),
  noLead: both('Ingen teamleder', 'No team lead'),
  deputyLed: template('Lederens stedfortræder: {name}', 'Deputy lead: {name}'),
  onCall: template('Vagt: {number}', 'On call: {number}'),
  noOnCall: both('Intet vagtnummer', 'No on-call number'),
  inactive: both('deaktiveret', 'deactivated'),
  cannotSignIn: both('intet login endnu', 'no login yet'),
} as const;

/** One person: what is kept of them, what they may do, and where they are signed in. */
export const staffMember = {
  inactive: both('Deaktiveret', 'Deactivated'),
  you: both('Det er dig selv', 'This is you'),
  details: both('Oplysninger', 'Details'),
  access: both('Roller, team og login', 'Roles, team and login'),
  competence: both('Ansættelse og kompetence', 'Employment and competence'),
  absence: both('Fravær', 'Absence'),
  cases: both('Sager', 'Cases'),
  leaving: both('Når medarbejderen stopper', 'When they leave'),
  change: both('Ret', 'Change'),
  changeOf: template('Ret: {what}', 'Change: {what}'),
  notSaid: both('Ikke oplyst', 'Not given'),
  noMail: both('Ingen mail: får ingen påmindelser', 'No mail: gets no reminders'),
  noLogin: both('Intet login: kan ikke logge ind', 'No login: cannot sign in'),
  noTeam: both('Intet team', 'No team'),
  leads: template('Leder: {team}', 'Leads: {team}'),
  deputyLeads: template('Stedfortræder for lederen: {team}', 'Deputy lead: {team}'),
  asked: template('Standarden: {text}', 'The standard: {text}'),
  lacks: both(
    'Mangler det, standarden lægger vægt på. Der står en advarsel ved hver kontakt, men intet stoppes.',
    'Lacks what the standard attaches weight to. Each contact carries a warning, but nothing is stopped.',
  ),
  unknown: both(
    'Uddannelse og erfaring er ikke oplyst. Spørg, og skriv det her.',
    'Education and experience are not given. Ask, and write it here.',
  ),
  exception: both(
    'Ansat hos en leverandør: det noteres som en undtagelse ved hver kontakt.',
    'Employed by a supplier: noted as an exception at each contact.',
  ),
  notAway: both('Intet fravær er noteret fra i dag.', 'No absence is recorded from today on.'),
  awayFrom: template('{from} til {to}', '{from} to {to}'),
  standsIn: template('Står ind for {name} {from} til {to}', 'Stands in for {name} {from} to {to}'),
  toAbsences: both('Fravær og stedfortrædere', 'Absences and deputies'),
  oneCase: both('Har 1 åben sag.', 'Has 1 open case.'),
  openCases: template('Har {count} åbne sager.', 'Has {count} open cases.'),
  seeCases: both('Se sagerne', 'See the cases'),
  reassign: both('Giv sagerne videre', 'Give the cases to others'),
  leavingHelp: both(
    'Den, der deaktiveres, lukkes ude med det samme. Sagerne går til teamlederens liste. Det kan fortrydes samme sted.',
    'Whoever is deactivated is shut out at once. Their cases go to the team lead’s list. It is undone in the same place.',
  ),
  toLeaving: both('Deaktiver', 'Deactivate'),
  toComingBack: both('Genaktiver', 'Reactivate'),
} as const;

/** What is written of a person, each field by its name. */
export const staffFields = {
  name: both('Navn', 'Name'),
  title: both('Titel', 'Title'),
  email: both('Mail', 'Mail'),
  phone: both('Telefon', 'Phone'),
  address: both('Adresse', 'Address'),
  language: both('Sprog i breve', 'Language of mails'),
  roles: both('Roller', 'Roles'),
  team: both('Team', 'Team'),
  login: both('Login', 'Login'),
  employedBy: both('Ansat af', 'Employed by'),
  education: both('Uddannelse', 'Education'),
  relevantEducation: both('Relevant uddannelse', 'Relevant education'),
  years: both('År med målgruppen', 'Years with the target group'),
  danish: both('Dansk', 'Danish'),
  english: both('Engelsk', 'English'),
  municipality: both('Kommunen', 'The municipality'),
  other: both('En leverandør', 'A supplier'),
  yes: both('Ja', 'Yes'),
  no: both('Nej', 'No'),
} as const;

/** A person as they are written down or changed. */
export const staffDialog = {
  add: both('Ny medarbejder', 'New member of staff'),
  emailHint: both('Hertil går påmindelser og alarmer.', 'Reminders and alarms go here.'),
  addressHint: both('Ses kun af dem, der retter medarbejdere.', 'Seen only by those who change staff.'),
  rolesHint: both('Giv den mindste, der er nok.', 'Give the smallest that is enough.'),
  loginHint: both(
    'Det, kommunens brugerkatalog kalder medarbejderen. Uden det kan ingen logge ind.',
    'What the municipality’s directory calls them. Nobody can sign in without it.',
  ),
  loginFollows: both(
    'Et andet login lukker alt, hvad medarbejderen har åbent nu.',
    'Another login ends all that they have open now.',
  ),
  yearsHint: both(
    'Hele år. Lad feltet stå tomt, hvis du ikke ved det.',
    'Whole years. Leave it empty if you do not know.',
  ),
  nameMissing: both('Skriv et navn.', 'Write a name.'),
  notForOneself: both(
    'Ingen ændrer sine egne roller, sit login eller sit team. Bed en anden administrator om det.',
    'Nobody changes their own roles, login or team. Ask another administrator.',
  ),
  roleMissing: both('Vælg mindst én rolle.', 'Choose one role at least.'),
  wrongYears: both('Skriv et helt tal fra 0 til 60.', 'Write a whole number from 0 to 60.'),
  save: both('Gem', 'Save'),
} as const;
