import type { CommandName, Status } from '../case/status';
import { isAssessed, type NamesGrounds } from '../rules/grounds-in-force';
import type { TimedStepKind } from '../tasks/part';

/** What moves a case on: someone's command, or the process when a moment comes. */
export type Mover = CommandName | TimedStepKind;

/** Where a command or a step takes a case: to a status, or to where it stood before what is taken back. */
export type Move = {
  readonly by: Mover;
  readonly from: readonly Status[];
  readonly to: Status | 'asBefore';
  /** Only where the standard asks for an assessment after a decline, or only where it does not. */
  readonly declineAssessed?: boolean;
};

/** In which status a case begins, by the command that opens it. */
export const openings = [
  { by: 'refer', to: 'referred' },
  { by: 'startOwnInitiative', to: 'active' },
  { by: 'moveIn', to: 'active' },
  { by: 'reopen', to: 'active' },
] as const satisfies readonly { readonly by: CommandName; readonly to: Status }[];

const beforeTheEnd = ['referred', 'waiting', 'active', 'paused', 'ending'] as const;
const outreach = ['active', 'paused', 'ending'] as const;
const notAccepted = ['referred', 'waiting'] as const;

/**
 * What moves a case from one status to another, for whoever wants to know the process on a page. The parts of the process
 * decide it; `test/domain/moves.test.ts` holds this table to whatever made-up cases do.
 */
export const moves: readonly Move[] = [
  { by: 'accept', from: ['referred'], to: 'active' },
  { by: 'acceptAndWait', from: ['referred'], to: 'waiting' },
  { by: 'leaveWaitingList', from: ['waiting'], to: 'active' },
  { by: 'declareOutsideTargetGroup', from: notAccepted, to: 'ended' },
  { by: 'joinToCase', from: notAccepted, to: 'ended' },
  { by: 'pause', from: ['active'], to: 'paused' },
  { by: 'resume', from: ['paused'], to: 'active' },
  { by: 'answerMayItEnd', from: ['active'], to: 'ending' },
  { by: 'assessmentOver', from: ['active'], to: 'ending' },
  { by: 'logContact', from: ['ending'], to: 'active' },
  { by: 'continueInstead', from: ['ending'], to: 'active' },
  { by: 'takeBackAnswer', from: ['ending'], to: 'active' },
  { by: 'graceOver', from: ['ending'], to: 'ended' },
  { by: 'graceOver', from: ['ending'], to: 'active' },
  { by: 'recordDecline', from: ['referred', 'waiting', 'active', 'paused'], to: 'ending', declineAssessed: true },
  { by: 'recordDecline', from: beforeTheEnd, to: 'ended', declineAssessed: false },
  { by: 'assessDecline', from: ['ending'], to: 'ended', declineAssessed: true },
  { by: 'declineAssessmentOver', from: ['ending'], to: 'ended', declineAssessed: true },
  { by: 'assessLanding', from: outreach, to: 'ended' },
  { by: 'landingOver', from: outreach, to: 'ended' },
  { by: 'endOnGround', from: beforeTheEnd, to: 'ended' },
  { by: 'mergeInto', from: beforeTheEnd, to: 'ended' },
  { by: 'takeInMerged', from: ['ending'], to: 'active' },
  { by: 'takeInLate', from: ['ending', 'ended'], to: 'asBefore' },
  { by: 'logContact', from: ['ended'], to: 'asBefore' },
  // What was seen before the end is told after it.
  { by: 'reportContact', from: ['ended'], to: 'asBefore' },
  { by: 'correct', from: ['paused', 'ending', 'ended'], to: 'asBefore' },
  { by: 'undoMerge', from: ['ended'], to: 'asBefore' },
  { by: 'undoJoin', from: ['ended'], to: 'asBefore' },
  { by: 'releaseMerged', from: outreach, to: 'asBefore' },
];

/** What moves a case on from this status under these rules, in the order of the process. */
export function movesFrom(status: Status, rules: NamesGrounds): readonly Move[] {
  const assessed = isAssessed('citizenDeclined', rules);
  return moves.filter(
    ({ from, declineAssessed }) => from.includes(status) && (declineAssessed ?? assessed) === assessed,
  );
}
