import fc from 'fast-check';
import { type CommandId, type CommandType, decide, isRejection } from '../../domain';
import { commandsAllowedIn } from '../../domain/case/status';
import { boundedDates, earliestDate, isWithinDates, latestDate } from '../../domain/clock/date-bounds';
import { instant, type LocalDate, localDate } from '../../domain/clock/time';
import { openingCommands } from '../../domain/process';
import { DateOfCalendar } from '../../domain/rules/schema-parts';
import { anAcceptedCase, anna, staff } from './a-case';

const edges = ['0000-01-01', '0001-01-01', '1026-11-29', '1899-12-31', '2200-01-01', '9999-12-31'].map(localDate);
const momentsAt = (day: LocalDate) => [instant(`${day}T00:00:00.000Z`), instant(`${day}T23:59:59.999Z`)];
const outside = edges.flatMap((day) => [day, ...momentsAt(day)]);
const commands: CommandType[] = [...openingCommands, ...commandsAllowedIn('active'), ...commandsAllowedIn('ended')];

/** A date beyond the span, wherever in a command's data it stands. */
const anyData = fc.record({
  date: fc.constantFrom(...outside),
  around: fc.array(fc.constantFrom('list', 'field', 'plan'), { maxLength: 4 }),
});

const nested = (date: string, around: readonly string[]): unknown =>
  around.reduce<unknown>((inner, by) => (by === 'list' ? ['2026-01-20', inner] : { [by]: inner }), date);

describe('A date that no record takes', () => {
  test.each([...new Set(commands)])('is refused by the process itself, whoever brings it in: %s', (type) => {
    const { state, context } = aCaseNow();
    fc.assert(
      fc.property(anyData, ({ date, around }) => {
        const command = { type, data: { at: nested(date, around) } } as never;
        for (const before of [undefined, state]) {
          const decision = decide(before, command, context);
          const code = date < earliestDate ? 'inThePast' : 'tooFarAhead';
          expect(isRejection(decision) && decision.rejected).toBe(code);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('is moved to the nearest that is recorded, where a person decides so, and nothing else is', () => {
    fc.assert(
      fc.property(anyData, ({ date, around }) => {
        const before = { seq: 4, note: 's1.abc', since: '2026-01-20', at: nested(date, around) };
        const { value, bounded } = boundedDates(before);
        expect(boundedDates(value).bounded).toEqual([]);
        expect(bounded.map(({ from }) => from)).toEqual([date]);
        expect(boundedDates(value)).toEqual({ value, bounded: [] });
        expect({ ...value, at: null }).toEqual({ ...before, at: null });
      }),
    );
  });

  test('is refused in a standard and in settings', () => {
    for (const day of edges) expect(DateOfCalendar.safeParse(day).success).toBe(false);
    for (const day of [earliestDate, latestDate]) expect(DateOfCalendar.safeParse(day).success).toBe(true);
  });
});

test('A date between the oldest citizen’s birth and the last that is kept is fine, both included', () => {
  for (const day of [earliestDate, localDate('2026-01-20'), latestDate]) expect(isWithinDates(day)).toBe(true);
});

function aCaseNow() {
  const { state, rules, now } = anAcceptedCase('2026-01-20');
  return { state, context: { rules, now, by: staff(anna), commandId: 'c0' as CommandId } };
}
