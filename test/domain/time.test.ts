import fc from 'fast-check';
import {
  atLocal,
  daysBetween,
  earliest,
  endOfDay,
  type Instant,
  instant,
  isInstant,
  isLocalDate,
  isLocalTime,
  isoWeek,
  isoWeekday,
  type LocalDate,
  latest,
  localDate,
  localDateOf,
  localTime,
  localTimeOf,
  millis,
  plusDays,
  plusHours,
  plusLocalDays,
  plusMinutes,
  showDate,
  showInstant,
  showTime,
  startOfDay,
} from '../../domain/clock/time';
import { daysOfSilence, silenceBegan } from '../../domain/views/days-of-silence';

const HOUR = 3_600_000;
const at = (date: string, time: string) => atLocal(localDate(date), localTime(time));

/** What the machine's own time zone tables say a clock in Copenhagen shows. */
const tables = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  dateStyle: 'short',
  timeStyle: 'short',
});
const byTheTables = (moment: number) => tables.format(moment);
const byOurRule = (moment: number) => `${localDateOf(instant(moment))} ${localTimeOf(instant(moment))}`;

const moments = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2040, 11, 31) });
const dates = moments.map((moment) => localDateOf(instant(moment)));
const times = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => localTime(`${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`));

describe('the clock in Denmark', () => {
  const changes = Array.from({ length: 41 }, (_, index) => 2000 + index).flatMap((year) => [
    [year, 2],
    [year, 9],
  ]);

  it.each(changes)(
    'shows what the time zone tables say, every hour around the change of %i (month %i)',
    (year, month) => {
      for (let moment = Date.UTC(year, month, 22); moment < Date.UTC(year, month + 1, 3); moment += HOUR) {
        expect(byOurRule(moment)).toBe(byTheTables(moment));
      }
    },
  );

  it('shows what the time zone tables say at any moment of the years 2000 to 2040', () => {
    fc.assert(fc.property(moments, (moment) => expect(byOurRule(moment)).toBe(byTheTables(moment))));
  });

  it('goes forward on Sunday 29.03.2026: 01.59 is followed by 03.00', () => {
    const before = instant('2026-03-29T00:59:00.000Z');
    expect([showInstant(before), showInstant(plusMinutes(before, 1))]).toEqual([
      '29.03.2026 01.59',
      '29.03.2026 03.00',
    ]);
  });

  it('goes back on Sunday 25.10.2026: 02.59 is followed by 02.00', () => {
    const before = instant('2026-10-25T00:59:00.000Z');
    expect([showInstant(before), showInstant(plusMinutes(before, 1))]).toEqual([
      '25.10.2026 02.59',
      '25.10.2026 02.00',
    ]);
  });
});

