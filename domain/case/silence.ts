import { type Instant, latest, plusLocalDays } from '../clock/time';
import { assessedBasis, type Basis, basisOf } from '../rules/basis';
import type { Rules } from '../rules/rule-book';
import { outreachSince } from './carried';
import type { CaseState } from './case-state';
import { attemptsAfter, type ContactFact, lastTwoWayContact } from './contact-facts';
import type { UnreachablePlan } from './ending-facts';
import { pausedDaysSince } from './paused-days';

/**
 * From when the silence is counted: the latest of outreach's start, the last two-way contact and the plan's own start.
 */
export function silenceCountedFrom(state: CaseState): Instant | undefined {
  const { plan } = state;
  const activeSince = outreachSince(state);
  if (!activeSince) return undefined;
  const moments = [lastTwoWayContact(state)?.at, plan?.countFrom].filter((at): at is Instant => !!at);
  return latest(activeSince, ...moments);
}

/** When the silence will have lasted the days planned, paused days not counted, at the same local time of day. */
export function unreachableFrom(state: CaseState): Instant | undefined {
  const from = silenceCountedFrom(state);
  if (!from || !state.plan) return undefined;
  return plusLocalDays(from, state.plan.days + pausedDaysSince(state, from));
}

/** The attempts made since the silence began. */
export function attemptsInSilence(state: CaseState): readonly ContactFact[] {
  const from = silenceCountedFrom(state);
  return from ? attemptsAfter(state, from) : [];
}

/** Whether as many attempts have been made in the silence as the plan asks for. */
export function enoughAttempts(state: CaseState): boolean {
  return !!state.plan && attemptsInSilence(state).length >= state.plan.attempts;
}

/** The silence rests on the plan that someone made for this citizen. */
export function planBasis({ plan }: CaseState, rules: Rules): Basis {
  return plan ? assessedBasis(rules, 'unreachable', plan.assessed) : basisOf(rules, 'unreachable', 'unreachable.days');
}

/** The case with this plan. A plan of other terms closes the question that the old one has opened. */
export function withPlan(state: CaseState, plan: UnreachablePlan): CaseState {
  const { days, attempts, countFrom } = state.plan ?? {};
  const same = days === plan.days && attempts === plan.attempts && countFrom === plan.countFrom;
  return { ...(same ? state : withoutQuestion(state)), plan };
}

/** The case with no question open about its ending, and no ending under way. */
export function withoutQuestion(state: CaseState): CaseState {
  const { mayItEnd: _asked, moreAttempts: _prompted, ending: _ending, takenAway: _before, ...rest } = state;
  return rest;
}

/**
 * The case without its open question, where contact has been made since the silence that the question is about began.
 */
export function answeredByContact(state: CaseState): CaseState {
  const open = state.mayItEnd ?? state.moreAttempts;
  const countedFrom = silenceCountedFrom(state);
  if (!open || !countedFrom || countedFrom <= open.countedFrom) return state;
  const { mayItEnd, moreAttempts, ...rest } = state;
  const takenAway = {
    countedFrom: open.countedFrom,
    ...(mayItEnd && { mayItEnd }),
    ...(moreAttempts && { moreAttempts }),
  };
  return { ...rest, takenAway };
}
