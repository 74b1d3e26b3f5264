import type { CaseState } from '../case/case-state';
import { accept, factsOf, inField, reject } from '../case/decision';
import { notADayAhead } from '../case/guards';
import type { PauseReason, PauseSpan } from '../case/paused-days';
import { resumedWindow } from '../case/windows';
import { type LocalDate, localDateOf } from '../clock/time';
import type { Sealed } from '../ids';
import { type Assessed, assessedOn, type Basis, basisOf } from '../rules/basis';
import type { Rules } from '../rules/rule-book';
import { type OpenTask, taskKeyOf, worker } from '../tasks/open-task';
import { part } from '../tasks/part';
import { byDay } from '../tasks/reminding';
import { agreedDayUnsaid, type MayBeAgreed, outsideFollowUpSpan, proposedFollowUp, settingOf } from './follow-up';

export type PauseCommands = {
  pause: { readonly because: PauseReason; readonly until: LocalDate; readonly note?: Sealed };
  extendPause: { readonly until: LocalDate; readonly reason: Sealed };
  resume: { readonly followUpOn?: LocalDate; readonly note?: Sealed; readonly reason?: Sealed } & MayBeAgreed;
};
export type PauseEvents = {
  paused: { readonly because: PauseReason; readonly until: LocalDate; readonly note?: Sealed; readonly basis: Basis };
  pauseExtended: { readonly until: LocalDate; readonly reason: Sealed; readonly basis: Basis };
  resumed: {
    readonly followUpOn: LocalDate;
    readonly followUpBasis: Basis;
    readonly followUpDeparts?: boolean;
    readonly note?: Sealed;
    readonly reason?: Sealed;
  } & MayBeAgreed;
};

const fact = factsOf<PauseEvents>();

/**
 * In hospital, in prison, travelling: silence and follow-ups do not count until a date, on which the worker is asked.
 */
export const pauses = part<PauseCommands, PauseEvents>({
  commands: {
    pause: (_state, { because, until, note }, context) =>
      inField('until', notADayAhead(until, context)) ??
      accept(fact('paused', { because, until, ...(note && { note }), basis: basisOf(context.rules, 'pause') })),
    extendPause: (_state, { until, reason }, context) =>
      inField('until', notADayAhead(until, context)) ??
      accept(fact('pauseExtended', { until, reason, basis: basisOf(context.rules, 'pause') })),
    resume(state, { followUpOn, note, reason, agreedWithCitizen }, context) {
      const { on: proposed, basis } = proposedFollowUp(state, context);
      const on = followUpOn ?? proposed;
      const refused =
        agreedDayUnsaid(agreedWithCitizen, followUpOn, 'followUpOn') ??
        inField('followUpOn', outsideFollowUpSpan(on, context));
      if (refused) return refused;
      const departs = on !== proposed;
      if (departs && !reason && !note && !agreedWithCitizen) {
        return inField('note', reject('reasonRequired', { because: 'departsFromProposal', proposed }));
      }
      return accept(
        fact('resumed', {
          followUpOn: on,
          followUpBasis: basis,
          ...(departs && { followUpDeparts: true }),
          ...(note && { note }),
          ...(reason && { reason }),
          ...(agreedWithCitizen && { agreedWithCitizen }),
        }),
      );
    },
  },

  events: {
    paused: (state, { because, until, basis }, { seq, at, by }) => {
      const set = setBy({ by, at, event: seq }, basis);
      const span: PauseSpan = { from: localDateOf(at), because, until, seq, ...set };
      return { ...state, status: 'paused', pauses: [...state.pauses, span] };
    },
    pauseExtended: (state, { until, basis }, { seq, at, by }) =>
      withLastPause(state, { until, ...setBy({ by, at, event: seq }, basis) }),
    resumed: (state, { followUpOn: on, followUpBasis: basis, ...data }, { seq, at, by }) => ({
      ...withLastPause(state, { ended: localDateOf(at) }),
      status: 'active',
      followUpSet: settingOf({ on, departs: data.followUpDeparts ?? false, basis }, { by, at, event: seq }, data),
      ...(state.mayItEnd && { mayItEnd: resumedWindow(state.mayItEnd, seq) }),
      ...(state.moreAttempts && { moreAttempts: resumedWindow(state.moreAttempts, seq) }),
    }),
  },

  openTasks: pauseTasks,
});

function setBy(assessed: Assessed, basis: Basis) {
  return { assessed, basis: assessedOn(basis, assessed) };
}

function withLastPause(state: CaseState, more: Partial<PauseSpan>): CaseState {
  const last = state.pauses.at(-1);
  return last ? { ...state, pauses: [...state.pauses.slice(0, -1), { ...last, ...more }] } : state;
}

function pauseTasks({ status, pauses: spans }: CaseState, rules: Rules): OpenTask[] {
  const open = spans.at(-1);
  if (status !== 'paused' || !open) return [];
  return [
    {
      cause: taskKeyOf('pauseOver', open.assessed.event),
      kind: 'pauseOver',
      asks: [worker],
      ...byDay(open.until, rules),
      basis: open.basis,
    },
  ];
}