describe('a local time as an instant', () => {
  it.each([
    ['a winter day', '2026-01-12', '10:05', '2026-01-12T09:05:00.000Z'],
    ['a summer day', '2025-07-28', '10:00', '2025-07-28T08:00:00.000Z'],
    ['02.30 that does not exist becomes 03.30 (S5.3)', '2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
    ['the last minute before the gap', '2026-03-29', '01:59', '2026-03-29T00:59:00.000Z'],
    ['the first minute after the gap', '2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
    ['02.30 that comes twice is the first (S5.3)', '2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    ['03.00 after the doubled hour', '2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
  ])('%s', (_, date, time, expected) => {
    expect(at(date, time)).toBe(expected);
  });

  it('comes back as the same date and time, unless the clock skipped it: then an hour later', () => {
    fc.assert(
      fc.property(dates, times, (date, time) => {
        const moment = atLocal(date, time);
        const shown = localTimeOf(moment);
        const skipped = localDate(date).slice(5, 7) === '03' && time.startsWith('02') && shown.startsWith('03');
        expect(localDateOf(moment)).toBe(date);
        expect(shown).toBe(skipped ? time.replace('02', '03') : time);
      }),
    );
  });

  it('is always the earliest instant at which the clock shows it', () => {
    fc.assert(
      fc.property(dates, times, (date, time) => {
        const moment = atLocal(date, time);
        const anHourBefore = instant(millis(moment) - HOUR);
        expect(showInstant(anHourBefore)).not.toBe(showInstant(moment));
      }),
    );
  });

  it('a day begins at 00.00 and closes at 23.59.59, 23 or 25 hours apart when the clock changes', () => {
    const hours = (date: string) =>
      (millis(endOfDay(localDate(date))) + 1000 - millis(startOfDay(localDate(date)))) / HOUR;
    expect(['2026-03-29', '2026-10-25', '2026-04-15'].map(hours)).toEqual([23, 25, 24]);
    expect(endOfDay(localDate('2026-04-15'))).toBe('2026-04-15T21:59:59.000Z');
  });
});

describe('counting days', () => {
  it('90 days after Mon 28.07.2025 10.00 is Sun 26.10.2025 10.00, which is 2161 hours (S3)', () => {
    const lastContact = at('2025-07-28', '10:00');
    const reached = plusLocalDays(lastContact, 90);
    expect(showInstant(reached)).toBe('26.10.2025 10.00');
    expect((millis(reached) - millis(lastContact)) / HOUR).toBe(2161);
  });

  it('90 days after 15.12.2025 is Sun 15.03.2026 at the same time of day (S3)', () => {
    expect(showInstant(plusLocalDays(at('2025-12-15', '13:20'), 90))).toBe('15.03.2026 13.20');
  });

  it('30 days over the spring change keep the time of day and are an hour short', () => {
    const from = at('2026-03-16', '08:00');
    const to = plusLocalDays(from, 30);
    expect(showInstant(to)).toBe('15.04.2026 08.00');
    expect((millis(to) - millis(from)) / HOUR).toBe(30 * 24 - 1);
  });

  it('keeps seconds and milliseconds, and no days at all is the same instant even in the doubled hour', () => {
    expect(plusLocalDays(instant('2026-01-10T09:05:07.123Z'), 2)).toBe('2026-01-12T09:05:07.123Z');
    const second0230 = instant('2026-10-25T01:30:00.000Z');
    expect(plusLocalDays(second0230, 0)).toBe(second0230);
  });

  it('local days keep the time of day whatever is between', () => {
    fc.assert(
      fc.property(dates, times, fc.integer({ min: -800, max: 800 }), (date, time, days) => {
        expect(plusLocalDays(atLocal(date, localTime('12:00')), days)).toBe(
          atLocal(plusDays(date, days), localTime('12:00')),
        );
        expect(localDateOf(plusLocalDays(atLocal(date, time), days))).toBe(plusDays(date, days));
      }),
    );
  });

  it('plusDays and daysBetween undo each other', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -20_000, max: 20_000 }), (date, days) => {
        expect(daysBetween(date, plusDays(date, days))).toBe(days);
      }),
    );
  });

  it('hours and minutes are real time, not clock time', () => {
    expect(showInstant(plusHours(at('2026-03-28', '12:00'), 24))).toBe('29.03.2026 13.00');
  });

  it('leap days are days', () => {
    expect(plusDays(localDate('2028-02-28'), 1)).toBe('2028-02-29');
    expect(plusDays(localDate('2027-02-28'), 1)).toBe('2027-03-01');
  });
});

describe('weeks', () => {
  it.each([
    ['2025-12-29', 1, 2026, 1],
    ['2026-01-01', 4, 2026, 1],
    ['2026-12-31', 4, 2026, 53],
    ['2027-01-03', 7, 2026, 53],
    ['2027-01-04', 1, 2027, 1],
    ['2025-11-29', 6, 2025, 48],
    ['2026-10-25', 7, 2026, 43],
  ])('%s is weekday %i of week %i, %i', (date, weekday, year, week) => {
    expect(isoWeekday(localDate(date))).toBe(weekday);
    expect(isoWeek(localDate(date))).toEqual({ year, week });
  });

  it('every Monday begins a week, and only a Monday does', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const sameWeek = isoWeek(date).week === isoWeek(plusDays(date, -1)).week;
        expect(sameWeek).toBe(isoWeekday(date) !== 1);
      }),
    );
  });
});

