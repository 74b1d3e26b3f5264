import { endOfDay, type Instant, localDateOf, plusDays } from '../clock/time';
import { toWorkingDay } from '../clock/working-days';
import type { Basis } from '../rules/basis';
import type { Rules } from '../rules/rule-book';
import { type PauseSpan, pausedDaysSince } from './paused-days';

/** A stretch of time in which people may act before the process goes on by itself. */
export type Window = {
  readonly since: Instant;
  readonly until: Instant;
  /** What its length rests on. */
  readonly basis: Basis;
  /** The event that opened it. */
  readonly seq: number;
  /** The event by which it was resumed after a pause or a correction; everyone is told and warned anew. */
  readonly again?: number;
};

/** The end of the day that many calendar days later, moved to a working day because a person must act by then. */
export function windowEnd(from: Instant, days: number, { settings }: Pick<Rules, 'settings'>): Instant {
  return endOfDay(toWorkingDay(plusDays(localDateOf(from), days), settings.calendar));
}

/** When a window is over: days paused since it opened do not count. */
export function endOf(
  { since, until }: Window,
  state: { readonly pauses: readonly PauseSpan[] },
  rules: Rules,
): Instant {
  const paused = pausedDaysSince(state, since);
  return paused === 0 ? until : windowEnd(until, paused, rules);
}

/** The window as resumed by the event with this number, after a pause or after what closed it was taken back. */
export function resumedWindow<W extends Window>(window: W, by: number): W {
  return { ...window, again: by };
}
