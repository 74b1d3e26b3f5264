import type { BoardList, BoardNumber, BoardSection } from '../../domain/views/board';
import { both, type Table, template } from '../text';

/** What each number of the board counts, in as few words as fit beside it. */
export const boardNumbers: Table<BoardNumber> = {
  alarms: both('Alarm', 'Alarm'),
  outNow: both('På besøg nu', 'On a visit now'),
  crises: both('Krise', 'Crisis'),
  assessments: both('Skal vurderes', 'To assess'),
  endings: both('Bekræft ophør', 'Confirm ending'),
  secondWords: both('Anden vurdering', 'Second word'),
  pairRules: both('To medarbejdere', 'Two workers'),
  unassigned: both('Uden kontaktperson', 'No contact person'),
  overdue: both('Overskredet', 'Overdue'),
  silent: both('For længe uden kontakt', 'Too long without contact'),
  attemptsOnly: both('Endnu ingen kontakt', 'No contact yet'),
  escalated: both('Sendt videre til dig', 'Escalated to you'),
  waiting: both('På venteliste', 'On the waiting list'),
  incidents: both('Hændelser', 'Incidents'),
  childConcerns: both('Bekymring for barn', 'Child concern'),
  comments: both('Kommentarer', 'Comments'),
};

/** What a list holds, in a sentence that its heading has room for. */
export const boardLists: Table<BoardList | BoardNumber> = {
  open: both('Åbne sager', 'Open cases'),
  alarms: both('Besøg, hvor alarmen er gået', 'Visits in alarm'),
  outNow: both('Kolleger på besøg nu', 'Colleagues on a visit now'),
  crises: both('Borgere i krise', 'Citizens in a crisis'),
  assessments: both(
    'Må sagen ophøre, gælder nej’et, er overgangen lykkedes?',
    'May the case end, does a decline stand, has a handover landed?',
  ),
  endings: both('Ophørt automatisk og ikke bekræftet', 'Ended by itself and not confirmed'),
  secondWords: both('Venter på din anden vurdering', 'Waiting for your second word'),
  pairRules: both('Skal besøg fortsat være med to medarbejdere?', 'Should visits stay in pairs?'),
  unassigned: both('Opsøgende arbejde uden kontaktperson', 'Outreach without a contact person'),
  overdue: both('En frist er overskredet', 'A deadline is overdue'),
  silent: both(
    'Uden kontakt længere end borgerens eget interval',
    'Without contact for longer than their own interval',
  ),
  attemptsOnly: both('Forsøgt, men endnu ingen kontakt', 'Tried, and no contact yet'),
  escalated: both('Ubesvaret så længe, at det er gået videre til dig', 'Unanswered so long that it has come to you'),
  waiting: both('Venter på en kontaktperson', 'Waiting for a contact person'),
  incidents: both('Hændelser, du ikke har set på', 'Incidents that you have not looked at'),
  childConcerns: both(
    'Bekymring for et barn, som er din at følge op på',
    'Concern for a child that is yours to follow up',
  ),
  comments: both(
    'Kommentarer til kontakter, der er besvaret eller har ventet for længe på svar',
    'Comments on contacts that are answered, or have waited too long for an answer',
  ),
};

export const boardSections: Table<BoardSection> = {
  danger: both('Mennesker i fare', 'People in danger'),
  decisions: both('Kun du kan tage stilling', 'Only you can decide'),
  rest: both('Resten', 'The rest'),
};

/** What else stands on the board. */
export const board = {
  title: both('Teamoverblik', 'Team overview'),
  list: both('Sager på listen', 'Cases in the list'),
  noTeam: both('Sager uden team', 'Cases of no team'),
  asOf: template('Kl. {time}', 'As of {time}'),
  live: both('Opdateres automatisk', 'Updates by itself'),
  notLive: both('Opdateres ikke automatisk lige nu', 'Does not update by itself just now'),
  refresh: both('Opdater', 'Update'),
  load: both('Fordeling', 'Load by person'),
  person: both('Kontaktperson', 'Contact person'),
  open: both('Åbne', 'Open'),
  overdue: both('Overskredet', 'Overdue'),
  dueToday: both('I dag', 'Today'),
  silent: both('For længe uden kontakt', 'Too long without contact'),
  of: template('{list}: {name}', '{list}: {name}'),
  dueBetween: template('Næste frist {from} til {to}', 'Next deadline from {from} to {to}'),
  dueOn: template('Næste frist {on}', 'Next deadline on {on}'),
  away: both('Fraværende', 'Away'),
  nobodyAway: both('Ingen er fraværende de næste to uger.', 'Nobody is away in the next two weeks.'),
  awayFrom: template('{name} er fraværende {from} til {to}', '{name} is away from {from} to {to}'),
  deputy: template('{name} står ind.', '{name} stands in.'),
  noDeputy: both('Ingen står ind; teamlederen gør det.', 'Nobody stands in, so the team lead does.'),
  noneDue: both('Ingen frister falder imens.', 'No deadline falls meanwhile.'),
  oneDue: both('1 frist falder imens', '1 deadline falls meanwhile'),
  due: template('{count} frister falder imens', '{count} deadlines fall meanwhile'),
  nothing: both('Ingen på listen', 'Nobody on the list'),
  nothingHelp: both(
    'Tallet er nul. Det står her igen, så snart der kommer en sag.',
    'The number is zero. It shows here again as soon as a case comes.',
  ),
  choose: both('Vælg en sag', 'Choose a case'),
  chooseHelp: both(
    'Vælg en sag på listen for at se den her ved siden af.',
    'Choose a case in the list to see it here beside it.',
  ),
  openCase: both('Åbn sagen', 'Open the case'),
  next: both('Næste frist', 'Next deadline'),
  lastContact: both('Sidste kontakt', 'Last contact'),
  backBy: template('Tilbage senest {time}', 'Back by {time}'),
  alarmTaken: template('{name} har taget alarmen', '{name} has taken the alarm'),
  alarmFree: both('Ingen har taget alarmen', 'Nobody has taken the alarm'),
  openVisit: template('Åbn besøget: {name}', 'Open the visit: {name}'),
  everyone: both('Vis alle', 'Show everyone'),
} as const;
