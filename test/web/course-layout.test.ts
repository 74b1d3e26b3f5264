import fc from 'fast-check';
import { daysBetween, type LocalDate, localDate, plusDays } from '../../domain/clock/time';
import { courseLines } from '../../web/parts/course/course-rows';
import { type Course, dayOf, rowsOf } from '../../web/parts/course/layout';

const to = localDate('2026-01-22');
const kinds = ['contact', 'attempt', 'sighting', 'other'] as const;
const noon = (on: LocalDate) => `${on}T11:00:00.000Z`;

/** A course of up to six years, with contacts on any of its days. */
const courses = fc
  .integer({ min: 0, max: 2_200 })
  .chain((days) =>
    fc.record({
      from: fc.constant(plusDays(to, -days)),
      contacts: fc.array(fc.tuple(fc.nat(days), fc.constantFrom(...kinds)), { maxLength: 120 }),
      turns: fc.uniqueArray(fc.nat(days), { maxLength: 5 }),
      dueIn: fc.option(fc.integer({ min: -30, max: 200 }), { nil: undefined }),
    }),
  )
  .map(({ from, contacts, turns, dueIn }): Course => {
    const begins = [0, ...turns].sort((a, b) => a - b);
    return {
      caseId: 'c',
      version: 1,
      from,
      to,
      phases: [...new Set(begins)].map((day, nth, all) => ({
        phase: `phase${nth}`,
        text: `Fase ${nth}`,
        from: noon(plusDays(from, day)),
        until: nth + 1 < all.length ? noon(plusDays(from, all[nth + 1] ?? 0)) : null,
      })),
      contacts: contacts
        .sort(([a], [b]) => a - b)
        .map(([day, kind], nth) => ({
          id: String(nth),
          at: noon(plusDays(from, day)),
          outcome: 'notMet' as const,
          text: `kontakt ${nth}`,
          place: 'home' as const,
          kind,
        })),
      pauses: [],
      crises: [],
      incidents: [],
      pairs: [],
      handovers: [],
      deadlines: dueIn === undefined ? [] : [{ at: noon(plusDays(to, dueIn)), kind: 'followUp', text: 'Opfølgning' }],
      ending: null,
    };
  });

const widths = fc.integer({ min: 328, max: 1_400 });
const each = (check: (course: Course, width: number) => void) => fc.assert(fc.property(courses, widths, check));

describe('The picture of a course', () => {
  test('shows every day from the first to today once, the newest months first, within the width there is', () => {
    each((course, width) => {
      const rows = rowsOf(course, width);
      expect(rows.at(-1)?.from).toBe(course.from);
      for (const [nth, row] of rows.entries()) {
        expect(row.width).toBeLessThanOrEqual(width + 0.001);
        if (nth > 0) expect(row.until).toBe(rows[nth - 1]?.from);
      }
      expect(daysBetween(to, rows[0]?.until ?? to)).toBeGreaterThan(0);
    });
  });

  test('shows every contact and every attempt on its day, as what it was', () => {
    each((course, width) => {
      const rows = rowsOf(course, width);
      const shown = rows.flatMap(({ contacts }) => contacts);
      const told = (all: readonly { text: string; kind: string; on: string }[]) =>
        all.map(({ text, kind, on }) => `${on} ${kind} ${text}`).sort();
      expect(told(shown)).toEqual(told(course.contacts.map((one) => ({ ...one, on: dayOf(one.at) }))));
      for (const row of rows) {
        const aDay = row.width / daysBetween(row.from, row.until);
        for (const { x, on } of row.contacts) expect(x).toBeCloseTo((daysBetween(row.from, on) + 0.5) * aDay, 5);
      }
    });
  });

  test('sets marks of the same days apart in lanes, as far as lanes reach', () => {
    each((course, width) => {
      for (const { contacts } of rowsOf(course, width)) {
        const beside = contacts.filter(({ lane }) => lane !== 0);
        for (const one of beside) {
          const covered = beside.filter((other) => other !== one && other.lane === one.lane);
          expect(covered.filter(({ x }) => Math.abs(x - one.x) < 8)).toEqual([]);
        }
      }
    });
  });

  test('leaves no day without its phase, and shows none beyond today', () => {
    each((course, width) => {
      for (const row of rowsOf(course, width)) {
        const covered = row.phases.reduce((sum, band) => sum + band.width, 0);
        const aDay = row.width / daysBetween(row.from, row.until);
        const upTo = row.until < plusDays(to, 1) ? row.until : plusDays(to, 1);
        expect(covered).toBeCloseTo(daysBetween(row.from, upTo) * aDay, 4);
      }
    });
  });

  test('shows a deadline that is overdue or comes soon, and stretches no picture for a late one', () => {
    each((course, width) => {
      const [deadline] = course.deadlines;
      const flags = rowsOf(course, width).flatMap(({ deadlines }) => deadlines);
      const on = deadline && dayOf(deadline.at);
      const isShown = on !== undefined && on >= course.from && daysBetween(to, on) <= 45;
      expect(flags.map((flag) => flag.on)).toEqual(isShown ? [on] : []);
    });
  });

  test('has two years readable in three rows on the smallest phone, with a week between contacts told apart', () => {
    const from = plusDays(to, -730);
    const [sample] = fc.sample(courses, 1);
    const weekly = Array.from({ length: 104 }, (_, week) => ({
      id: String(week),
      at: noon(plusDays(from, week * 7)),
      outcome: 'notMet' as const,
      text: '',
      place: 'home' as const,
      kind: 'attempt' as const,
    }));
    const rows = rowsOf({ ...(sample as Course), from, contacts: weekly, deadlines: [] }, 328);
    expect(rows.length).toBeLessThanOrEqual(3);
    for (const { contacts } of rows) {
      for (const one of contacts) {
        const near = contacts.filter(
          (other) => other !== one && Math.abs(other.x - one.x) < 8 && other.lane === one.lane,
        );
        expect(near).toEqual([]);
      }
    }
  });

  test('is told line by line in its table: all that happened, and what is due', () => {
    each((course) => {
      const lines = courseLines(course, 'da');
      const phases = course.phases.length;
      expect(lines).toHaveLength(phases + course.contacts.length + course.deadlines.length);
      expect(lines.map(({ on }) => on)).toEqual(
        lines
          .map(({ on }) => on)
          .sort()
          .reverse(),
      );
    });
  });
});
