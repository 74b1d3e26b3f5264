import type { CaseState } from '../case/case-state';
import { lastTwoWayContact } from '../case/contact-facts';
import { attemptsInSilence, silentSince, unreachableFrom } from '../case/silence';
import type { Status } from '../case/status';
import type { Instant, LocalDate } from '../clock/time';
import { openMayItEnd } from '../ending/ending-question';
import { followUpOf } from '../outreach/follow-up';
import { nextStep } from '../process';
import type { Ground } from '../rules/grounds';
import type { Rules } from '../rules/rule-book';
import type { ScheduledStep } from '../tasks/part';
import { type Deadlines, deadlinesOf } from './deadlines';

/** The case in a few facts, for a list, an answer and the Temporal UI. */
export type CaseSummary = Deadlines & {
  readonly caseId: string;
  readonly version: number;
  readonly status: Status;
  readonly phase: string | null;
  readonly worker: string | null;
  readonly team: string | null;
  /** What the case's timer is set to; null: only a person can move the case on. */
  readonly nextStep: ScheduledStep | null;
  readonly followUpOn: LocalDate | null;
  readonly lastTwoWayAt: Instant | null;
  readonly attemptsSince: number;
  /** Since the last two-way contact or, never met, since outreach began. */
  readonly silentSince: Instant | null;
  readonly unreachableFrom: Instant | null;
  readonly mayItEnd: boolean;
  readonly visitsInPairs: boolean;
  readonly crisis: boolean;
  readonly ground: Ground | null;
};

export function summaryOf(state: CaseState, rules: Rules): CaseSummary {
  return {
    caseId: state.caseId,
    version: state.version,
    status: state.status,
    phase: state.phase,
    worker: state.assignment.worker,
    team: state.assignment.team,
    ...deadlinesOf(state, rules),
    nextStep: nextStep(state, rules) ?? null,
    followUpOn: followUpOf(state)?.on ?? null,
    lastTwoWayAt: lastTwoWayContact(state)?.at ?? null,
    attemptsSince: attemptsInSilence(state).length,
    silentSince: silentSince(state) ?? null,
    unreachableFrom: unreachableFrom(state, rules) ?? null,
    mayItEnd: openMayItEnd(state) !== undefined,
    visitsInPairs: state.pairRule !== undefined,
    crisis: state.crisis !== undefined,
    ground: state.ended?.ground ?? null,
  };
}
