import { atLocal, type LocalDate, type LocalTime, localTime } from '../../domain/clock/time';
import type { Language } from '../../domain/rules/schema-parts';

const localeOf = (language: Language): string => (language === 'da' ? 'da-DK' : 'en-GB');

/** "torsdag 29. januar", "Thursday 29 January"; the year where it is another than that of `today`. */
export function longDate(date: LocalDate, language: Language, today: LocalDate): string {
  const named = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(localeOf(language), { timeZone: 'Europe/Copenhagen', ...options }).format(noonOf(date));
  const day = Number(date.slice(8));
  const year = date.slice(0, 4) === today.slice(0, 4) ? '' : ` ${date.slice(0, 4)}`;
  return `${named({ weekday: 'long' })} ${day}${language === 'da' ? '.' : ''} ${named({ month: 'long' })}${year}`;
}

/** "man. 30. nov.", "Mon 30 Nov": where there is little room. */
export function shortDate(date: LocalDate, language: Language): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    timeZone: 'Europe/Copenhagen',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  })
    .formatToParts(noonOf(date))
    .map(({ type, value }) => (type === 'literal' ? value.replace(/ den |, /, ' ') : value))
    .join('');
}

/** "feb", "Feb"; for January its year, which is as short. */
export function shortMonth(date: LocalDate, language: Language): string {
  if (date.slice(5, 7) === '01') return date.slice(0, 4);
  const month = new Intl.DateTimeFormat(localeOf(language), { timeZone: 'Europe/Copenhagen', month: 'short' });
  return month.format(noonOf(date)).replace('.', '');
}

/** With a capital first, as it begins a line. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const noonOf = (date: LocalDate): Date => new Date(atLocal(date, localTime('12:00')));

/** As a Danish clock shows it: 10.05. */
export const shownTime = (time: LocalTime): string => time.replace(':', '.');
