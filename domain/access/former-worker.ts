import { type Instant, plusLocalDays } from '../clock/time';
import type { Act } from './acts';

/** What whoever had a case may still tell of the time when they had it. */
export const toldLateActs = ['logContact', 'addNote'] as const satisfies readonly Act[];

/** How long after they left: a phone that had no net is charged and back within days, a leave within weeks. */
const TOLD_LATE_DAYS = 30;

/**
 * Whether a case takes from somebody what they did, saw or wrote while they had it, though it is out of their reach by now: it
 * happened before they left, which was at most thirty days ago. They read nothing of the case for it.
 */
export function mayTellLate(
  { leftAt, happenedAt }: { readonly leftAt: Instant; readonly happenedAt: Instant },
  now: Instant,
): boolean {
  return happenedAt <= leftAt && now <= plusLocalDays(leftAt, TOLD_LATE_DAYS);
}
