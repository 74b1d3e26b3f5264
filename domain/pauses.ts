import type { CaseState } from './case-state';
import { accept, type Context, fact, reject } from './decision';
import { proposedFollowUp } from './follow-up';
import type { Sealed } from './ids';
import { causeOf, type Matter, worker } from './matter';
import { part } from './part';
import { byDay } from './reminding';
import { type Assessed, assessedBasis, type Rules } from './rules';
import { daysBetween, endOfDay, type Instant, type LocalDate, localDateOf, plusDays } from './time';
import type { MoreAttempts } from './unreachable';

export const pauseReasons = ['hospital', 'prison', 'travelling'] as const;
export type PauseReason = (typeof pauseReasons)[number];

/** A stretch in which the clocks stand still; open while it has no `ended`. */
export type PauseSpan = {
  readonly from: LocalDate;
  readonly because: PauseReason;
  readonly until: LocalDate;
  readonly ended?: LocalDate;
  readonly seq: number;
  readonly assessed: Assessed;
};

export type PauseCommands = {
  pause: { readonly because: PauseReason; readonly until: LocalDate; readonly note?: Sealed };
  extendPause: { readonly until: LocalDate; readonly reason: Sealed };
  resume: { readonly followUpOn?: LocalDate; readonly note?: Sealed };
};
export type PauseEvents = {
  paused: { readonly because: PauseReason; readonly until: LocalDate; readonly note?: Sealed };
  pauseExtended: { readonly until: LocalDate; readonly reason: Sealed };
  resumed: { readonly followUpOn: LocalDate; readonly note?: Sealed };
};

/** In hospital, in prison, travelling: the unreachable clock and the follow-ups stand still until a date, which asks. */
export const pauses = part<PauseCommands, PauseEvents>({
  commands: {
    pause: (_state, { because, until, note }, context) =>
      notAhead(until, context) ?? accept(fact('paused', { because, until, ...(note && { note }) })),
    extendPause: (_state, { until, reason }, context) =>
      notAhead(until, context) ?? accept(fact('pauseExtended', { until, reason })),
    resume(state, { followUpOn, note }, context) {
      const today = localDateOf(context.now);
      const on = followUpOn ?? proposedFollowUp(state, context);
      if (on < today) return reject('inThePast', { on, earliestAllowed: today });
      const latestAllowed = plusDays(today, context.rules.settings.followUp.maximumDays);
      if (on > latestAllowed) return reject('followUpTooFar', { on, latestAllowed });
      return accept(fact('resumed', { followUpOn: on, ...(note && { note }) }));
    },
  },

  events: {
    paused: (state, { because, until }, { seq, at, by }) => {
      const span: PauseSpan = { from: localDateOf(at), because, until, seq, assessed: { by, at, event: seq } };
      return { ...state, status: 'paused', pauses: [...state.pauses, span] };
    },
    pauseExtended: (state, { until }, { seq, at, by }) =>
      withLastPause(state, { until, assessed: { by, at, event: seq } }),
    resumed: (state, { followUpOn }, { seq, at, by }) => {
      const today = localDateOf(at);
      const stood = daysBetween(state.pauses.at(-1)?.from ?? today, today);
      return {
        ...withLastPause(state, { ended: today }),
        status: 'active',
        followUpSet: { on: followUpOn, at, departs: false, assessed: { by, at, event: seq } },
        ...(state.mayItEnd && { mayItEnd: later(state.mayItEnd, stood) }),
        ...(state.moreAttempts && { moreAttempts: later(state.moreAttempts, stood) }),
      };
    },
  },

  matters: pauseMatters,
});

/** Whole local days that the clocks have stood still since a moment. A pause that goes on does not count yet. */
export function pausedDaysSince({ pauses: spans }: CaseState, moment: Instant): number {
  const since = localDateOf(moment);
  return spans.reduce((days, { from, ended }) => {
    const start = from > since ? from : since;
    return ended && ended > start ? days + daysBetween(start, ended) : days;
  }, 0);
}

/** A window that was open when the pause began has as many days left as it had. */
function later<T extends MoreAttempts>(window: T, days: number): T {
  return { ...window, until: endOfDay(plusDays(localDateOf(window.until), days)) };
}

function notAhead(until: LocalDate, { now }: Context) {
  const tomorrow = plusDays(localDateOf(now), 1);
  return until < tomorrow ? reject('inThePast', { on: until, earliestAllowed: tomorrow }) : undefined;
}

function withLastPause(state: CaseState, more: Partial<PauseSpan>): CaseState {
  const last = state.pauses.at(-1);
  return last ? { ...state, pauses: [...state.pauses.slice(0, -1), { ...last, ...more }] } : state;
}

function pauseMatters({ status, pauses: spans }: CaseState, rules: Rules): Matter[] {
  const open = spans.at(-1);
  if (status !== 'paused' || !open) return [];
  return [
    {
      cause: causeOf('pauseOver', open.assessed.event),
      kind: 'pauseOver',
      asks: [worker],
      ...byDay(open.until, rules),
      basis: assessedBasis(rules, 'pause', open.assessed),
    },
  ];
}