describe('what is an instant, a date, a time', () => {
  it.each(['2026-01-12T10:05:00+01:00', '2026-01-12T09:05Z', '2026-01-12T09:05:00.000Z', 1_768_208_700_000])(
    'reads %s as the same instant, in UTC',
    (value) => {
      expect(instant(value)).toBe('2026-01-12T09:05:00.000Z');
    },
  );

  it.each([
    '',
    'i morgen',
    '2026-01-12',
    '2026-01-12T10:05:00',
    '2026-02-30T10:05:00Z',
    '2026-13-01T10:05:00Z',
    '2026-01-12T25:00:00Z',
    '2026-01-12T10:05:61Z',
    '+012026-01-12T10:05:00Z',
    Number.NaN,
    Number.POSITIVE_INFINITY,
    8.64e15,
    -1e14,
    new Date('rubbish'),
  ])('refuses %p, saying what an instant looks like', (value) => {
    expect(() => instant(value)).toThrow(RangeError);
    expect(() => instant(value)).toThrow(/is not a point in time: write one like 2025-12-24T09:05:00.000Z/);
  });

  it('refuses any text that is not ISO without ever failing otherwise', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(isInstant(text) || isLocalDate(text) || isLocalTime(text)).toBe(false);
        expect(() => instant(text)).toThrow(RangeError);
      }),
    );
  });

  it('instants compare as strings as they compare in time', () => {
    fc.assert(fc.property(moments, moments, (a, b) => expect(instant(a) < instant(b)).toBe(a < b)));
  });

  it('only the full form with milliseconds and Z is an instant', () => {
    expect(isInstant('2026-01-12T09:05:00.000Z')).toBe(true);
    expect(
      ['2026-01-12T09:05:00Z', '2026-01-12T10:05:00.000+01:00', '2026-02-30T09:05:00.000Z', 7, null].map(isInstant),
    ).toEqual([false, false, false, false, false]);
  });

  it('a date is one the calendar has, and a refusal says so', () => {
    expect(['2028-02-29', '2000-02-29', '2026-12-31'].map(isLocalDate)).toEqual([true, true, true]);
    expect(['2026-02-29', '1900-02-29', '2026-00-10', '2026-04-31', '26-01-01', 20260101].map(isLocalDate)).toEqual(
      Array(6).fill(false),
    );
    expect(() => localDate('2026-02-29')).toThrow(
      '"2026-02-29" is not a date of the calendar: write one like 2025-12-24',
    );
  });

  it('a time of day is 00:00 to 23:59, and a refusal says so', () => {
    expect(['00:00', '08:00', '23:59'].map(isLocalTime)).toEqual([true, true, true]);
    expect(['24:00', '8:00', '08:60', '08.00', 8].map(isLocalTime)).toEqual(Array(5).fill(false));
    expect(() => localTime('8.00')).toThrow('"8.00" is not a time of day: write one like 08:00');
  });
});

describe('silence', () => {
  const now = at('2026-03-31', '10:00');

  it('is counted in dates: what was late on a day is as long ago as what was early', () => {
    const times = [at('2026-03-01', '00:00'), at('2026-03-01', '09:00'), at('2026-03-01', '23:59')];
    expect(times.map((since) => daysOfSilence(since, now))).toEqual([30, 30, 30]);
    expect([daysOfSilence(now, now), daysOfSilence(at('2026-04-02', '10:00'), now)]).toEqual([0, 0]);
  });

  it('is found by a list exactly where its row says so many days, over the change of the clock too', () => {
    const minutes = fc.integer({ min: 0, max: 400 * 24 * 60 });
    fc.assert(
      fc.property(minutes, fc.integer({ min: 1, max: 365 }), (ago, days) => {
        const since = plusMinutes(now, -ago);
        expect(since < silenceBegan(days, now)).toBe(daysOfSilence(since, now) >= days);
      }),
    );
  });
});

describe('showing', () => {
  it('writes dates and times as people here do', () => {
    expect(showDate('2025-12-24' as LocalDate)).toBe('24.12.2025');
    expect(showTime(at('2025-12-24', '10:05'))).toBe('10.05');
    expect(showInstant(at('2025-12-24', '10:05'))).toBe('24.12.2025 10.05');
  });

  it('finds the earliest and the latest', () => {
    const [a, b, c] = [at('2025-12-24', '10:05'), at('2025-12-24', '10:06'), at('2026-01-01', '00:00')] as [
      Instant,
      Instant,
      Instant,
    ];
    expect([earliest(b, a, c), latest(b, c, a), earliest(b), latest(b)]).toEqual([a, c, b, b]);
  });
});
