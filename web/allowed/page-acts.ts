import type { Act } from '../../domain/access/acts';
import { type CommandName, commandNames } from '../../domain/case/status';

/** Under which heading an act stands in "Mere", in this order. */
export const headings = ['intake', 'plans', 'course', 'safety', 'sharing', 'assigned', 'ending', 'record'] as const;
export type Heading = (typeof headings)[number];

/** By what a command is given on a case's page: a dialog in "Mere", something else that is there already, or nothing. */
export type PageAct =
  | { readonly kind: 'dialog'; readonly under: Heading; readonly needsNet: boolean }
  | { readonly kind: 'elsewhere'; readonly where: string }
  | { readonly kind: 'none'; readonly because: string };

const under = (heading: Heading) => ({ kind: 'dialog', under: heading, needsNet: false }) as const;
/** What follows is worked out by the server and said before it is saved; everything else is kept until there is net. */
const underWithNet = (heading: Heading) => ({ kind: 'dialog', under: heading, needsNet: true }) as const;
const elsewhere = (where: string) => ({ kind: 'elsewhere', where }) as const;
const none = (because: string) => ({ kind: 'none', because }) as const;

const opensACase = none('It opens a case, so there is no page of one yet.');
const onEndingPage = elsewhere('The page on which an ending is decided, with all that speaks for and against it.');
const ofTheProcess = none('Nobody is offered it: the process gives it, or it goes along with another command.');
const ofPrograms = none('Other systems give it in their own name; a person logs the contact itself.');

/** Every command of the status table, and how the page of a case gives it. A command without a row does not compile. */
export const pageActs = {
  refer: opensACase,
  startOwnInitiative: opensACase,
  moveIn: opensACase,
  reopen: under('ending'),
  accept: under('intake'),
  acceptAndWait: under('intake'),
  declareOutsideTargetGroup: under('intake'),
  joinToCase: elsewhere('The inbox, beside the case that it is joined to.'),
  changeUrgency: under('course'),
  setTargetGroups: under('record'),
  recordAge: under('record'),
  leaveWaitingList: under('intake'),
  keepWaiting: under('intake'),
  addConcern: under('record'),
  addNote: under('record'),
  assign: under('assigned'),
  unassign: under('assigned'),
  addSecondWorker: under('assigned'),
  removeSecondWorker: under('assigned'),
  changePhase: under('course'),
  recordStableContact: under('course'),
  logContact: elsewhere('The button that is always in sight, and the buttons of the cards of today.'),
  reportContact: ofPrograms,
  commentOnContact: elsewhere('Beside the contact itself, where what happened is read.'),
  answerComment: elsewhere('Beside the comment itself.'),
  closeComment: elsewhere('Beside the comment itself.'),
  namePlace: under('record'),
  renamePlace: under('record'),
  retirePlace: under('record'),
  tickOff: elsewhere('The lines themselves, on the page, on cards, and as a contact is logged.'),
  makeAppointment: under('plans'),
  moveAppointment: under('plans'),
  settleAppointment: under('plans'),
  setFollowUp: under('plans'),
  snoozeFollowUp: under('plans'),
  recordNeedReview: under('course'),
  pause: under('course'),
  extendPause: under('course'),
  resume: under('course'),
  markCrisis: under('safety'),
  closeCrisis: under('safety'),
  openChildConcern: under('safety'),
  recordChildConcernNotice: under('safety'),
  settleChildConcern: under('safety'),
  giveConsent: under('sharing'),
  withdrawConsent: under('sharing'),
  setUnreachablePlan: under('ending'),
  answerMayItEnd: under('ending'),
  agreeToEnding: onEndingPage,
  continueInstead: onEndingPage,
  takeBackAnswer: under('ending'),
  recordDecline: under('ending'),
  assessDecline: under('ending'),
  offerHandover: under('sharing'),
  sendHandover: under('sharing'),
  answerHandover: under('sharing'),
  withdrawHandover: under('sharing'),
  agreeFirstMeeting: under('sharing'),
  recordAttendance: under('sharing'),
  assessLanding: under('sharing'),
  endOnGround: under('ending'),
  confirmEnding: onEndingPage,
  recordIncident: under('safety'),
  reviewIncident: under('safety'),
  liftPairRule: under('safety'),
  extendPairRule: under('safety'),
  overridePairRule: ofTheProcess,
  correct: underWithNet('record'),
  mergeInto: underWithNet('record'),
  takeInMerged: ofTheProcess,
  undoMerge: under('record'),
  releaseMerged: ofTheProcess,
  undoJoin: under('intake'),
  releaseJoined: ofTheProcess,
  settleJoining: ofTheProcess,
  takeInLate: ofTheProcess,
  linkReopened: ofTheProcess,
  unlinkReopened: ofTheProcess,
  moveToStandard: elsewhere(
    'The page of the standard, which shows what moving changes in each case before any is moved.',
  ),
  applySettings: ofTheProcess,
} as const satisfies Readonly<Record<CommandName, PageAct>>;

/** What changes what is known of the citizen and nothing in the process, so that it has no row in the status table. */
export const actsBesides = {
  recordIdentity: { under: 'record', act: 'recordIdentity' },
} as const satisfies Readonly<Record<string, { readonly under: Heading; readonly act: Act }>>;

type PageActs = typeof pageActs;

/** The commands that have a dialog on the page of a case. */
export type WithDialog = {
  [Command in CommandName]: PageActs[Command] extends { readonly kind: 'dialog' } ? Command : never;
}[CommandName];

export type ActBesides = keyof typeof actsBesides;

const hasDialog = (command: CommandName): command is WithDialog => pageActs[command].kind === 'dialog';
const commandsWithDialog = commandNames.filter(hasDialog);
const isBesides = (name: string): name is ActBesides => name in actsBesides;
const namesBesides = Object.keys(actsBesides).filter(isBesides);

interface Offered {
  readonly heading: Heading;
  readonly acts: readonly (WithDialog | ActBesides)[];
}

/**
 * What may be done now, by the commands that the case allows and the acts that are one's own to do: under its headings and in
 * the table's order; no heading stands over nothing.
 */
export function offered(allowed: readonly CommandName[], own: readonly Act[]): readonly Offered[] {
  const commands = commandsWithDialog.filter((command) => allowed.includes(command));
  const besides = namesBesides.filter((name) => own.includes(actsBesides[name].act));
  return headings
    .map((heading) => ({
      heading,
      acts: [
        ...commands.filter((command) => pageActs[command].under === heading),
        ...besides.filter((name) => actsBesides[name].under === heading),
      ],
    }))
    .filter(({ acts }) => acts.length > 0);
}
