import { dayParts } from '../../domain/case/variety';
import { byWeekday, weekdayName } from '../../web/screens/ending/when-tried';

describe('The attempts at a glance', () => {
  test('stand under the weekday and beside the part of the day in which each was made, none twice and none left out', () => {
    const tries = [
      { weekday: 1, dayPart: 'morning' },
      { weekday: 1, dayPart: 'morning' },
      { weekday: 7, dayPart: 'evening' },
    ] as const;
    expect(byWeekday(tries, 'morning')).toEqual([2, 0, 0, 0, 0, 0, 0]);
    expect(byWeekday(tries, 'afternoon')).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(byWeekday(tries, 'evening')).toEqual([0, 0, 0, 0, 0, 0, 1]);
    const all = dayParts.flatMap((dayPart) => byWeekday(tries, dayPart));
    expect(all.reduce((sum, count) => sum + count, 0)).toBe(tries.length);
  });

  test('have the days of the week by their names, Monday first', () => {
    expect([1, 7].map((weekday) => weekdayName(weekday, 'da', 'long'))).toEqual(['mandag', 'søndag']);
    expect([1, 7].map((weekday) => weekdayName(weekday, 'en', 'short'))).toEqual(['Mon', 'Sun']);
  });
});
