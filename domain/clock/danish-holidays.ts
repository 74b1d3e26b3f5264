import { daysBetween, isoWeekday, type LocalDate, plusDays } from './time';

/** A Danish public holiday; `texts/holidays.ts` has its name. */
export type Holiday =
  | 'newYearsDay'
  | 'christmasDay'
  | 'boxingDay'
  | 'maundyThursday'
  | 'goodFriday'
  | 'easterSunday'
  | 'easterMonday'
  | 'ascensionDay'
  | 'whitSunday'
  | 'whitMonday'
  | 'greatPrayerDay';

/** The public holidays that fall on the same date each year, by `MM-DD`. */
const FIXED: Readonly<Record<string, Holiday>> = {
  '01-01': 'newYearsDay',
  '12-25': 'christmasDay',
  '12-26': 'boxingDay',
};

/** The public holidays that follow Easter, by days after Easter Sunday. */
const AROUND_EASTER: ReadonlyMap<number, Holiday> = new Map([
  [-3, 'maundyThursday'],
  [-2, 'goodFriday'],
  [0, 'easterSunday'],
  [1, 'easterMonday'],
  [39, 'ascensionDay'],
  [49, 'whitSunday'],
  [50, 'whitMonday'],
]);

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

/** The public holiday on this date, or undefined on an ordinary day. */
export function holidayOn(date: LocalDate): Holiday | undefined {
  const fixed = FIXED[date.slice(5)];
  if (fixed) return fixed;
  const year = Number(date.slice(0, 4));
  const days = daysBetween(cachedEaster(year), date);
  if (days === DAYS_TO_GREAT_PRAYER_DAY && year <= LAST_YEAR_OF_GREAT_PRAYER_DAY) return 'greatPrayerDay';
  return AROUND_EASTER.get(days);
}
