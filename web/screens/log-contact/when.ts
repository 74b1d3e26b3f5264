import {
  atLocal,
  type Instant,
  isLocalDate,
  isLocalTime,
  type LocalDate,
  localDateOf,
  plusDays,
} from '../../../domain/clock/time';

/** When a contact happened: now, or at a time of a day that is over or of today. */
export const whens = ['now', 'earlierToday', 'yesterday', 'anotherTime'] as const;
export type When = (typeof whens)[number];

/** The moment that was meant. Undefined while the day or the time is not given, or has not come. */
export function happenedAt(
  when: When,
  given: { readonly day: string; readonly time: string },
  now: Instant,
): Instant | undefined {
  if (when === 'now') return now;
  const day = dayOf(when, given.day, localDateOf(now));
  if (!day || !isLocalTime(given.time)) return undefined;
  const at = atLocal(day, given.time);
  return at <= now ? at : undefined;
}

function dayOf(when: Exclude<When, 'now'>, given: string, today: LocalDate): LocalDate | undefined {
  switch (when) {
    case 'earlierToday':
      return today;
    case 'yesterday':
      return plusDays(today, -1);
    case 'anotherTime':
      return isLocalDate(given) ? given : undefined;
  }
}
