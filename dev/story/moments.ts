import { atLocal, type Instant, type LocalDate, type LocalTime, localDate, localTime } from '../../domain/clock/time';

/**
 * Dates as scenarios.md and people in Denmark write them: `28.07.2025`, and with a time of day `28.07.2025 10.00`.
 * Both throw a RangeError on anything else, so that a story with a slip of the pen does not start.
 */
export function dateOf(text: string): LocalDate {
  const [day, month, year] = text.slice(0, 10).split('.');
  return localDate(`${year}-${month}-${day}`);
}

/** The moment at which a clock in Denmark shows this. */
export function momentOf(text: string): Instant {
  const [, time = ''] = text.split(' ');
  return atLocal(dateOf(text), timeOf(time));
}

function timeOf(text: string): LocalTime {
  return localTime(text.replace('.', ':'));
}
