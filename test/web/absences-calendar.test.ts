import { localDate } from '../../domain/clock/time';
import { awayIn, isWhole, weeksFrom } from '../../web/screens/absences/calendar';

const day = localDate;
const span = (from: string, to: string) => ({ from: day(from), to: day(to) });

test('six weeks are shown from the Monday of this week, over New Year too', () => {
  const weeks = weeksFrom(day('2026-12-23'));
  expect(weeks.map(({ week, from, to }) => [week, from, to])).toEqual([
    [52, '2026-12-21', '2026-12-25'],
    [53, '2026-12-28', '2027-01-01'],
    [1, '2027-01-04', '2027-01-08'],
    [2, '2027-01-11', '2027-01-15'],
    [3, '2027-01-18', '2027-01-22'],
    [4, '2027-01-25', '2027-01-29'],
  ]);
});

test.each(['2026-11-30', '2026-12-02', '2026-12-06'])('%s is in the week that begins on Monday the 30th', (today) => {
  expect(weeksFrom(day(today))[0]?.from).toBe('2026-11-30');
});

describe('in a week somebody is away', () => {
  const week = span('2026-11-30', '2026-12-04');

  test('all of it where the absence begins before and ends after', () => {
    const [whole] = awayIn(week, [span('2026-11-20', '2026-12-20')]);
    expect(whole && isWhole(whole, week)).toBe(true);
  });

  test('on its own days, both included, and not at the weekend alone', () => {
    expect(awayIn(week, [span('2026-12-04', '2026-12-09')])).toEqual([span('2026-12-04', '2026-12-04')]);
    expect(awayIn(week, [span('2026-12-05', '2026-12-06')])).toEqual([]);
    expect(awayIn(week, [span('2026-11-28', '2026-11-29')])).toEqual([]);
  });

  test('once where absences meet or overlap, in whatever order they were written', () => {
    const absences = [
      span('2026-12-02', '2026-12-02'),
      span('2026-11-30', '2026-12-01'),
      span('2026-12-04', '2026-12-04'),
    ];
    const joined = [span('2026-11-30', '2026-12-02'), span('2026-12-04', '2026-12-04')];
    expect(awayIn(week, absences)).toEqual(joined);
    expect(awayIn(week, absences.toReversed())).toEqual(joined);
    expect(awayIn(week, [span('2026-11-30', '2026-12-03'), span('2026-12-01', '2026-12-02')])).toEqual([
      span('2026-11-30', '2026-12-03'),
    ]);
  });
});
