/**
 * Dates and instants as the municipality's clock shows them.
 *
 * An instant is a point in time (UTC); a local date and a local time are what calendar and clock show in Denmark. All
 * deadlines are instants; all rules about days are about local dates.
 *
 * The zone is always Europe/Copenhagen, by the rule the European Union has had since 1996: one hour ahead of UTC, two
 * in summer time, which runs from the last Sunday of March 01.00 UTC to the last Sunday of October 01.00 UTC. The rule
 * is written out here because the case process is replayed, and a replay must not depend on a machine's edition of the
 * time zone tables (docs/decisions/summer-time.md).
 */

/** A point in time: ISO 8601 in UTC with milliseconds and Z, so that comparing two as strings compares them in time. */
export type Instant = string & { readonly is: 'Instant' };
/** A day of the calendar in Denmark, `2025-12-24`. Compares as a string. */
export type LocalDate = string & { readonly is: 'LocalDate' };
/** A time of day on the clock in Denmark, `08:00`. Compares as a string. */
export type LocalTime = string & { readonly is: 'LocalTime' };

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WINTER_OFFSET = HOUR;
const SUMMER_OFFSET = 2 * HOUR;

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const POINT_WITH_ZONE = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;
const LOCAL_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const LOCAL_TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** The earliest and latest milliseconds whose year has four digits: outside them strings would not compare as time. */
const FIRST_MILLIS = -62_167_219_200_000;
const LAST_MILLIS = 253_402_300_799_999;

/**
 * An instant from an ISO string that says its zone, from milliseconds since 1970, or from a Date.
 * @throws RangeError when the value is no point in time, or a time that does not say its zone.
 */
export function instant(value: string | number | Date): Instant {
  const millis = typeof value === 'string' ? millisOfText(value) : Number(value);
  if (!(millis >= FIRST_MILLIS && millis <= LAST_MILLIS)) {
    throw new RangeError(`${quoted(value)} is not a point in time: write one like 2025-12-24T09:05:00.000Z`);
  }
  return new Date(millis).toISOString() as Instant;
}

function millisOfText(text: string): number {
  const [, date, time] = POINT_WITH_ZONE.exec(text) ?? [];
  return isLocalDate(date) && isLocalTime(time) ? Date.parse(text) : Number.NaN;
}

function quoted(value: string | number | Date): string {
  return typeof value === 'string' ? `"${value.slice(0, 60)}"` : String(value);
}

/** Whether the value is an instant in exactly the form that compares as a string. */
export function isInstant(value: unknown): value is Instant {
  return typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(millisOfText(value));
}

