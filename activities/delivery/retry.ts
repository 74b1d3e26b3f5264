import { type Instant, plusLocalDays, plusMinutes } from '../../domain/clock/time';
import type { Claimed } from '../../store/delivery/claim';

/** A mail that the server will not take yet is tried for so many days, at growing distances. */
const MAX_DAYS = 5;
const LONGEST_PAUSE_MINUTES = 240;
/** What is urgent is tried often; meanwhile the next one's turn comes. */
const LONGEST_URGENT_PAUSE_MINUTES = 5;

/** When a mail is tried again: after 1, 2, 4 minutes and so on; undefined where it has been tried for long enough. */
export function nextAttempt(claimed: Claimed, now: Instant): Instant | undefined {
  if (now >= plusLocalDays(claimed.firstTriedAt, MAX_DAYS)) return undefined;
  const urgent = claimed.what === 'letter' && claimed.urgency === 'urgent';
  const longest = urgent ? LONGEST_URGENT_PAUSE_MINUTES : LONGEST_PAUSE_MINUTES;
  return plusMinutes(now, Math.min(2 ** Math.min(claimed.attempts - 1, 20), longest));
}
