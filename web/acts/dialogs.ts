import type { ActBesides, WithDialog } from '../allowed/page-acts';
import type { Act } from './act';
import { makeAppointment, moveAppointment, settleAppointment } from './appointments';
import { addSecondWorker, assign, removeSecondWorker, unassign } from './assignments';
import {
  closeCrisis,
  markCrisis,
  openChildConcern,
  recordChildConcernNotice,
  recordIncident,
  settleChildConcern,
} from './care';
import { giveConsent, withdrawConsent } from './consents';
import { correctContact, strikeOut } from './corrections';
import { assessDecline, endAdministratively, endAsIsolationBroken, endOnOwnGround, recordDecline } from './endings';
import { setFollowUp, snoozeFollowUp } from './follow-ups';
import {
  agreeFirstMeeting,
  answerHandover,
  assessLanding,
  offerHandover,
  recordAttendance,
  sendHandover,
  withdrawHandover,
} from './handovers';
import { recordIdentity } from './identity';
import { changeUrgency, recordAge, setTargetGroups } from './intake';
import { undoJoin } from './joining';
import { mergeInto, undoMerge } from './merging';
import { recordNeedReview } from './need-review';
import { extendPairRule, liftPairRule, reviewIncident } from './pair-rule';
import { extendPause, pause, resume } from './pauses';
import { changePhase, recordStableContact } from './phases';
import { addConcern, addNote, namePlace, renamePlace, retirePlace } from './record';
import { reopen } from './reopening';
import { accept, acceptAndWait, declareOutsideTargetGroup, keepWaiting, leaveWaitingList } from './triage';
import { answerMayItEnd, setUnreachablePlan, takeBackAnswer } from './unreachable';

/** The dialog of each act that has one; several, where a command does several things to whoever gives it. */
export const dialogs: Readonly<Record<WithDialog | ActBesides, Act | readonly Act[]>> = {
  recordIdentity,
  accept,
  acceptAndWait,
  leaveWaitingList,
  keepWaiting,
  declareOutsideTargetGroup,
  undoJoin,
  assign,
  unassign,
  addSecondWorker,
  removeSecondWorker,
  reopen,
  changeUrgency,
  setTargetGroups,
  recordAge,
  addConcern,
  addNote,
  changePhase,
  recordStableContact,
  namePlace,
  renamePlace,
  retirePlace,
  makeAppointment,
  moveAppointment,
  settleAppointment,
  setFollowUp,
  snoozeFollowUp,
  recordNeedReview,
  pause,
  extendPause,
  resume,
  markCrisis,
  closeCrisis,
  openChildConcern,
  recordChildConcernNotice,
  settleChildConcern,
  giveConsent,
  withdrawConsent,
  setUnreachablePlan,
  answerMayItEnd,
  takeBackAnswer,
  recordDecline,
  assessDecline,
  offerHandover,
  sendHandover,
  answerHandover,
  withdrawHandover,
  agreeFirstMeeting,
  recordAttendance,
  assessLanding,
  endOnGround: [endAsIsolationBroken, endOnOwnGround, endAdministratively],
  recordIncident,
  reviewIncident,
  liftPairRule,
  extendPairRule,
  correct: [correctContact, strikeOut],
  mergeInto,
  undoMerge,
};
