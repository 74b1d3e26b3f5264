import type { CaseState } from './case-state';
import { daysBetween, type Instant, localDateOf } from './clock/time';

/** Whole local days that the clocks have stood still since a moment. A pause that goes on does not count yet. */
export function pausedDaysSince({ pauses }: Pick<CaseState, 'pauses'>, moment: Instant): number {
  const since = localDateOf(moment);
  return pauses.reduce((days, { from, ended }) => {
    const start = from > since ? from : since;
    return ended && ended > start ? days + daysBetween(start, ended) : days;
  }, 0);
}
