import { type Instant, latest, plusLocalDays } from '../clock/time';
import { type Basis, basisOf, type PlanGoneBy } from '../rules/basis';
import type { Rules } from '../rules/rule-book';
import { outreachSince } from './carried';
import type { CaseState } from './case-state';
import { attemptsAfter, type ContactFact, lastTwoWayContact } from './contact-facts';
import type { PlanTerms, UnreachablePlan } from './ending-facts';
import { pausedDaysSince } from './paused-days';
import { type AttemptFault, faultsOf } from './variety';

/**
 * Since when nobody has spoken with the citizen: the last two-way contact or, never met, since outreach began. Undefined
 * before it has. The clock of an ending counts from `silenceCountedFrom`, which a plan can begin anew.
 */
export function silentSince(state: CaseState): Instant | undefined {
  const activeSince = outreachSince(state);
  return activeSince && (lastTwoWayContact(state)?.at ?? activeSince);
}

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

/** The terms that the plan counts as: its own, and no less than the floors of the settings. */
export function termsInForce({ days, attempts }: PlanTerms, { settings: { unreachable } }: Rules): PlanTerms {
  const { floors } = unreachable;
  return { days: Math.max(days, floors.days), attempts: Math.max(attempts, floors.attempts) };
}

/** When the silence will have lasted the days planned, paused days not counted, at the same local time of day. */
export function unreachableFrom(state: CaseState, rules: Rules): Instant | undefined {
  const from = silenceCountedFrom(state);
  if (!from || !state.plan) return undefined;
  return plusLocalDays(from, termsInForce(state.plan, rules).days + pausedDaysSince(state, from));
}

/** The attempts made since the silence began. */
export function attemptsInSilence(state: CaseState): readonly ContactFact[] {
  const from = silenceCountedFrom(state);
  return from ? attemptsAfter(state, from) : [];
}

/** What the attempts made in the silence lack before the question opens without a prompt for more. */
export function attemptFaultsIn(state: CaseState, rules: Rules): readonly AttemptFault[] {
  const planned = termsInForce(state.plan ?? rules.settings.unreachable, rules);
  return faultsOf(attemptsInSilence(state), planned, rules);
}

/** The silence rests on the plan that someone made for this citizen. */
export function planBasis({ plan }: CaseState, rules: Rules): Basis {
  if (!plan) return basisOf(rules, 'unreachable', 'unreachable.days');
  return saysWhatItRestsOn(rules) ? { ...plan.basis, plan: goneBy(plan, rules) } : plan.basis;
}

/** Whether a run says the plan's terms, and how varied the attempts were; one from before does not. */
export function saysWhatItRestsOn({ lacks }: Rules): boolean {
  return !lacks?.includes('endings-with-substance');
}

/** The plan as a basis keeps it: both as it was made and, where it lies below the floors, as it counts. */
export function goneBy({ days, attempts }: PlanTerms, rules: Rules): PlanGoneBy {
  const countsAs = termsInForce({ days, attempts }, rules);
  const isBelow = countsAs.days !== days || countsAs.attempts !== attempts;
  return { days, attempts, ...(isBelow && { countsAs }) };
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
