import fc from 'fast-check';
import { easterSunday, holidayOn } from '../../domain/clock/danish-holidays';
import {
  atLocal,
  instant,
  isoWeekday,
  type LocalDate,
  localDate,
  localDateOf,
  localTime,
  plusDays,
  showInstant,
} from '../../domain/clock/time';
import {
  closingOf,
  isInsideHours,
  isWorkingDay,
  nextWorkingInstant,
  openingOf,
  plusWorkingDays,
  toWorkingDay,
  type WorkCalendar,
} from '../../domain/clock/working-days';
import { loadShippedSettings } from '../../standards/load';
import { holidayNames } from '../../texts/holidays';

const calendarOf = (municipality: string): WorkCalendar => {
  const settings = loadShippedSettings().find((shipped) => shipped.municipality === municipality);
  if (!settings) throw new Error(`no settings are shipped for ${municipality}`);
  return settings.calendar;
};
const ballerup = calendarOf('ballerup');
const gentofte = calendarOf('gentofte');
const at = (date: string, time: string) => atLocal(localDate(date), localTime(time));
const day = (date: string) => localDate(date);

describe('Danish public holidays', () => {
  /** As printed in the calendars of these years; the fixed days are added below. */
  const movable: Record<number, Record<string, string>> = {
    2023: {
      '04-06': 'Skærtorsdag',
      '04-07': 'Langfredag',
      '04-09': 'Påskedag',
      '04-10': '2. påskedag',
      '05-05': 'Store bededag',
      '05-18': 'Kristi himmelfartsdag',
      '05-28': 'Pinsedag',
      '05-29': '2. pinsedag',
    },
    2024: {
      '03-28': 'Skærtorsdag',
      '03-29': 'Langfredag',
      '03-31': 'Påskedag',
      '04-01': '2. påskedag',
      '05-09': 'Kristi himmelfartsdag',
      '05-19': 'Pinsedag',
      '05-20': '2. pinsedag',
    },
    2025: {
      '04-17': 'Skærtorsdag',
      '04-18': 'Langfredag',
      '04-20': 'Påskedag',
      '04-21': '2. påskedag',
      '05-29': 'Kristi himmelfartsdag',
      '06-08': 'Pinsedag',
      '06-09': '2. pinsedag',
    },
    2026: {
      '04-02': 'Skærtorsdag',
      '04-03': 'Langfredag',
      '04-05': 'Påskedag',
      '04-06': '2. påskedag',
      '05-14': 'Kristi himmelfartsdag',
      '05-24': 'Pinsedag',
      '05-25': '2. pinsedag',
    },
    2027: {
      '03-25': 'Skærtorsdag',
      '03-26': 'Langfredag',
      '03-28': 'Påskedag',
      '03-29': '2. påskedag',
      '05-06': 'Kristi himmelfartsdag',
      '05-16': 'Pinsedag',
      '05-17': '2. pinsedag',
    },
    2028: {
      '04-13': 'Skærtorsdag',
      '04-14': 'Langfredag',
      '04-16': 'Påskedag',
      '04-17': '2. påskedag',
      '05-25': 'Kristi himmelfartsdag',
      '06-04': 'Pinsedag',
      '06-05': '2. pinsedag',
    },
    2029: {
      '03-29': 'Skærtorsdag',
      '03-30': 'Langfredag',
      '04-01': 'Påskedag',
      '04-02': '2. påskedag',
      '05-10': 'Kristi himmelfartsdag',
      '05-20': 'Pinsedag',
      '05-21': '2. pinsedag',
    },
    2030: {
      '04-18': 'Skærtorsdag',
      '04-19': 'Langfredag',
      '04-21': 'Påskedag',
      '04-22': '2. påskedag',
      '05-30': 'Kristi himmelfartsdag',
      '06-09': 'Pinsedag',
      '06-10': '2. pinsedag',
    },
  };
  const fixed = { '01-01': 'Nytårsdag', '12-25': '1. juledag', '12-26': '2. juledag' };

  it.each(Object.keys(movable).map(Number))('are these and no others in %i', (year) => {
    const found: Record<string, string> = {};
    for (let date = day(`${year}-01-01`); date.startsWith(String(year)); date = plusDays(date, 1)) {
      const holiday = holidayOn(date);
      if (holiday) found[date.slice(5)] = holidayNames[holiday].da;
    }
    expect(found).toEqual({ ...movable[year], ...fixed });
  });

  it('Store Bededag was a holiday for the last time in 2023', () => {
    expect(holidayOn(day('2023-05-05'))).toBe('greatPrayerDay');
    expect(holidayOn(day('2024-04-26'))).toBeUndefined();
  });

  it.each([
    [1818, '1818-03-22'],
    [1943, '1943-04-25'],
    [1954, '1954-04-18'],
    [1981, '1981-04-19'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2019, '2019-04-21'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
    [2076, '2076-04-19'],
  ])('Easter Sunday of %i is %s, at the edges of the rule too', (year, expected) => {
    expect(easterSunday(year)).toBe(expected);
  });

  /** Butcher's rule, a different way to the same day than the one under test. */
  function easterByButcher(year: number): string {
    const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
    const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
    const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
    const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
    const m = Math.floor((a + 11 * h + 22 * l) / 451);
    const sum = h + l - 7 * m + 114;
    return `${year}-${String(Math.floor(sum / 31)).padStart(2, '0')}-${String((sum % 31) + 1).padStart(2, '0')}`;
  }

  it('Easter is the day that another rule gives, in every year from 1700 to 4000', () => {
    const years = Array.from({ length: 2301 }, (_, index) => 1700 + index);
    expect(years.filter((year) => easterSunday(year) !== easterByButcher(year))).toEqual([]);
  });

  it('Easter is a Sunday from 22 March to 25 April in every year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1700, max: 4000 }), (year) => {
        const easter = easterSunday(year);
        expect(isoWeekday(easter)).toBe(7);
        expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true);
      }),
    );
  });
});

