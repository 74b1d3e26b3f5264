import { daysBetween, type Instant, type LocalDate, localDateOf } from '../clock/time';
import type { Assessed, Basis } from '../rules/basis';

export const pauseReasons = ['hospital', 'prison', 'travelling'] as const;
export type PauseReason = (typeof pauseReasons)[number];

/** A pause, whose days count towards no deadline; it goes on while it has no `ended`. */
export type PauseSpan = {
  readonly from: LocalDate;
  readonly because: PauseReason;
  readonly until: LocalDate;
  readonly ended?: LocalDate;
  readonly seq: number;
  readonly assessed: Assessed;
  readonly basis: Basis;
};

/** Whole local days that the case was paused since a moment. A pause that goes on does not count yet. */
export function pausedDaysSince({ pauses }: { readonly pauses: readonly PauseSpan[] }, moment: Instant): number {
  const since = localDateOf(moment);
  return pauses.reduce((days, { from, ended }) => {
    const start = from > since ? from : since;
    return ended && ended > start ? days + daysBetween(start, ended) : days;
  }, 0);
}
