/**
 * Ballerup's calendar for 2025 and the first half of 2026, written out by hand and computed with the platform's zone
 * tables, so that it shares no code with the domain's calendar that it checks.
 */
const holidays: ReadonlySet<string> = new Set([
  '2025-01-01', // Nytårsdag
  '2025-04-17', // Skærtorsdag
  '2025-04-18', // Langfredag
  '2025-04-20', // Påskedag
  '2025-04-21', // 2. påskedag
  '2025-05-29', // Kristi himmelfartsdag
  '2025-06-08', // Pinsedag
  '2025-06-09', // 2. pinsedag
  '2025-12-25', // 1. juledag
  '2025-12-26', // 2. juledag
  '2026-01-01',
  '2026-04-02',
  '2026-04-03',
  '2026-04-05',
  '2026-04-06',
  '2026-05-14',
  '2026-05-24',
  '2026-05-25',
]);
/** The municipality's own closed days: Constitution Day, Christmas Eve, New Year's Eve. */
const closedDays: ReadonlySet<string> = new Set(['06-05', '12-24', '12-31']);
/** The Sundays on which the clock changes. */
export const clockChanges = ['2025-03-30', '2025-10-26'] as const;

/** A day as `2026-03-29`. */
export type Day = string;

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** Date and time in Denmark at a point in time: `2026-03-30 08:00`. */
export function danishClockAt(at: string | number | Date): string {
  return clock.format(new Date(at));
}

/**
 * The point in time of a date and time in Denmark, in milliseconds since 1970; of an hour that comes twice, the first.
 */
export function instantOnDanishClock(day: Day, time: string): number {
  for (const offset of ['+02:00', '+01:00']) {
    const candidate = Date.parse(`${day}T${time}:00${offset}`);
    if (danishClockAt(candidate) === `${day} ${time}`) return candidate;
  }
  throw new RangeError(`the clock never shows ${day} ${time}`);
}

/** So many days later; earlier where it is negative. */
export function daysLater(day: Day, days: number): Day {
  const noon = new Date(`${day}T12:00:00Z`);
  noon.setUTCDate(noon.getUTCDate() + days);
  return noon.toISOString().slice(0, 10);
}

/** Whether nobody is at work. */
export function isClosed(day: Day): boolean {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6 || holidays.has(day) || closedDays.has(day.slice(5));
}

/** The day itself where people are at work on it, else the next one. */
export function openDay(day: Day): Day {
  let open = day;
  while (isClosed(open)) open = daysLater(open, 1);
  return open;
}

export const nextOpenDay = (day: Day): Day => openDay(daysLater(day, 1));