describe('the dates of the stories, by the shipped settings', () => {
  it.each([
    ['S1.1 triage is due Tue 23.12, 2 working days after Fri 19.12.2025', '2025-12-19', 2, ballerup, '2025-12-23'],
    ['S1.1 first attempt is due 02.01.2026, with 24 and 31 December closed', '2025-12-19', 5, ballerup, '2026-01-02'],
    ['S1.1 it would be 30.12 where both are open', '2025-12-19', 5, { ...ballerup, closedDays: [] }, '2025-12-30'],
    [
      'S4.1 first attempt is due Mon 19.01, 5 working days after Mon 12.01.2026',
      '2026-01-12',
      5,
      gentofte,
      '2026-01-19',
    ],
    [
      'S5.1 first attempt is due Mon 16.02, 5 working days after Mon 09.02.2026',
      '2026-02-09',
      5,
      gentofte,
      '2026-02-16',
    ],
  ])('%s', (_, from, workingDays, calendar, expected) => {
    expect(plusWorkingDays(day(from), workingDays, calendar)).toBe(expected);
  });

  it.each([
    ['S3.1 Sun 26.10.2025 is shown Mon 27.10', '2025-10-26', ballerup, '2025-10-27'],
    ['S3.2 Sat 29.11.2025 is a closed day, so to Mon 01.12', '2025-11-29', ballerup, '2025-12-01'],
    ['S3.4 Sun 15.03.2026 is shown Mon 16.03', '2026-03-15', ballerup, '2026-03-16'],
    ['S3.4 Wed 15.04.2026 is a working day', '2026-04-15', ballerup, '2026-04-15'],
    ['S4.4 Ascension Day waits for Fri 15.05', '2026-05-14', gentofte, '2026-05-15'],
    [
      'S4.4 or for Mon 18.05 where that Friday is closed',
      '2026-05-14',
      { ...gentofte, closedDays: [...gentofte.closedDays, '2026-05-15'] },
      '2026-05-18',
    ],
    ['S5.5 Gentofte works on Fri 05.06.2026 by the shipped settings', '2026-06-05', gentofte, '2026-06-05'],
    [
      'S5.5 and not once 5 June is closed',
      '2026-06-05',
      { ...gentofte, closedDays: [...gentofte.closedDays, '06-05'] },
      '2026-06-08',
    ],
    [
      'S5.6 14 days after 10.08.2026 is Mon 24.08, a working day',
      plusDays(day('2026-08-10'), 14),
      gentofte,
      '2026-08-24',
    ],
  ])('%s', (_, date, calendar, expected) => {
    expect(toWorkingDay(day(date), calendar)).toBe(expected);
  });

  it.each([
    ['S1', ['2025-12-19 5', '2025-12-22 1', '2025-12-29 1', '2026-01-02 5', '2026-01-12 1', '2026-06-08 1']],
    [
      'S3',
      ['2025-06-02 1', '2025-07-28 1', '2025-10-26 7', '2025-10-30 4', '2025-11-20 4', '2025-11-29 6', '2026-04-15 3'],
    ],
    ['S4', ['2026-01-12 1', '2026-01-19 1', '2026-05-14 4', '2026-05-15 5', '2026-05-18 1']],
    ['S5', ['2026-02-09 1', '2026-02-16 1', '2026-03-29 7', '2026-10-25 7', '2026-08-24 1']],
  ])('the weekdays that %s names are right', (_, named) => {
    expect(named.map((text) => `${text.slice(0, 10)} ${isoWeekday(day(text.slice(0, 10)))}`)).toEqual(named);
  });
});

