import { type CommandName, commandNames } from '../case/status';
import { type Ground, isAdministrativeGround } from '../rules/grounds';
import type { Act } from './acts';
import { type Asker, may, type Placed } from './decide';
import { type Role, type StaffRole, staffRoles } from './roles';
import { table } from './table';

/**
 * The acts by which a person gives each command. None: it is given by the process, or goes along with another command, and
 * nobody is offered it.
 */
const actsOf = {
  refer: ['refer'],
  startOwnInitiative: ['doOutreach'],
  moveIn: ['triage'],
  reopen: ['triage'],
  accept: ['triage'],
  acceptAndWait: ['triage'],
  declareOutsideTargetGroup: ['triage'],
  joinToCase: ['linkCases'],
  changeUrgency: ['triage'],
  setTargetGroups: ['triage'],
  recordAge: ['triage'],
  leaveWaitingList: ['triage'],
  keepWaiting: ['triage'],
  addConcern: ['addNote'],
  addNote: ['addNote'],
  assign: ['decideAsLead'],
  unassign: ['decideAsLead'],
  addSecondWorker: ['decideAsLead'],
  removeSecondWorker: ['decideAsLead'],
  changePhase: ['doOutreach'],
  recordStableContact: ['doOutreach'],
  logContact: ['logContact'],
  reportContact: ['reportContact'],
  commentOnContact: ['decideAsLead'],
  answerComment: ['logContact'],
  closeComment: ['decideAsLead'],
  namePlace: ['logContact'],
  renamePlace: ['doOutreach'],
  retirePlace: ['doOutreach'],
  tickOff: ['addNote'],
  makeAppointment: ['doOutreach'],
  moveAppointment: ['doOutreach'],
  settleAppointment: ['doOutreach'],
  setFollowUp: ['doOutreach'],
  snoozeFollowUp: ['doOutreach'],
  recordNeedReview: ['doOutreach'],
  pause: ['doOutreach'],
  extendPause: ['doOutreach'],
  resume: ['doOutreach'],
  markCrisis: ['addNote'],
  closeCrisis: ['doOutreach'],
  openChildConcern: ['addNote'],
  recordChildConcernNotice: ['doOutreach'],
  settleChildConcern: ['doOutreach'],
  giveConsent: ['doOutreach'],
  withdrawConsent: ['doOutreach'],
  setUnreachablePlan: ['doOutreach'],
  answerMayItEnd: ['doOutreach'],
  agreeToEnding: ['decideAsLead'],
  continueInstead: ['decideAsLead'],
  takeBackAnswer: ['doOutreach'],
  recordDecline: ['recordDecline'],
  assessDecline: ['doOutreach'],
  offerHandover: ['doOutreach'],
  sendHandover: ['doOutreach'],
  answerHandover: ['answerHandover'],
  withdrawHandover: ['doOutreach'],
  agreeFirstMeeting: ['doOutreach'],
  recordAttendance: ['doOutreach'],
  assessLanding: ['doOutreach'],
  endOnGround: ['doOutreach', 'decideAsLead'],
  confirmEnding: ['decideAsLead'],
  recordIncident: ['addNote'],
  reviewIncident: ['decideAsLead'],
  liftPairRule: ['decideAsLead'],
  extendPairRule: ['decideAsLead'],
  overridePairRule: [],
  correct: ['doOutreach'],
  mergeInto: ['linkCases'],
  takeInMerged: [],
  undoMerge: ['linkCases'],
  releaseMerged: [],
  settleJoining: [],
  undoJoin: ['linkCases'],
  releaseJoined: [],
  takeInLate: [],
  linkReopened: [],
  unlinkReopened: [],
  moveToStandard: ['decideAsLead'],
  applySettings: [],
} as const satisfies Readonly<Record<CommandName, readonly Act[]>>;

/** An act by which this command is given. */
export type ActOf<Command extends CommandName> = (typeof actsOf)[Command][number];

/** A command that people give. */
export type GivenCommand = {
  [Command in CommandName]: ActOf<Command> extends never ? never : Command;
}[CommandName];

/** The commands that people give, in the order of the process; the others are the process's own. */
export const givenCommands: readonly GivenCommand[] = commandNames.filter(isGiven);

function isGiven(command: CommandName): command is GivenCommand {
  return actsOf[command].length > 0;
}

/** The roles that may give it, in some case of their own; nobody, where it is the process's. */
export function rolesGiving(command: CommandName): readonly StaffRole[] {
  const rows: readonly Partial<Record<Role, unknown>>[] = actsOf[command].map((act) => table[act]);
  return staffRoles.filter((role) => rows.some((row) => role in row));
}

/** Whether the asker may give this command to that case, as far as who may is concerned. */
export function mayGive(asker: Asker, command: CommandName, placed: Placed): boolean {
  return actsOf[command].some((act) => may(asker, act, placed).kind === 'allowed');
}

/** Whether the asker may end that case on this ground: what is found everywhere is a team lead's to say. */
export function mayEndOn(asker: Asker, ground: Ground, placed: Placed): boolean {
  const act: ActOf<'endOnGround'> = isAdministrativeGround(ground) ? 'decideAsLead' : 'doOutreach';
  return may(asker, act, placed).kind === 'allowed';
}
