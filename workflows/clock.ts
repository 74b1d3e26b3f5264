import { type Instant, instant } from '../domain/clock/time';
import type { InRehearsal } from './messages';

/** A workflow's only source of time. In a rehearsal it is shifted by a constant number of milliseconds. */
export type Clock = {
  now(): Instant;
  /** Milliseconds until an instant; 1 for one in the past, which is due at once. */
  until(at: Instant): number;
};

export function clockOf(rehearsal?: InRehearsal): Clock {
  const shift = rehearsal?.clockShiftMs ?? 0;
  return {
    now: () => instant(Date.now() + shift),
    until: (at) => Math.max(1, Date.parse(at) - shift - Date.now()),
  };
}