describe('hours of work', () => {
  it.each([
    ['at work now: at once', '2026-05-13', '10:00', '13.05.2026 10.00'],
    ['the opening minute is at work', '2026-05-13', '08:00', '13.05.2026 08.00'],
    ['before the opening: the same morning', '2026-05-13', '06:30', '13.05.2026 08.00'],
    ['the closing hour is over: after Ascension Day', '2026-05-13', '16:00', '15.05.2026 08.00'],
    ['Thu 14.05.2026 22.40, Ascension Day: Friday morning (S4.4)', '2026-05-14', '22:40', '15.05.2026 08.00'],
    ['Friday afternoon after closing: Monday', '2026-05-15', '16:01', '18.05.2026 08.00'],
    ['early on a Saturday: Monday', '2026-05-16', '03:00', '18.05.2026 08.00'],
    ['23.12 in the evening: over Christmas to Mon 29.12', '2025-12-23', '20:00', '29.12.2025 08.00'],
  ])('%s', (_, date, time, expected) => {
    expect(showInstant(nextWorkingInstant(at(date, time), gentofte))).toBe(expected);
  });

  it('opens at 8 and closes at 16 on the clock, in summer and winter', () => {
    expect([openingOf(day('2026-03-27'), gentofte), closingOf(day('2026-03-30'), gentofte)]).toEqual([
      '2026-03-27T07:00:00.000Z',
      '2026-03-30T14:00:00.000Z',
    ]);
  });
});

describe('whatever calendar a municipality has', () => {
  const dates = fc
    .integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2035, 11, 31) })
    .map((moment) => localDateOf(instant(moment)));
  const calendars: fc.Arbitrary<WorkCalendar> = fc.record({
    closedDays: fc.array(
      fc.oneof(
        dates,
        dates.map((date) => date.slice(5)),
      ),
    ),
    hours: fc.constant({ from: localTime('08:00'), to: localTime('16:00') }),
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
  });
  const between = (from: LocalDate, to: LocalDate, calendar: WorkCalendar) => {
    let count = 0;
    for (let date = plusDays(from, 1); date <= to; date = plusDays(date, 1))
      if (isWorkingDay(date, calendar)) count += 1;
    return count;
  };

  it('the n-th working day after a date is a working day, with n of them since', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 30 }), calendars, (date, n, calendar) => {
        const due = plusWorkingDays(date, n, calendar);
        expect(isWorkingDay(due, calendar)).toBe(true);
        expect(between(date, due, calendar)).toBe(n);
      }),
    );
  });

  it('what comes up is seen at the first moment of work, never earlier than it came', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 1439 }), calendars, (date, minute, calendar) => {
        const time = localTime(new Date(minute * 60_000).toISOString().slice(11, 16));
        const seen = nextWorkingInstant(atLocal(date, time), calendar);
        expect(isInsideHours(seen, calendar)).toBe(true);
        expect(seen >= atLocal(date, time)).toBe(true);
        expect(nextWorkingInstant(seen, calendar)).toBe(seen);
      }),
    );
  });

  it('a calendar that is always closed never makes anything wait for ever', () => {
    const never = { ...gentofte, weekdays: [] };
    expect(toWorkingDay(day('2026-05-14'), never)).toBe('2026-05-14');
    expect(plusWorkingDays(day('2026-05-14'), 5, never)).toBe('2026-05-19');
    expect(nextWorkingInstant(at('2026-05-14', '22:40'), never)).toBe(at('2026-05-15', '08:00'));
  });
});
