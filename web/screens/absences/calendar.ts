import { isoWeek, isoWeekday, type LocalDate, plusDays } from '../../../domain/clock/time';

/** So many weeks are shown, the one that is under way first. */
const WEEKS_SHOWN = 6;
const MONDAY_TO_FRIDAY = 4;

/** Somebody is away, both days included. */
export interface Span {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export interface Week extends Span {
  /** Its ISO number. */
  readonly week: number;
}

/** The weeks from the one that a day is in, each from Monday to Friday. */
export function weeksFrom(today: LocalDate): readonly Week[] {
  const monday = plusDays(today, 1 - isoWeekday(today));
  return Array.from({ length: WEEKS_SHOWN }, (_, ahead) => {
    const from = plusDays(monday, 7 * ahead);
    return { week: isoWeek(from).week, from, to: plusDays(from, MONDAY_TO_FRIDAY) };
  });
}

/** The days of a week, Monday to Friday, on which somebody is away, the earliest first; absences that meet or overlap are one. */
export function awayIn(week: Span, absences: readonly Span[]): readonly Span[] {
  const within = absences
    .filter((one) => overlaps(one, week))
    .map(({ from, to }) => ({ from: from > week.from ? from : week.from, to: to < week.to ? to : week.to }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const joined: Span[] = [];
  for (const one of within) {
    const last = joined.at(-1);
    if (!last || one.from > plusDays(last.to, 1)) joined.push(one);
    else if (one.to > last.to) joined[joined.length - 1] = { from: last.from, to: one.to };
  }
  return joined;
}

export const isWhole = (span: Span, week: Span): boolean => span.from <= week.from && span.to >= week.to;

export const overlaps = (one: Span, other: Span): boolean => one.from <= other.to && one.to >= other.from;
