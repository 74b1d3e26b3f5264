import { type EventUpcaster, type EventUpcasters, eventReaderOf } from '../versions';
import { eventsBeforeBases } from './before-bases';

/**
 * The event catalogue: the version of each event's shape. A change that older records do not have raises the number and
 * adds an upcaster that reads the older ones.
 */
export const eventVersions = {
  referralReceived: 2,
  ownInitiativeStarted: 1,
  caseMovedIn: 2,
  caseReopened: 1,
  outreachBegun: 2,
  putOnWaitingList: 2,
  foundOutsideTargetGroup: 1,
  joinedToCase: 1,
  urgencyChanged: 2,
  targetGroupsSet: 1,
  ageRecorded: 1,
  assigned: 1,
  unassigned: 1,
  secondWorkerAdded: 1,
  secondWorkerRemoved: 1,
  phaseChanged: 2,
  stableContactReached: 1,
  contactLogged: 2,
  contactReported: 1,
  contactCommented: 1,
  commentAnswered: 1,
  commentClosed: 1,
  noteAdded: 1,
  placeNamed: 1,
  placeRenamed: 1,
  placeRetired: 1,
  lineTickedOff: 1,
  appointmentMade: 2,
  appointmentMoved: 2,
  appointmentSettled: 1,
  followUpSet: 2,
  followUpSnoozed: 2,
  needReviewed: 2,
  paused: 2,
  pauseExtended: 2,
  resumed: 2,
  crisisMarked: 2,
  crisisClosed: 1,
  childConcernOpened: 2,
  childConcernNoticeSent: 1,
  childConcernSettled: 1,
  consentGiven: 2,
  consentWithdrawn: 1,
  consentExpired: 1,
  unreachablePlanSet: 2,
  moreAttemptsAsked: 2,
  mayItEndAsked: 2,
  mayItEndAnswered: 1,
  graceStarted: 2,
  endingStopped: 1,
  endingAgreedTo: 1,
  continuedInstead: 1,
  answerTakenBack: 1,
  declined: 2,
  declineAssessed: 1,
  handoverOffered: 2,
  handoverSent: 2,
  handoverAccepted: 2,
  handoverRejected: 1,
  handoverWithdrawn: 1,
  firstMeetingAgreed: 2,
  attendanceConfirmed: 2,
  neverAttended: 1,
  landingAsked: 2,
  landed: 1,
  notLanded: 2,
  incidentRecorded: 2,
  incidentReviewed: 1,
  pairRuleSet: 2,
  pairRuleLifted: 1,
  pairRuleExtended: 2,
  pairRuleOverridden: 1,
  caseEnded: 2,
  endingConfirmed: 1,
  endingUndone: 1,
  correctionWindowClosed: 1,
  contactCorrected: 1,
  entryStruckOut: 1,
  concernAdded: 1,
  mergedInto: 1,
  mergedIn: 2,
  mergeUndone: 1,
  mergedReleased: 1,
  joinUndone: 1,
  joinedReleased: 1,
  joiningSettled: 1,
  entryCarried: 2,
  contactsCarried: 2,
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

/** In its second shape an event keeps what its dates rest on, and these say more besides. */
const secondShape: Readonly<Record<string, EventUpcaster>> = {
  ...eventsBeforeBases,
  // From before a consent said which service, and what of a list: what was said is kept, and covers nothing.
  consentGiven: ({ to, what, ...data }) => ({ ...eventsBeforeBases.consentGiven(data), earlier: { to, what } }),
  // Asked before variety was looked at: how varied the attempts were was never said.
  moreAttemptsAsked: (data) => ({
    ...eventsBeforeBases.moreAttemptsAsked(data),
    variety: null,
    lacking: ['attempts'],
  }),
  mayItEndAsked: (data) => ({
    ...eventsBeforeBases.mayItEndAsked(data),
    variety: null,
    lacking: data.tooFewAttempts ? ['attempts'] : [],
  }),
  // Begun before a grace said whether its ending is to be confirmed: it is, whatever the grace rests on.
  graceStarted: (data) => ({ ...eventsBeforeBases.graceStarted(data), toConfirm: true }),
};

/** By event type and the version that is read. */
const upcasters: EventUpcasters = Object.fromEntries(
  Object.entries(secondShape).map(([type, upcaster]) => [type, { 1: upcaster }]),
);

/** An event of any version in today's shape. Throws a RangeError for one of a type or a version that is not known. */
export const upcast = eventReaderOf(eventVersions, upcasters);
