import type { Act } from '../domain/access/acts';
import type { Role, Scope } from '../domain/access/roles';
import type { Reach } from '../domain/access/table';
import { roleNames } from './names';
import { both, type Table, template } from './text';

/** What the audit log says, in words: who did or wanted to do what, what came of it, and why they might. */

/** What somebody did, or wanted to do. */
export const actNames: Table<Act | 'anyone'> = {
  readOwnProfile: both('egen profil og login', 'own profile and sign-in'),
  readWorklist: both('egen arbejdsliste', 'own worklist'),
  seeStaff: both('kolleger og teams', 'colleagues and teams'),
  seeRules: both('standard og indstillinger', 'standard and settings'),
  refer: both('henvendelse om en borger', 'referral of a citizen'),
  carriedToDevice: both('egne sager på en enhed', 'own cases on a device'),
  seeCase: both('sag', 'case'),
  addNote: both('notat i en sag', 'note in a case'),
  recordIdentity: both('borgerens navn og oplysninger', 'the citizen’s name and details'),
  recordDecline: both('borgerens nej til støtte', 'the citizen’s decline'),
  logContact: both('kontakt med borgeren', 'contact with the citizen'),
  reportContact: both('kontakt meldt af et andet system', 'contact reported by another system'),
  visit: both('besøg', 'visit'),
  callForHelp: both('kald efter hjælp på et besøg', 'call for help on a visit'),
  doOutreach: both('arbejdet med borgeren', 'the work with the citizen'),
  triage: both('vurdering af en henvendelse', 'triage of a referral'),
  linkCases: both('to sager om samme borger', 'two cases about one citizen'),
  answerHandover: both('svar på et tilbud', 'answer to an offer'),
  decideAsLead: both('teamlederens afgørelse', 'a team lead’s decision'),
  seeBoard: both('teamoverblik', 'team board'),
  exportList: both('liste over sager', 'list of cases'),
  followChanges: both('nyt på listerne', 'what is new on the lists'),
  searchCitizens: both('søgning efter en borger', 'search for a citizen'),
  revealCpr: both('CPR-nummer', 'CPR number'),
  seeReferrer: both('hvem der har henvendt sig', 'who made a referral'),
  restrict: both('skærmning af en sag', 'restriction of a case'),
  emergencyAccess: both('nødadgang til en skærmet sag', 'emergency access to a restricted case'),
  seeReaders: both('hvem der har set en sag', 'who has looked at a case'),
  seeEmergencyAccess: both('brug af nødadgang', 'use of emergency access'),
  nameForUnattended: both('hvem der må se en skærmet sag', 'who may see a restricted case'),
  seeWorkflow: both('forløbet i Temporal', 'the course in Temporal'),
  exportRecord: both('borgerens egen sag', 'the citizen’s own record'),
  erase: both('sletning af en gammel sag', 'erasing an old case'),
  keepStaff: both('medarbejdere og adgang', 'staff and access'),
  blockDevice: both('en kollegas enheder', 'a colleague’s devices'),
  keepPrograms: both('andre systemers adgang', 'other systems’ access'),
  keepRules: both('ændring af standard og indstillinger', 'change of standard and settings'),
  rehearse: both('øvelse', 'rehearsal'),
  seeDeliveries: both('mails, der ikke kunne sendes', 'mail that could not be delivered'),
  seeSystemStatus: both('driftsstatus', 'system status'),
  audit: both('loggen', 'the log'),
  exportAudit: both('loggen som fil', 'the log as a file'),
  anyone: both('den åbne formular', 'the public form'),
};

/** What came of it. */
export const outcomesOfAudit = {
  read: both('Læst', 'Read'),
  written: both('Skrevet eller ændret', 'Written or changed'),
  searched: both('Søgt', 'Searched'),
  revealed: both('Vist, selv om det er skjult', 'Shown although masked'),
  exported: both('Hentet ud', 'Taken out'),
  glassBroken: both('Åbnet ved nødadgang', 'Opened by emergency access'),
  signedIn: both('Logget ind', 'Signed in'),
  signedOut: both('Logget ud', 'Signed out'),
  refused: both('Afvist', 'Refused'),
  tooOften: both('Afvist: søgte for ofte', 'Refused: searched too often'),
  restored: both('Gendannet fra en sikkerhedskopi', 'Restored from a backup'),
} as const;

const scopeNames: Table<Scope> = {
  referrals: both('et andet system, der henviser', 'another system that refers'),
  handoverAnswers: both('et andet tilbuds system', 'another service’s system'),
  contacts: both('et andet system, der melder kontakt', 'another system that reports contacts'),
};

/** As what somebody was let in. */
export const namesOfRoles: Table<Role> = { ...roleNames, ...scopeNames };

export const reachNames: Table<Reach> = {
  own: both('egne sager', 'own cases'),
  team: both('teamets sager', 'the team’s cases'),
  municipality: both('hele kommunen', 'the whole municipality'),
};

/** Why they were let in, and who it was where that is nobody on staff by name. */
export const auditWords = {
  role: template('som {role}, {reach}', 'as {role}, {reach}'),
  named: template('som {role}, nævnt i den skærmede sag', 'as {role}, named for the restricted case'),
  formerWorker: template('som {role}, der havde sagen til {on}', 'as {role}, who had the case until {on}'),
  glassBroken: template('som {role}, ved nødadgang', 'as {role}, by emergency access'),
  offerLink: both('ved linket til tilbuddet', 'by the link to the service'),
  anyone: both('åbent for alle', 'open to anyone'),
  refused: template('afvist: {why}', 'refused: {why}'),
  what: template('{outcome}: {act}', '{outcome}: {act}'),
  staff: both('en tidligere medarbejder', 'someone formerly on staff'),
  machine: both('et andet system', 'another system'),
  public: both('en henvender', 'a referrer'),
  receivingService: both('det modtagende tilbud', 'the receiving service'),
  commandLine: both('driften', 'whoever runs the system'),
} as const;

/** The columns of the log where it is taken out as a file, and what the file is called. */
export const auditFile = {
  name: template('log-{on}.csv', 'log-{on}.csv'),
  number: both('Nr.', 'No.'),
  at: both('Tidspunkt', 'Time'),
  who: both('Hvem', 'Who'),
  what: both('Hvad', 'What'),
  cases: both('Sager', 'Cases'),
  why: both('Hvorfor de måtte, eller ikke måtte', 'Why they might, or might not'),
  purpose: both('Formål, som de skrev det', 'Purpose, as they wrote it'),
} as const;
