import { type EventUpcasters, eventReaderOf } from '../versions';

/**
 * The event catalogue: the version of each event's shape. A change that older records do not have raises the number and
 * adds an upcaster that reads the older ones.
 */
export const eventVersions = {
  referralReceived: 1,
  ownInitiativeStarted: 1,
  caseMovedIn: 1,
  caseReopened: 1,
  outreachBegun: 1,
  putOnWaitingList: 1,
  foundOutsideTargetGroup: 1,
  joinedToCase: 1,
  urgencyChanged: 1,
  targetGroupsSet: 1,
  ageRecorded: 1,
  assigned: 1,
  unassigned: 1,
  secondWorkerAdded: 1,
  secondWorkerRemoved: 1,
  phaseChanged: 1,
  stableContactReached: 1,
  contactLogged: 1,
  noteAdded: 1,
  placeNamed: 1,
  placeRenamed: 1,
  placeRetired: 1,
  lineTickedOff: 1,
  appointmentMade: 1,
  appointmentMoved: 1,
  appointmentSettled: 1,
  followUpSet: 1,
  followUpSnoozed: 1,
  needReviewed: 1,
  paused: 1,
  pauseExtended: 1,
  resumed: 1,
  crisisMarked: 1,
  crisisClosed: 1,
  childConcernOpened: 1,
  childConcernNoticeSent: 1,
  childConcernSettled: 1,
  consentGiven: 2,
  consentWithdrawn: 1,
  consentExpired: 1,
  unreachablePlanSet: 1,
  moreAttemptsAsked: 2,
  mayItEndAsked: 2,
  mayItEndAnswered: 1,
  graceStarted: 2,
  endingStopped: 1,
  endingAgreedTo: 1,
  continuedInstead: 1,
  answerTakenBack: 1,
  declined: 1,
  declineAssessed: 1,
  handoverOffered: 1,
  handoverSent: 1,
  handoverAccepted: 1,
  handoverRejected: 1,
  handoverWithdrawn: 1,
  firstMeetingAgreed: 1,
  attendanceConfirmed: 1,
  neverAttended: 1,
  landingAsked: 1,
  landed: 1,
  notLanded: 1,
  incidentRecorded: 1,
  incidentReviewed: 1,
  pairRuleSet: 1,
  pairRuleLifted: 1,
  pairRuleExtended: 1,
  pairRuleOverridden: 1,
  caseEnded: 1,
  endingConfirmed: 1,
  endingUndone: 1,
  correctionWindowClosed: 1,
  contactCorrected: 1,
  entryStruckOut: 1,
  concernAdded: 1,
  mergedInto: 1,
  mergedIn: 1,
  mergeUndone: 1,
  mergedReleased: 1,
  joinUndone: 1,
  joinedReleased: 1,
  joiningSettled: 1,
  entryCarried: 1,
  contactsCarried: 1,
  reopenedAs: 1,
  reopeningWithdrawn: 1,
  movedToStandard: 1,
  settingsApplied: 1,
  settingsTookEffect: 1,
  reminded: 1,
  escalated: 1,
} as const satisfies Readonly<Record<string, number>>;

/** An event's name. `process.ts` compiles only while the parts declare exactly these. */
export type EventName = keyof typeof eventVersions;

export function versionOf(type: EventName): number {
  return eventVersions[type];
}

/** By event type and the version that is read. */
const upcasters: EventUpcasters = {
  // From before a consent said which service, and what of a list: what was said is kept, and covers nothing.
  consentGiven: { 1: ({ to, what, ...data }) => ({ ...data, earlier: { to, what } }) },
  // Asked before variety was looked at: how varied the attempts were was never said.
  moreAttemptsAsked: { 1: (data) => ({ ...data, variety: null, lacking: ['attempts'] }) },
  mayItEndAsked: {
    1: (data) => ({ ...data, variety: null, lacking: data.tooFewAttempts ? ['attempts'] : [] }),
  },
  // Begun before a grace said whether its ending is to be confirmed: it is, whatever the grace rests on.
  graceStarted: { 1: (data) => ({ ...data, toConfirm: true }) },
};

/** An event of any version in today's shape. Throws a RangeError for one of a type or a version that is not known. */
export const upcast = eventReaderOf(eventVersions, upcasters);
