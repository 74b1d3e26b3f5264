import type { TaskKind } from './open-task';

/** Messages that are sent once, beside the reminders of open tasks. */
export type NewsKind =
  | 'assigned'
  | 'movedAway'
  | 'entryByAnother'
  | 'concernAdded'
  | 'handoverAccepted'
  | 'handoverRejected'
  | 'firstMeetingAgreed'
  | 'attendanceConfirmed'
  | 'neverAttended'
  | 'endingStopped'
  | 'endingAgreedTo'
  | 'continuedInstead'
  | 'answerTakenBack'
  | 'ended'
  | 'endedToConfirm'
  | 'declined'
  | 'declineHeard'
  | 'threatRecorded'
  | 'consentExpired'
  | 'consentWithdrawn'
  | 'endingUndone';

/** Where nobody is there to act: told to whoever can name somebody. */
export type VacancyKind = 'teamWithoutLead' | 'nobodyInCharge' | 'casesLeft' | 'nobodyNamed';

export type MessageKind = TaskKind | NewsKind;
