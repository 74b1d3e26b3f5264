import { holidayOn } from './danish-holidays';
import { atLocal, type Instant, isoWeekday, type LocalDate, type LocalTime, localDateOf, plusDays } from './time';

/** A day on which the municipality is closed: `12-24` every year, or `2026-05-15` that once. */
export type ClosedDay = string;

/** When a municipality is at work. Part of its local settings. */
export type WorkCalendar = {
  readonly closedDays: readonly ClosedDay[];
  /** Opening and closing hour of every working day, on the clock in Denmark. */
  readonly hours: { readonly from: LocalTime; readonly to: LocalTime };
  /** ISO weekdays that are worked: 1 is Monday, 7 is Sunday. */
  readonly weekdays: readonly number[];
};

/**
 * A search for a working day gives up after a year and takes its first day, so that no calendar makes a case wait for
 * ever.
 */
const LONGEST_CLOSURE_DAYS = 366;

/** Whether people are at work on this date: a worked weekday, no public holiday, no closed day. */
export function isWorkingDay(date: LocalDate, calendar: WorkCalendar): boolean {
  return calendar.weekdays.includes(isoWeekday(date)) && !holidayOn(date) && !isClosed(date, calendar);
}

function isClosed(date: LocalDate, { closedDays }: WorkCalendar): boolean {
  return closedDays.includes(date) || closedDays.includes(date.slice(5));
}

/** The date itself where it is a working day, else the next one. */
export function toWorkingDay(date: LocalDate, calendar: WorkCalendar): LocalDate {
  for (let days = 0; days <= LONGEST_CLOSURE_DAYS; days += 1) {
    const candidate = plusDays(date, days);
    if (isWorkingDay(candidate, calendar)) return candidate;
  }
  return date;
}

/**
 * The n-th working day after a date, which itself does not count; n of 0 is the date itself. Five working days after
 * Friday 19.12.2025 is 02.01.2026 where 24 and 31 December are closed, 30.12.2025 where they are open.
 */
export function plusWorkingDays(date: LocalDate, n: number, calendar: WorkCalendar): LocalDate {
  let day = date;
  for (let counted = 0; counted < n; counted += 1) {
    day = toWorkingDay(plusDays(day, 1), calendar);
  }
  return day;
}

/** When work begins on this date, which must be a working day. */
export function openingOf(date: LocalDate, calendar: WorkCalendar): Instant {
  return atLocal(date, calendar.hours.from);
}

/** When work ends on this date, which must be a working day; spans counted in working days end then. */
export function closingOf(date: LocalDate, calendar: WorkCalendar): Instant {
  return atLocal(date, calendar.hours.to);
}

/** Whether people are at work at this instant. The opening hour is inside, the closing hour is not. */
export function isInsideHours(at: Instant, calendar: WorkCalendar): boolean {
  const date = localDateOf(at);
  return isWorkingDay(date, calendar) && at >= openingOf(date, calendar) && at < closingOf(date, calendar);
}

/** When a person at work sees what comes up at this instant: at once inside the hours, else at the next opening. */
export function nextWorkingInstant(at: Instant, calendar: WorkCalendar): Instant {
  if (isInsideHours(at, calendar)) return at;
  const today = localDateOf(at);
  const beforeOpening = at < openingOf(today, calendar);
  return openingOf(toWorkingDay(beforeOpening ? today : plusDays(today, 1), calendar), calendar);
}
