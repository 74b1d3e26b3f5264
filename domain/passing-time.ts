import type { CaseState } from './case/case-state';
import { isRejection } from './case/decision';
import { type Instant, latest, plusHours } from './clock/time';
import { type CommandId, theProcess } from './ids';
import { asEvents, type CaseEvent, deadlineReached, evolve, nextDeadline } from './process';
import type { Rules } from './rules/rule-book';
import type { Deadline } from './tasks/part';

/**
 * How late the process may come to a step that still counts from the moment at which it was due. What is due as a day
 * ends is then in time until the municipality opens, and what is due as it opens until it closes. Whoever is told later
 * than that has all the days of a window from when they are told (docs/decisions/steps-keep-their-moment.md).
 */
export const longestDelayHours = 8;

/** Whether the process comes to something later than it may. */
export function isTooLate(due: Instant, now: Instant): boolean {
  return now > plusHours(due, longestDelayHours);
}

/** The rules for a case as they stand at a moment. */
export type RulesOf = (state: CaseState, moment: Instant) => Rules;

/** What comes next by itself: its deadline and, once that has been reached, the events that it brings about. */
export type Step = { readonly deadline: Deadline; readonly events: readonly CaseEvent[] };

/**
 * The next step of the process in a case in which all has been done that was due until `since`, its last event. A step
 * can be due no earlier than what made it due was recorded; it goes by the rules of the moment it counts from.
 */
export function stepAfter(state: CaseState, since: Instant, now: Instant, rulesOf: RulesOf): Step | undefined {
  for (let moment = since; ; ) {
    const deadline = nextDeadline(state, rulesOf(state, moment));
    if (!deadline || deadline.at > now) return deadline && { deadline, events: [] };
    const due = latest(deadline.at, moment);
    const at = isTooLate(due, now) ? now : due;
    const events = broughtAbout(state, at, rulesOf(state, at));
    if (events.length > 0 || at === moment) return { deadline, events };
    moment = at;
  }
}

/**
 * All that a person's act finds done when it comes now, as events: every step that counts from an earlier moment. What
 * counts from now comes after the act.
 */
export function stepsBefore(state: CaseState, since: Instant, now: Instant, rulesOf: RulesOf): readonly CaseEvent[] {
  const done: CaseEvent[] = [];
  for (let [current, moment] = [state, since]; ; ) {
    const events = stepAfter(current, moment, now, rulesOf)?.events ?? [];
    const [first] = events;
    if (!first || first.at >= now) return done;
    done.push(...events);
    current = events.reduce<CaseState>(evolve, current);
    moment = first.at;
  }
}

function broughtAbout(state: CaseState, at: Instant, rules: Rules): readonly CaseEvent[] {
  const decision = deadlineReached(state, { rules, now: at, by: theProcess, commandId: '' as CommandId });
  return isRejection(decision) ? [] : asEvents(state, decision.events, { at, by: theProcess });
}
