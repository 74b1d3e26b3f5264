import { localDate } from '../../../domain/clock/time';
import type { Language } from '../../../domain/rules/schema-parts';
import type { Ending } from './ending';

type Tried = Pick<Ending['tries'][number], 'weekday' | 'dayPart'>;

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** How many of the attempts were made in this part of the day, from Monday to Sunday. */
export const byWeekday = (tries: readonly Tried[], dayPart: Tried['dayPart']): readonly number[] =>
  weekdays.map((weekday) => tries.filter((one) => one.weekday === weekday && one.dayPart === dayPart).length);

/** "mandag", "Monday"; short: "man.", "Mon". Monday is 1. */
export function weekdayName(weekday: number, language: Language, length: 'long' | 'short'): string {
  const monday = localDate('2024-01-01');
  const noon = new Date(`${monday}T12:00:00Z`);
  noon.setUTCDate(noon.getUTCDate() + weekday - 1);
  const locale = language === 'da' ? 'da-DK' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: length }).format(noon);
}
