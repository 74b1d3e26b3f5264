/** Received; accepted without capacity yet; active; paused; under ending (grace, or an assessment it needs); ended. */
export const statuses = ['referred', 'waiting', 'active', 'paused', 'ending', 'ended'] as const;
export type Status = (typeof statuses)[number];

/** Whether the inbox has it: it waits to be decided on, or is on the waiting list. */
export const isToBeTriaged = (status: Status): boolean => status === 'referred' || status === 'waiting';

const everywhere = statuses;
const beforeTheEnd = ['referred', 'waiting', 'active', 'paused', 'ending'] as const;
const accepted = ['waiting', 'active', 'paused', 'ending'] as const;
const acceptedOrEnded = [...accepted, 'ended'] as const;
const outreach = ['active', 'paused', 'ending'] as const;
const running = ['active', 'paused'] as const;

/**
 * Which command is allowed in which status. A command that opens a case is allowed in none: there is no case yet.
 * After the end, what concerns the record is still allowed: late entries, corrections, links.
 */
export const allowedIn = {
  refer: [],
  startOwnInitiative: [],
  moveIn: [],
  reopen: [],
  accept: ['referred'],
  acceptAndWait: ['referred'],
  declareOutsideTargetGroup: ['referred', 'waiting'],
  joinToCase: ['referred', 'waiting'],
  changeUrgency: ['referred', 'waiting'],
  setTargetGroups: beforeTheEnd,
  recordAge: beforeTheEnd,
  leaveWaitingList: ['waiting'],
  keepWaiting: ['waiting'],
  addConcern: everywhere,
  addNote: everywhere,
  assign: accepted,
  unassign: accepted,
  addSecondWorker: accepted,
  removeSecondWorker: accepted,
  changePhase: running,
  recordStableContact: running,
  logContact: acceptedOrEnded,
  reportContact: acceptedOrEnded,
  commentOnContact: accepted,
  answerComment: acceptedOrEnded,
  closeComment: acceptedOrEnded,
  namePlace: everywhere,
  renamePlace: everywhere,
  retirePlace: everywhere,
  tickOff: everywhere,
  makeAppointment: ['active', 'paused', 'ending'],
  moveAppointment: outreach,
  settleAppointment: outreach,
  setFollowUp: ['active', 'ending'],
  snoozeFollowUp: ['active', 'ending'],
  recordNeedReview: running,
  pause: ['active'],
  extendPause: ['paused'],
  resume: ['paused'],
  markCrisis: beforeTheEnd,
  closeCrisis: everywhere,
  openChildConcern: everywhere,
  recordChildConcernNotice: everywhere,
  settleChildConcern: everywhere,
  giveConsent: accepted,
  withdrawConsent: accepted,
  setUnreachablePlan: running,
  answerMayItEnd: ['active'],
  agreeToEnding: ['ending'],
  continueInstead: ['ending'],
  takeBackAnswer: ['ending'],
  recordDecline: beforeTheEnd,
  assessDecline: ['ending'],
  offerHandover: running,
  sendHandover: outreach,
  answerHandover: ['active', 'paused', 'ending', 'ended'],
  withdrawHandover: outreach,
  agreeFirstMeeting: outreach,
  recordAttendance: outreach,
  assessLanding: outreach,
  endOnGround: beforeTheEnd,
  confirmEnding: ['ended'],
  recordIncident: everywhere,
  reviewIncident: everywhere,
  liftPairRule: everywhere,
  extendPairRule: everywhere,
  overridePairRule: beforeTheEnd,
  correct: everywhere,
  mergeInto: beforeTheEnd,
  takeInMerged: accepted,
  undoMerge: ['ended'],
  releaseMerged: acceptedOrEnded,
  undoJoin: ['ended'],
  releaseJoined: everywhere,
  settleJoining: everywhere,
  takeInLate: everywhere,
  linkReopened: ['ended'],
  unlinkReopened: ['ended'],
  moveToStandard: beforeTheEnd,
  applySettings: everywhere,
} as const satisfies Readonly<Record<string, readonly Status[]>>;

/** The statuses in which a case may end on a ground that someone says: an administrative one ends it before outreach too. */
export const endingAllowedIn = {
  administrative: beforeTheEnd,
  others: outreach,
} as const satisfies Readonly<Record<string, readonly Status[]>>;

/** A command's name. `process.ts` compiles only while the parts declare exactly these. */
export type CommandName = keyof typeof allowedIn;

export const commandNames = Object.keys(allowedIn) as [CommandName, ...CommandName[]];

/** The statuses in which a command may be given. */
export function statusesAllowing(command: CommandName): readonly Status[] {
  return allowedIn[command];
}

/** The commands that may be given in a status. */
export function commandsAllowedIn(status: Status): readonly CommandName[] {
  return commandNames.filter((command) => statusesAllowing(command).includes(status));
}
