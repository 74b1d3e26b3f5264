import { columnParsers } from '../../store/column-types';

const TIMESTAMPTZ = 1184;

describe('a moment comes out of the database as an instant with milliseconds and Z', () => {
  test.each([
    ['2025-12-19 13:30:00+00', '2025-12-19T13:30:00.000Z'],
    ['2025-12-19 13:30:00.5+00', '2025-12-19T13:30:00.500Z'],
    ['2025-12-19 13:30:00.12+00', '2025-12-19T13:30:00.120Z'],
    ['2025-12-19 13:30:00.123999+00', '2025-12-19T13:30:00.123Z'],
    ['2025-12-19 14:30:00.5+01', '2025-12-19T13:30:00.500Z'],
    ['2025-12-19 19:00:00+05:30', '2025-12-19T13:30:00.000Z'],
  ])('%s', (written, expected) => {
    expect(columnParsers[TIMESTAMPTZ]?.(written)).toBe(expected);
  });

  test('and what is no moment is refused', () => {
    expect(() => columnParsers[TIMESTAMPTZ]?.('infinity')).toThrow(RangeError);
  });
});
