import type { CaseState } from './case/case-state';
import { isRejection } from './case/decision';
import { type Instant, latest, plusHours } from './clock/time';
import { type CommandId, theProcess } from './ids';
import { asEvents, type CaseEvent, evolve, nextWait, stepReached } from './process';
import type { Rules } from './rules/rule-book';
import type { MayWait, ScheduledStep } from './tasks/part';

/**
 * How many hours late a step may be taken and still count from the moment at which it was due; a later one counts from
 * when it is taken, so that people have all the days of a window (docs/decisions/steps-keep-their-moment.md). Eight:
 * what is due as a day ends is in time until the municipality opens, what is due as it opens until it closes.
 */
export const longestDelayHours = 8;

/** Whether a step that was due then is taken too late now to count from that moment. */
export function isTooLate(due: Instant, now: Instant): boolean {
  return now > plusHours(due, longestDelayHours);
}

/** The rules for a case as they stand at a moment. */
export type RulesOf = (state: CaseState, moment: Instant) => Rules;

/** The next step of the process: what is scheduled and, once its moment has been reached, its events. */
export type Step = { readonly scheduled: ScheduledStep; readonly events: readonly CaseEvent[] } & MayWait;

/**
 * The next step of a case whose steps up to `since`, its last event, have all been taken. A step is never due earlier
 * than the event that made it due, and goes by the rules of the moment it counts from.
 */
export function stepAfter(state: CaseState, since: Instant, now: Instant, rulesOf: RulesOf): Step | undefined {
  for (let moment = since; ; ) {
    const next = nextWait(state, rulesOf(state, moment));
    if (!next) return undefined;
    const { step: scheduled, ...mayWait } = next;
    if (scheduled.at > now) return { scheduled, ...mayWait, events: [] };
    const due = latest(scheduled.at, moment);
    const onTime = eventsDueAt(state, due, rulesOf(state, due));
    // Rules that took effect in between may have put it off: whether it is too late is asked of when it is due by them.
    const at = onTime.length > 0 && isTooLate(due, now) ? now : due;
    const events = at === due ? onTime : eventsDueAt(state, at, rulesOf(state, at));
    if (events.length > 0 || at === moment) return { scheduled, events };
    moment = at;
  }
}

/**
 * The events of every step that counts from a moment before `now`, in order: a command given now is decided after them,
 * and before those that count from now itself.
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

function eventsDueAt(state: CaseState, at: Instant, rules: Rules): readonly CaseEvent[] {
  const decision = stepReached(state, { rules, now: at, by: theProcess, commandId: '' as CommandId });
  return isRejection(decision) ? [] : asEvents(state, decision.events, { at, by: theProcess });
}
