import { reviewNames } from './reviews';

/** Everything that can carry a deadline and so needs a basis: a clause that it serves, or that the text is silent. */
export const deadlineTopics = [
  'triage',
  'urgentTriage',
  'waiting',
  'firstAttempt',
  'followUp',
  ...reviewNames,
  'unreachable',
  'assessment',
  'grace',
  'declineAssessment',
  'handoverReply',
  'attendance',
  'bridging',
  'pairRule',
  'pause',
  'crisis',
  'childConcern',
  'consent',
  'appointment',
  'correctionWindow',
  'loneVisit',
  'standardReview',
] as const;
export type DeadlineTopic = (typeof deadlineTopics)[number];
