import type { ActBesides, WithDialog } from '../allowed/page-acts';
import type { Act } from './act';
import { makeAppointment, moveAppointment, settleAppointment } from './appointments';
import {
  closeCrisis,
  markCrisis,
  openChildConcern,
  recordChildConcernNotice,
  recordIncident,
  settleChildConcern,
} from './care';
import { giveConsent, withdrawConsent } from './consents';
import { assessDecline, endAsIsolationBroken, recordDecline } from './endings';
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
import { recordNeedReview } from './need-review';
import { extendPause, pause, resume } from './pauses';
import { changePhase, recordStableContact } from './phases';
import { addConcern, addNote, correct, namePlace, recordAge, renamePlace, retirePlace } from './record';
import { answerMayItEnd, setUnreachablePlan, takeBackAnswer } from './unreachable';

/** The dialog of each act that has one. */
export const dialogs: Readonly<Record<WithDialog | ActBesides, Act>> = {
  recordIdentity,
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
  endOnGround: endAsIsolationBroken,
  recordIncident,
  correct,
};
