import type { Schemas } from '../../../client';
import {
  daysBetween,
  instant,
  isLocalDate,
  type LocalDate,
  localDate,
  localDateOf,
  plusDays,
} from '../../../domain/clock/time';

export type Course = Schemas['Course'];

/** A row of the picture: so many whole months, or the whole course where it is short. All lengths are in pixels. */
export interface CourseRow {
  readonly from: LocalDate;
  /** The day after its last one. */
  readonly until: LocalDate;
  readonly width: number;
  readonly months: readonly { readonly x: number; readonly month: LocalDate; readonly named: boolean }[];
  readonly phases: readonly (Span & { readonly text: string | null; readonly nth: number })[];
  readonly pauses: readonly Span[];
  readonly crises: readonly Span[];
  readonly pairs: readonly Span[];
  readonly contacts: readonly ContactMark[];
  readonly incidents: readonly Mark[];
  readonly handovers: readonly Mark[];
  readonly deadlines: readonly Mark[];
  readonly ending: Mark | undefined;
}

interface Span {
  readonly x: number;
  readonly width: number;
}

interface Mark {
  readonly x: number;
  readonly on: LocalDate;
  readonly text: string;
}

interface ContactMark extends Mark {
  readonly kind: Course['contacts'][number]['kind'];
  /** Marks that would cover one another stand in lanes: 0 is the middle. */
  readonly lane: number;
}

/** Less than this and the marks of a weekly contact cannot be told from one another. */
const LEAST_A_DAY = 1.15;
/** More than this and a short course looks empty. */
const MOST_A_DAY = 7;
const LANES = [0, 1, -1] as const;
const MARK_WIDTH = 10;
const LABEL_WIDTH = 34;
/** A deadline so far ahead is shown; later ones stand in the list of deadlines. */
const DAYS_AHEAD = 45;
/** Room for a flag that stands on the last day. */
const DAYS_AFTER = 4;

/** The picture's rows, the newest months first, as many as the width asks for. */
export function rowsOf(course: Course, width: number): readonly CourseRow[] {
  const from = localDate(course.from);
  const until = lastDayOf(course);
  const spans = inRows(from, until, Math.floor(width / LEAST_A_DAY));
  const longest = Math.max(...spans.map((span) => daysBetween(span.from, span.until)));
  const aDay = Math.min(width / longest, MOST_A_DAY);
  return spans.map((span) => rowOf(course, span, aDay));
}

interface Days {
  readonly from: LocalDate;
  readonly until: LocalDate;
}

/** The day after the last one that is shown: today or the end, and what is due soon after. */
function lastDayOf({ to, deadlines, ending }: Course): LocalDate {
  const end = localDate(to);
  const near = deadlines.map(({ at }) => dayOf(at)).filter((on) => on > end && daysBetween(end, on) <= DAYS_AHEAD);
  return plusDays([end, ...(ending ? [dayOf(ending.at)] : near)].sort().at(-1) ?? end, DAYS_AFTER);
}

/** Cuts the course at the turns of months, from its newest day backwards, into as few rows of `most` days as it takes. */
function inRows(from: LocalDate, until: LocalDate, most: number): readonly Days[] {
  const rows: Days[] = [];
  let end = until;
  while (daysBetween(from, end) > most) {
    const earliest = plusDays(end, -most);
    const turn = firstOfNextMonth(plusDays(earliest, -1));
    const begin = turn < end ? turn : earliest;
    rows.push({ from: begin, until: end });
    end = begin;
  }
  return [...rows, { from, until: end }];
}

function rowOf(course: Course, row: Days, aDay: number): CourseRow {
  const x = (on: LocalDate): number => daysBetween(row.from, on) * aDay;
  const has = (on: LocalDate): boolean => on >= row.from && on < row.until;
  const span = (from: LocalDate, until: LocalDate | null): Span | undefined => {
    const begin = from > row.from ? from : row.from;
    const end = until && until < row.until ? until : row.until;
    return begin < end ? { x: x(begin), width: x(end) - x(begin) } : undefined;
  };
  const spans = (all: readonly { from: string; until: string | null }[]): Span[] =>
    all.flatMap((one) => span(dayOf(one.from), one.until ? plusDays(dayOf(one.until), 1) : endOf(course)) ?? []);
  const marks = <Dated extends { readonly on: LocalDate }>(all: readonly Dated[]): (Dated & { x: number })[] =>
    all.filter(({ on }) => has(on)).map((one) => ({ ...one, x: x(one.on) + aDay / 2 }));

  return {
    ...row,
    width: daysBetween(row.from, row.until) * aDay,
    months: monthsIn(row, x),
    phases: course.phases.flatMap(({ from, until, text }, nth) => {
      const band = span(dayOf(from), until ? dayOf(until) : endOf(course));
      return band ? [{ ...band, text, nth }] : [];
    }),
    pauses: spans(course.pauses),
    crises: spans(course.crises),
    pairs: spans(course.pairs),
    contacts: inLanes(marks(course.contacts.map(({ at, text, kind }) => ({ on: dayOf(at), text, kind })))),
    incidents: marks(course.incidents.map(({ at, text }) => ({ on: dayOf(at), text }))),
    handovers: marks(
      course.handovers.flatMap(({ text: service, steps }) =>
        steps.map(({ at, text }) => ({ on: dayOf(at), text: `${service}: ${text}` })),
      ),
    ),
    deadlines: course.ending ? [] : marks(course.deadlines.map(({ at, text }) => ({ on: dayOf(at), text }))),
    ending: course.ending ? marks([{ on: dayOf(course.ending.at), text: course.ending.text }])[0] : undefined,
  };
}

/** The turns of months in a row; where they are close, only some are named. */
function monthsIn(row: Days, x: (on: LocalDate) => number): CourseRow['months'] {
  const turns: LocalDate[] = [];
  for (let turn = firstOfNextMonth(plusDays(row.from, -1)); turn < row.until; turn = firstOfNextMonth(turn))
    turns.push(turn);
  const [first, second] = turns;
  const every = first && second ? Math.ceil(LABEL_WIDTH / (x(second) - x(first))) : 1;
  return turns.map((month, nth) => ({
    x: x(month),
    month,
    named: nth % every === 0 && x(month) + LABEL_WIDTH <= x(row.until),
  }));
}

/** Each in the first lane that is free there; where all are taken, in the middle one. */
function inLanes(marks: readonly Omit<ContactMark, 'lane'>[]): readonly ContactMark[] {
  const taken = new Map<number, number>();
  return [...marks]
    .sort((a, b) => a.x - b.x)
    .map((mark) => {
      const lane = LANES.find((one) => mark.x - (taken.get(one) ?? -MARK_WIDTH) >= MARK_WIDTH) ?? 0;
      taken.set(lane, mark.x);
      return { ...mark, lane };
    });
}

/** The day of a moment in Denmark, or the day itself. */
export function dayOf(at: string): LocalDate {
  return isLocalDate(at) ? at : localDateOf(instant(at));
}

/** The day after the last one that the case ran. */
const endOf = ({ to }: Course): LocalDate => plusDays(localDate(to), 1);

function firstOfNextMonth(day: LocalDate): LocalDate {
  return localDate(`${plusDays(localDate(`${day.slice(0, 7)}-01`), 32).slice(0, 7)}-01`);
}
