import type { NewsKind, VacancyKind } from '../domain/tasks/message-kinds';
import type { TaskKind } from '../domain/tasks/open-task';
import type { VisitMessageKind } from '../domain/visit/visit-messages';
import { matterWording } from './mail/wording/matters';
import { vacancyNews as vacancyWording } from './mail/wording/vacancies';
import { both, type Table } from './text';

/** What someone is asked to do or decide. */
export const matters = Object.fromEntries(
  Object.entries(matterWording).map(([kind, { title, inLists = title }]) => [kind, inLists]),
) as Table<TaskKind>;

/** What is told once. */
export const news: Table<NewsKind> = {
  assigned: both('Du er blevet kontaktperson i en sag', 'You have been given a case'),
  movedAway: both('Sagen har fået en anden kontaktperson', 'The case was moved to someone else'),
  entryByAnother: both('En anden har skrevet i sagen', 'Someone else wrote in the case'),
  concernAdded: both('En ny bekymring er tilføjet sagen', 'A new concern was added'),
  handoverAccepted: both('Tilbuddet har accepteret', 'The service has accepted'),
  handoverRejected: both('Tilbuddet har afslået', 'The service has rejected'),
  firstMeetingAgreed: both(
    'Tilbuddet foreslår en dag for det første møde',
    'The service proposes a day for the first meeting',
  ),
  attendanceConfirmed: both('Borgeren mødte frem i tilbuddet', 'The citizen came to the service'),
  neverAttended: both('Borgeren mødte aldrig frem', 'The citizen never attended'),
  endingStopped: both('Ophøret er standset', 'The ending was stopped'),
  endingAgreedTo: both('Teamlederen er enig i, at sagen må ophøre', 'The team lead agrees that the case may end'),
  continuedInstead: both('Sagen ophører ikke: indsatsen fortsætter', 'The case does not end: the work goes on'),
  answerTakenBack: both('Svaret om ophør er taget tilbage', 'The answer that it may end was taken back'),
  ended: both('Sagen er ophørt', 'The case has ended'),
  endedToConfirm: both(
    'Sagen er ophørt automatisk: bekræft eller genåbn',
    'The case ended by itself: confirm or reopen',
  ),
  declined: both('Borgeren har takket nej', 'The citizen has declined'),
  declineHeard: both('Borgeren skal have takket nej', 'The citizen is said to have declined'),
  threatRecorded: both('Trussel eller vold i sagen', 'Threat or violence in the case'),
  consentWithdrawn: both('Et samtykke gælder ikke længere', 'A consent holds no longer'),
  consentExpired: both('Et samtykke er udløbet', 'A consent has expired'),
  endingUndone: both('Ophøret er taget tilbage', 'The ending was taken back'),
};

/** Messages of a lone visit. */
export const visitNews: Table<VisitMessageKind> = {
  goesAlong: both('Du skal med på et besøg', 'You are to go along on a visit'),
  checkOutAsked: both('Er dit besøg slut?', 'Is your visit over?'),
  ownVisitAlarm: both('Der er slået alarm på dit besøg', 'An alarm was raised for your visit'),
  visitAlarm: both('Alarm: et besøg er ikke afmeldt', 'Alarm: a visit has not been checked out'),
  helpCalled: both('Alarm: en kollega på besøg tilkalder hjælp', 'Alarm: a colleague on a visit calls for help'),
  alarmTaken: both('Alarmen er taget', 'The alarm has been taken'),
  alarmOver: both('Alarmen er slut', 'The alarm is over'),
};

/** What those are told who watch over restricted cases. */
export const restrictedNews: Table<'glassBroken'> = {
  glassBroken: both('Alarm: nødadgang til en skærmet sag', 'Alarm: emergency access to a restricted case'),
};

/** What those are told who can name somebody, where nobody is there to act. */
export const vacancyNews = Object.fromEntries(
  Object.entries(vacancyWording).map(([kind, { title }]) => [kind, title]),
) as Table<VacancyKind>;

/** What a quality standard itself asks for. */
export const standardMatters: Table<'standardReview'> = {
  standardReview: both('Kvalitetsstandarden skal revideres', 'The quality standard is to be reviewed'),
};
