import { daysBetween, type Instant, localDateOf, plusDays, startOfDay } from '../clock/time';

/** How many days somebody has been silent who was last spoken with then: dates in Denmark; 0 on the same date. */
export function daysOfSilence(since: Instant, now: Instant): number {
  return Math.max(0, daysBetween(localDateOf(since), localDateOf(now)));
}

/** The moment before which a silence of so many days, or more, began: as `daysOfSilence` counts them. */
export function silenceBegan(days: number, now: Instant): Instant {
  return startOfDay(plusDays(localDateOf(now), 1 - days));
}