/** Whether the value is a date that the calendar has: `2026-02-29` is not one. */
export function isLocalDate(value: unknown): value is LocalDate {
  const [, year, month, day] = (typeof value === 'string' && LOCAL_DATE.exec(value)) || [];
  const [m, d] = [Number(month), Number(day)];
  return m >= 1 && m <= 12 && d >= 1 && d <= daysInMonth(Number(year), m);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Whether the value is a time of day, `00:00` to `23:59`. */
export function isLocalTime(value: unknown): value is LocalTime {
  return typeof value === 'string' && LOCAL_TIME.test(value);
}

/** @throws RangeError when the text is not a date of the calendar written `2025-12-24`. */
export function localDate(text: string): LocalDate {
  if (isLocalDate(text)) return text;
  throw new RangeError(`${quoted(text)} is not a date of the calendar: write one like 2025-12-24`);
}

/** @throws RangeError when the text is not a time of day written `08:00`. */
export function localTime(text: string): LocalTime {
  if (isLocalTime(text)) return text;
  throw new RangeError(`${quoted(text)} is not a time of day: write one like 08:00`);
}

/** Milliseconds since 1970 of an instant. */
export function millis(at: Instant): number {
  return Date.parse(at);
}

/** How far Denmark's clock is ahead of UTC at this moment, in milliseconds. */
function offsetAt(utcMillis: number): number {
  const year = new Date(utcMillis).getUTCFullYear();
  const inSummer = utcMillis >= changeOfClock(year, 3) && utcMillis < changeOfClock(year, 10);
  return inSummer ? SUMMER_OFFSET : WINTER_OFFSET;
}

/** The last Sunday of March or October, 01.00 UTC. Both months have 31 days. */
function changeOfClock(year: number, month: 3 | 10): number {
  const lastDay = utcMillisOf(year, month, 31);
  return lastDay - new Date(lastDay).getUTCDay() * DAY + HOUR;
}

/** Like Date.UTC, which takes the years 0 to 99 for 1900 to 1999. */
function utcMillisOf(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

/** What the wall clock shows, counted in milliseconds as if it were UTC. */
function wallClock(at: Instant): number {
  const utc = Date.parse(at);
  return utc + offsetAt(utc);
}

/**
 * The moment the wall clock shows this. In spring's missing hour: an hour later on the clock. In autumn's doubled hour:
 * the first of the two.
 */
function momentOfWallClock(wall: number): Instant {
  const asSummer = wall - SUMMER_OFFSET;
  return instant(offsetAt(asSummer) === SUMMER_OFFSET ? asSummer : wall - WINTER_OFFSET);
}

/** The date in Denmark at this instant. */
export function localDateOf(at: Instant): LocalDate {
  return new Date(wallClock(at)).toISOString().slice(0, 10) as LocalDate;
}

/** The time of day in Denmark at this instant, whole minutes, rounded down. */
export function localTimeOf(at: Instant): LocalTime {
  return new Date(wallClock(at)).toISOString().slice(11, 16) as LocalTime;
}

/**
 * The instant at which a clock in Denmark shows this date and time. A time that does not exist (the night the clock
 * goes forward) becomes the same time one hour later on the clock, 02.30 → 03.30; one that comes twice (the night it
 * goes back) is the first of the two. Either way there is exactly one.
 */
export function atLocal(date: LocalDate, time: LocalTime): Instant {
  return momentOfWallClock(Date.parse(`${date}T${time}:00.000Z`));
}

function dayNumber(date: LocalDate): number {
  return Date.parse(`${date}T00:00:00.000Z`) / DAY;
}

/** The date n calendar days later (earlier where n is negative). */
export function plusDays(date: LocalDate, n: number): LocalDate {
  return instant((dayNumber(date) + n) * DAY).slice(0, 10) as LocalDate;
}

/** How many calendar days from a to b: 0 on the same date, negative where b is earlier. */
export function daysBetween(a: LocalDate, b: LocalDate): number {
  return dayNumber(b) - dayNumber(a);
}

/**
 * The instant n calendar days later at the same local time of day, whatever the clock did in between: 90 days after
 * 28.07.2025 10.00 is 26.10.2025 10.00, which is 2161 hours.
 */
export function plusLocalDays(at: Instant, n: number): Instant {
  return n === 0 ? at : momentOfWallClock(wallClock(at) + n * DAY);
}

/** The instant n milliseconds of real time later. */
export function plusMillis(at: Instant, n: number): Instant {
  return instant(Date.parse(at) + n);
}

/** The instant n minutes of real time later. */
export function plusMinutes(at: Instant, n: number): Instant {
  return plusMillis(at, n * MINUTE);
}

/** The instant n hours of real time later. */
export function plusHours(at: Instant, n: number): Instant {
  return plusMillis(at, n * HOUR);
}

/** The first moment of a local day. */
export function startOfDay(date: LocalDate): Instant {
  return atLocal(date, '00:00' as LocalTime);
}

/** The moment a window that "ends with its day" closes: 23.59.59 on the clock. */
export function endOfDay(date: LocalDate): Instant {
  return momentOfWallClock(Date.parse(`${date}T23:59:59.000Z`));
}

/** 1 is Monday, 7 is Sunday. */
export function isoWeekday(date: LocalDate): number {
  return new Date(dayNumber(date) * DAY).getUTCDay() || 7;
}

/** The ISO week (`uge 1`) and the year that week belongs to, which at New Year may be the one before or after. */
export function isoWeek(date: LocalDate): { year: number; week: number } {
  const thursday = plusDays(date, 4 - isoWeekday(date));
  const year = Number(thursday.slice(0, 4));
  const newYearsDay = `${thursday.slice(0, 4)}-01-01` as LocalDate;
  return { year, week: 1 + Math.floor(daysBetween(newYearsDay, thursday) / 7) };
}

/** The earliest of some instants. */
export function earliest(first: Instant, ...others: Instant[]): Instant {
  return [first, ...others].sort()[0] ?? first;
}

/** The latest of some instants. */
export function latest(first: Instant, ...others: Instant[]): Instant {
  return [first, ...others].sort().at(-1) ?? first;
}

/** A date as people here write it: `24.12.2025`. */
export function showDate(date: LocalDate): string {
  return date.split('-').reverse().join('.');
}

/** A time of day as people here write it: `10.05`. */
export function showTime(at: Instant): string {
  return localTimeOf(at).replace(':', '.');
}

/** An instant as people here write it: `24.12.2025 10.05`. */
export function showInstant(at: Instant): string {
  return `${showDate(localDateOf(at))} ${showTime(at)}`;
}
