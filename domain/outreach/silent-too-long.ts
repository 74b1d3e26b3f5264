import type { CaseState } from '../case/case-state';
import { pausedDaysSince } from '../case/paused-days';
import { silentSince } from '../case/silence';
import { type Instant, localDateOf, plusDays, startOfDay } from '../clock/time';
import type { Rules } from '../rules/rule-book';
import { followUpDaysOf, isFollowedUp } from './follow-up';

/**
 * The first moment at which nobody has spoken with the citizen for longer than the interval in which they are followed
 * up, their own or else the phase's (G15): midnight, in Denmark, after its last day. Days of a pause do not count, and
 * while a pause lasts, or after a decline, no silence is too long.
 */
export function silentTooLongFrom(state: CaseState, rules: Rules): Instant | undefined {
  const since = silentSince(state);
  if (!since || !isFollowedUp(state)) return undefined;
  const days = followUpDaysOf(state, rules) + pausedDaysSince(state, since);
  return startOfDay(plusDays(localDateOf(since), days + 1));
}
