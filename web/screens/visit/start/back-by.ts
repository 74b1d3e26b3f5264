import {
  atLocal,
  type Instant,
  isLocalTime,
  localDateOf,
  plusDays,
  plusHours,
  plusMinutes,
} from '../../../../domain/clock/time';

/** When somebody wants to be back: after so many minutes, or at a time of the clock. */
export const backBys = ['halfAnHour', 'anHour', 'aTime'] as const;
export type BackBy = (typeof backBys)[number];

/** A time that has just been is not meant for tomorrow: nobody would be missed until then. */
const LONGEST_HOURS = 12;

/** The moment that was meant, in Danish time; undefined where no time is given, or none within twelve hours. */
export function expectedEndOf(backBy: BackBy, time: string, now: Instant): Instant | undefined {
  switch (backBy) {
    case 'halfAnHour':
      return plusMinutes(now, 30);
    case 'anHour':
      return plusMinutes(now, 60);
    case 'aTime':
      return nextAt(time, now);
  }
}

function nextAt(time: string, now: Instant): Instant | undefined {
  if (!isLocalTime(time)) return undefined;
  const today = localDateOf(now);
  return [today, plusDays(today, 1)]
    .map((day) => atLocal(day, time))
    .find((at) => at > now && at <= plusHours(now, LONGEST_HOURS));
}
