import { slidingCount } from '../../api/http/sliding-count';

describe('How often each has done something lately', () => {
  let now = 0;
  const minute = (borne: number) => slidingCount(60_000, borne, () => now);
  beforeEach(() => {
    now = 1_000_000;
  });

  test('is borne so many times, and then not before the first of them is a minute old', () => {
    const count = minute(3);
    for (const second of [0, 10, 20]) {
      now = 1_000_000 + second * 1_000;
      expect(count.waitMs('one')).toBe(0);
      count.add('one');
    }
    expect(count.waitMs('one')).toBe(40_000);
    now += 40_000;
    expect(count.waitMs('one')).toBe(0);
    count.add('one');
    expect(count.waitMs('one')).toBe(10_000);
  });

  test('gives nobody a fresh start at the turn of a minute', () => {
    const count = minute(2);
    now = 1_059_999;
    count.add('one');
    count.add('one');
    now = 1_060_001;
    expect(count.waitMs('one')).toBeGreaterThan(59_000);
  });

  test('is each one’s own, and what is taken back was never there', () => {
    const count = minute(1);
    const takeBack = count.add('one');
    expect([count.waitMs('one'), count.waitMs('other')]).toEqual([60_000, 0]);
    takeBack();
    expect(count.waitMs('one')).toBe(0);
  });
});
