import { type Instant, instant } from '../domain/clock/time';
import type { InRehearsal } from './messages';

/** The one place that says what time it is in a workflow. A rehearsal's clock is shifted by a constant; a case's is not. */
export type Clock = {
  now(): Instant;
  /** Milliseconds until an instant; at least 1, because what is past is due at once. */
  until(at: Instant): number;
};

export function clockOf(rehearsal?: InRehearsal): Clock {
  const shift = rehearsal?.clockShiftMs ?? 0;
  return {
    now: () => instant(Date.now() + shift),
    until: (at) => Math.max(1, Date.parse(at) - shift - Date.now()),
  };
}
