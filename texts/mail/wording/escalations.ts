import type { Bilingual } from '../../../domain/rules/schema-parts';
import type { TaskKind } from '../../../domain/tasks/open-task';
import { both } from '../../text';

const withTheWorker = both(
  'Tal det igennem med kontaktpersonen. Flyt sagen til en anden, hvis der er brug for det.',
  'Talk it through with the contact person. Move the case to someone else if need be.',
);
const withIntake = both('Tal med visitationen, eller visiter den selv.', 'Talk with intake, or triage it yourself.');

/** What the team lead can do about a matter that has come to them; `same`: what whoever was asked first can do. */
export const leadCan: Readonly<Record<TaskKind, Bilingual | 'same'>> = {
  triage: withIntake,
  waiting: 'same',
  unassigned: 'same',
  firstAttempt: withTheWorker,
  followUp: withTheWorker,
  needReview: withTheWorker,
  pauseOver: withTheWorker,
  crisis: 'same',
  childConcern: withTheWorker,
  moreAttempts: withTheWorker,
  mayItEnd: 'same',
  endingToCome: withTheWorker,
  declineAssessment: 'same',
  handoverToSend: withTheWorker,
  handoverReply: withTheWorker,
  firstMeeting: withTheWorker,
  attendance: withTheWorker,
  landing: 'same',
  incident: 'same',
  pairRule: 'same',
  appointmentOutcome: withTheWorker,
  toConfirm: 'same',
};
