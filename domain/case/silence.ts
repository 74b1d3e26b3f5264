import { type Instant, latest, plusLocalDays } from '../clock/time';
import { assessedBasis, type Basis, basisOf } from '../rules/basis';
import type { Rules } from '../rules/rule-book';
import type { CaseState } from './case-state';
import { attemptsAfter, type ContactFact, lastTwoWayContact } from './contact-facts';
import type { UnreachablePlan } from './ending-facts';
import { pausedDaysSince } from './paused-days';

/** From when the silence is counted: the last two-way contact, else the start, or a `continue` that came later. */
export function silenceCountedFrom(state: CaseState): Instant | undefined {
  const { activeSince, plan } = state;
  if (!activeSince) return undefined;
  const moments = [lastTwoWayContact(state)?.at, plan?.countFrom].filter((at): at is Instant => !!at);
  return latest(activeSince, ...moments);
}

/** When the silence will have lasted as long as planned; days paused do not count. It keeps its local time of day. */
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

/** The case with a plan for the silence. A plan of other terms overtakes a question that the old one has opened. */
export function withPlan(state: CaseState, plan: UnreachablePlan): CaseState {
  const { days, attempts, countFrom } = state.plan ?? {};
  const same = days === plan.days && attempts === plan.attempts && countFrom === plan.countFrom;
  return { ...(same ? state : withoutQuestion(state)), plan };
}

/** The case with no question open about its ending, and no ending under way. */
export function withoutQuestion(state: CaseState): CaseState {
  const { mayItEnd: _asked, moreAttempts: _prompted, ending: _ending, ...rest } = state;
  return rest;
}

/** Contact made since the silence began that a question is about answers the question by itself. */
export function answeredByContact(state: CaseState): CaseState {
  const open = state.mayItEnd ?? state.moreAttempts;
  const countedFrom = silenceCountedFrom(state);
  if (!open || !countedFrom || countedFrom <= open.countedFrom) return state;
  const { mayItEnd: _asked, moreAttempts: _prompted, ...rest } = state;
  return rest;
}
