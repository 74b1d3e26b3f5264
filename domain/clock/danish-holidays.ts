import { daysBetween, isoWeekday, type LocalDate, plusDays } from './time';

/** A Danish public holiday's name in both languages. */
export type HolidayName = { readonly da: string; readonly en: string };

/** The public holidays that fall on the same date each year, by `MM-DD`. */
const FIXED: Readonly<Record<string, HolidayName>> = {
  '01-01': { da: 'Nytårsdag', en: "New Year's Day" },
  '12-25': { da: '1. juledag', en: 'Christmas Day' },
  '12-26': { da: '2. juledag', en: 'Boxing Day' },
};

/** The public holidays that follow Easter, by days after Easter Sunday. */
const AROUND_EASTER: ReadonlyMap<number, HolidayName> = new Map([
  [-3, { da: 'Skærtorsdag', en: 'Maundy Thursday' }],
  [-2, { da: 'Langfredag', en: 'Good Friday' }],
  [0, { da: 'Påskedag', en: 'Easter Sunday' }],
  [1, { da: '2. påskedag', en: 'Easter Monday' }],
  [39, { da: 'Kristi himmelfartsdag', en: 'Ascension Day' }],
  [49, { da: 'Pinsedag', en: 'Whit Sunday' }],
  [50, { da: '2. pinsedag', en: 'Whit Monday' }],
]);

const GREAT_PRAYER_DAY = { da: 'Store bededag', en: 'Great Prayer Day' };
const DAYS_TO_GREAT_PRAYER_DAY = 26;
/** Store Bededag was abolished from 2024. */
const LAST_YEAR_OF_GREAT_PRAYER_DAY = 2023;

/** Easter Sunday of a year of the Gregorian calendar: the Sunday after the church's full moon on or after 21 March. */
export function easterSunday(year: number): LocalDate {
  const century = Math.floor(year / 100);
  const skippedLeapDays = century - Math.floor(century / 4);
  const moonCorrection = Math.floor((8 * century + 13) / 25);
  const golden = year % 19;
  const moonAge = (skippedLeapDays - moonCorrection + 19 * golden + 15) % 30;
  // In two cases the church's tables put the full moon a day earlier than the sum does.
  const daysToFullMoon = moonAge === 29 || (moonAge === 28 && golden > 10) ? moonAge - 1 : moonAge;
  const fullMoon = plusDays(`${String(year).padStart(4, '0')}-03-21` as LocalDate, daysToFullMoon);
  return plusDays(fullMoon, 7 - (isoWeekday(fullMoon) % 7));
}

/** Easter is asked for at every working day that is counted, so each year's is computed once. */
const easterCache = new Map<number, LocalDate>();

function cachedEaster(year: number): LocalDate {
  const easter = easterCache.get(year) ?? easterSunday(year);
  easterCache.set(year, easter);
  return easter;
}

/** The name of the public holiday on this date, or undefined on an ordinary day. */
export function holidayOn(date: LocalDate): HolidayName | undefined {
  const fixed = FIXED[date.slice(5)];
  if (fixed) return fixed;
  const year = Number(date.slice(0, 4));
  const days = daysBetween(cachedEaster(year), date);
  if (days === DAYS_TO_GREAT_PRAYER_DAY && year <= LAST_YEAR_OF_GREAT_PRAYER_DAY) return GREAT_PRAYER_DAY;
  return AROUND_EASTER.get(days);
}
