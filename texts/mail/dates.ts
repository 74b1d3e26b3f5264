import { type Instant, isoWeekday, type LocalDate, localDateOf, localTimeOf } from '../../domain/clock/time';
import type { Language } from '../../domain/rules/schema-parts';

const weekdays: Readonly<Record<Language, readonly string[]>> = {
  da: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

const months: Readonly<Record<Language, readonly string[]>> = {
  da: 'januar februar marts april maj juni juli august september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** "mandag den 24. november", "Monday 24 November"; with the year where it is another than today's. */
export function sayDate(date: LocalDate, language: Language, today: LocalDate): string {
  const weekday = weekdays[language][isoWeekday(date) - 1];
  return language === 'da'
    ? `${weekday} den ${sayDay(date, language, today)}`
    : `${weekday} ${sayDay(date, language, today)}`;
}

/** "24. november", "24 November": the same without its weekday. */
export function sayDay(date: LocalDate, language: Language, today: LocalDate): string {
  const [year = '', month, day] = date.split('-');
  const dayAndMonth = `${Number(day)}${language === 'da' ? '.' : ''} ${months[language][Number(month) - 1]}`;
  return year === today.slice(0, 4) ? dayAndMonth : `${dayAndMonth} ${year}`;
}

/** "mandag den 24. november kl. 9" on Denmark's clock; what ends with its day needs no hour. */
export function sayInstant(at: Instant, language: Language, now: Instant): string {
  if (localTimeOf(at) === '23:59') return sayDate(localDateOf(at), language, localDateOf(now));
  return sayMoment(at, language, now);
}

/** The same with its hour always, for what does not end with its day. */
export function sayMoment(at: Instant, language: Language, now: Instant): string {
  const date = sayDate(localDateOf(at), language, localDateOf(now));
  const [hour, minute] = localTimeOf(at).split(':');
  if (language === 'en') return `${date} at ${Number(hour)}.${minute}`;
  return `${date} kl. ${Number(hour)}${minute === '00' ? '' : `.${minute}`}`;
}
