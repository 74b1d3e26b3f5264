import {
  atLocal,
  type Instant,
  isInstant,
  isLocalDate,
  type LocalDate,
  localDate,
  localDateOf,
  localTime,
  plusDays,
} from './time';

/** No citizen is older, and no date that concerns one is earlier than the oldest one's birth. */
export const oldestAge = 125;
export const earliestDate: LocalDate = localDate('1900-01-01');
/** Far behind every plan, also in a rehearsal that begins decades ahead; calculating with days never leaves the calendar. */
export const latestDate: LocalDate = localDate('2199-12-31');

/** A moment that is moved into the span stands where no time zone moves it out again. */
const noon = localTime('12:00');

/** The furthest ahead that a person may plan, some ten years: beyond it is a slip of the pen. */
export const farthestAheadDays = 3650;

/** The last day that may be planned for at this moment. */
export function latestPlan(now: Instant): LocalDate {
  return plusDays(localDateOf(now), farthestAheadDays);
}

/** Whether a date, or a moment by its day in UTC, is one that anything here may carry and the database can keep. */
export function isWithinDates(value: LocalDate | Instant): boolean {
  const day = value.slice(0, 10);
  return day >= earliestDate && day <= latestDate;
}

/** A date that was moved into the span of time that is recorded: where it stands, and what it was and is. */
export type Bounded = { readonly path: string; readonly from: string; readonly to: string };

/** The value with every date and moment in it, at any depth, moved to the nearest that is recorded; and which those were. */
export function boundedDates<T>(value: T): { readonly value: T; readonly bounded: readonly Bounded[] } {
  const bounded: Bounded[] = [];
  return { value: within(value, [], bounded) as T, bounded };
}

function within(value: unknown, path: readonly string[], bounded: Bounded[]): unknown {
  if (isLocalDate(value) || isInstant(value)) {
    if (isWithinDates(value)) return value;
    const nearest = value < earliestDate ? earliestDate : latestDate;
    const to = isInstant(value) ? atLocal(nearest, noon) : nearest;
    bounded.push({ path: path.join('.'), from: value, to });
    return to;
  }
  if (Array.isArray(value)) return value.map((inner, index) => within(inner, [...path, String(index)], bounded));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, within(inner, [...path, name], bounded)]),
  );
}
