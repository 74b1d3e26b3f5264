import type { ReviewName } from '../domain/rules/reviews';
import type { Language } from '../domain/rules/schema-parts';
import type { DeadlineKind } from '../domain/views/deadlines';
import { matters } from './matters';
import { both, type Table } from './text';

/** What a card may say in the sight of others: which reason there is for it is told apart. */
export const badges = ['twoWorkers', 'readFirst'] as const;
export type Badge = (typeof badges)[number];

export const badgeNames: Table<Badge> = {
  twoWorkers: both('To medarbejdere', 'Two workers'),
  readFirst: both('Læs først', 'Read first'),
};

/** Why to read first, behind a tap. */
export const cautions = [
  'visitsInPairs',
  'threat',
  'violence',
  'otherIncident',
  'crisis',
  'childConcern',
  'protectedIdentity',
] as const;
export type Caution = (typeof cautions)[number];

export const cautionNames: Table<Caution> = {
  visitsInPairs: both('Besøg med to medarbejdere', 'Visits in pairs'),
  threat: both('Trussel', 'Threat'),
  violence: both('Vold', 'Violence'),
  otherIncident: both('Anden hændelse', 'Another incident'),
  crisis: both('Krise', 'Crisis'),
  childConcern: both('Bekymring for et barn', 'Concern for a child'),
  protectedIdentity: both('Navne- og adressebeskyttelse', 'Protected name and address'),
};

const task = both('Opgave i sagen', 'A task in the case');
const assessment = both('Vurdering i sagen', 'An assessment in the case');

/** What is asked, in words that a citizen looking over the shoulder may read. */
const neutralAsks: Table<Exclude<DeadlineKind, ReviewName>> = {
  triage: both('Henvendelse', 'Referral'),
  waiting: both('Venteliste', 'Waiting list'),
  unassigned: task,
  firstAttempt: matters.firstAttempt,
  followUp: matters.followUp,
  pauseOver: both('Hvordan går det?', 'How are things?'),
  crisis: both('Opfølgning i dag', 'Follow-up today'),
  childConcern: task,
  commentToAnswer: both('Kommentar, der venter på svar', 'A comment waiting for an answer'),
  commentToClose: both('Kommentar, der kan afsluttes', 'A comment that can be closed'),
  moreAttempts: both('Flere kontaktforsøg', 'More attempts'),
  mayItEnd: assessment,
  endingToCome: both('Kontaktforsøg', 'Attempt'),
  secondWord: assessment,
  declineAssessment: assessment,
  handoverToSend: both('Henvisning skal sendes', 'A handover is to be sent'),
  handoverConsent: both('Samtykke', 'Consent'),
  handoverReply: matters.handoverReply,
  firstMeeting: matters.firstMeeting,
  attendance: both('Fremmøde', 'Attendance'),
  landing: assessment,
  incident: task,
  pairRule: task,
  appointmentOutcome: matters.appointmentOutcome,
  toConfirm: task,
  unreachableReached: assessment,
  moreAttemptsOver: both('Flere kontaktforsøg', 'More attempts'),
  assessmentOver: assessment,
  graceOver: assessment,
  declineAssessmentOver: assessment,
  bridgingOver: both('Brobygning', 'Bridging'),
  landingOver: assessment,
  consentExpires: both('Samtykke', 'Consent'),
  correctionWindowOver: task,
};

const titles: Table<DeadlineKind> = { ...matters, ...neutralAsks };

/** What is asked or due, for a card; a recurring assessment has its own title. */
export const neutralTitle = (kind: DeadlineKind, language: Language): string => titles[kind][language];
