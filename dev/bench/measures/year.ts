import { setTimeout as pause } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Database } from '../../../store/database';
import { openStore } from '../../../store/open';
import type { Log } from '../../log';
import { load } from '../callers';
import type { Figure } from '../figures';
import type { Stage } from '../stage';
import type { Line } from '../year/expected-reminders';
import { clockChanges, danishClockAt, daysLater } from '../year/independent-calendar';
import { fellOnAClosedDay, type Lived, liveAYear } from '../year/live';

export interface YearSize {
  /** The first one's number, by which its interval goes: the 200 can be lived in pieces. */
  readonly first: number;
  readonly cases: number;
  /** No further case is begun after so long; those that were are told of. */
  readonly withinMinutes: number;
}

const CONCURRENCY = 12;

/**
 * So many cases, each through a year of virtual time at an interval of its own: each reminder and escalation in the
 * event log, and each message as it was last given, held against a calendar that shares nothing with the domain's.
 */
export async function year(
  stage: Stage,
  { first, cases: asked, withinMinutes }: YearSize,
  tell: Log,
): Promise<Figure[]> {
  const { options } = stage.database;
  if (options.kind !== 'postgres') return notMeasured(asked);
  const lived: Lived[] = [];
  const until = Date.now() + withinMinutes * 60_000;
  let next = first;
  await load({ callers: CONCURRENCY, acts: asked }, async () => {
    if (Date.now() > until) return;
    const number = next;
    next += 1;
    lived.push(await liveAYear(stage, number));
    if (lived.length % 10 === 0) tell(`year: ${lived.length} of ${asked} cases have lived it`);
  });
  const cases = lived.length;
  tell(`year: cases ${first} to ${next - 1}`);
  await untilRecorded(stage, lived);
  const store = await openStore(options);
  try {
    const reminders = differences(lived, 'reminders', await remindersIn(store.db, lived));
    const messages = differences(lived, 'messages', await messagesIn(store.db, lived));
    const [all, told] = [remarkOn(lived), `${sum(lived, ({ messages: of }) => of.length)} messages`];
    return [
      { ...figures(cases).reminders, value: reminders.length, remark: [all, ...reminders.slice(0, 3)].join('; ') },
      { ...figures(cases).messages, value: messages.length, remark: [told, ...messages.slice(0, 3)].join('; ') },
    ];
  } finally {
    await store.close();
  }
}

const figures = (cases: number) => ({
  reminders: {
    name: `a year of ${cases} cases: reminders and escalations missing, too many, or not on their local date and hour`,
    aim: { atMost: 0 },
  },
  messages: {
    name: `a year of ${cases} cases: messages missing, too many, or not shown from then and due then`,
    aim: { atMost: 0 },
  },
});

function notMeasured(cases: number): Figure[] {
  const remark = 'the event log is read in PostgreSQL, and there is none here';
  return Object.values(figures(cases)).map((figure) => ({ ...figure, value: null, remark }));
}

type Found = ReadonlyMap<string, readonly Line[]>;

/** Every line that stands on one side only, with its sign: `-` is missing in the record, `+` is too many there. */
function differences(lived: readonly Lived[], which: 'reminders' | 'messages', found: Found): string[] {
  return lived.flatMap((one) => {
    const there = [...(found.get(one.caseId) ?? [])];
    const missing = one[which].filter((line) => {
      const at = there.indexOf(line);
      if (at >= 0) there.splice(at, 1);
      return at < 0;
    });
    return [...missing.map((line) => `-${line}`), ...there.map((line) => `+${line}`)];
  });
}

async function remindersIn(db: Kysely<Database>, lived: readonly Lived[]): Promise<Found> {
  const rows = await db
    .selectFrom('case_events')
    .select(['case_id', 'type', 'at', 'event'])
    .where('type', 'in', ['reminded', 'escalated'])
    .where('case_id', 'in', idsOf(lived))
    .execute();
  return byCase(rows, ({ type, at, event }) => {
    const { kind, due } = (event as { data: { kind: string; due?: string } }).data;
    return `${kind} ${type} ${danishClockAt(at)}, due ${due && danishClockAt(due)}`;
  });
}

async function messagesIn(db: Kysely<Database>, lived: readonly Lived[]): Promise<Found> {
  const rows = await db
    .selectFrom('messages')
    .select(['case_id', 'kind', 'role', 'visible_from', 'due_at'])
    .where('step', '<>', 'news')
    .where('case_id', 'in', idsOf(lived))
    .execute();
  return byCase(rows, ({ kind, role, visible_from, due_at }) => {
    return `${kind} for ${role} ${danishClockAt(visible_from)}, due ${due_at && danishClockAt(due_at)}`;
  });
}

function byCase<Row extends { case_id: string | null }>(rows: readonly Row[], line: (row: Row) => Line): Found {
  const found = new Map<string, Line[]>();
  for (const row of rows) found.set(row.case_id ?? '', [...(found.get(row.case_id ?? '') ?? []), line(row)]);
  return found;
}

const idsOf = (lived: readonly Lived[]): string[] => lived.map(({ caseId }) => caseId);
const sum = (lived: readonly Lived[], of: (one: Lived) => number) => lived.reduce((all, one) => all + of(one), 0);

function remarkOn(lived: readonly Lived[]): string {
  const days = lived.flatMap((one) => one.days);
  const around = days.filter((day) => clockChanges.some((change) => [0, 1].includes(distance(change, day))));
  return [
    `${sum(lived, ({ reminders }) => reminders.length)} reminders and escalations of ${days.length} days set`,
    `${sum(lived, fellOnAClosedDay)} of those days closed`,
    `${around.length} on a day that the clock changed or the day after`,
  ].join(', ');
}

/** Days from the change to the day; only its first two matter. */
const distance = (change: string, day: string): number => (day === change ? 0 : day === daysLater(change, 1) ? 1 : 2);

/** The record is written just after; it is whole once it has stood still. */
async function untilRecorded({ worker }: Stage, lived: readonly Lived[]): Promise<void> {
  const ids = lived.map(({ caseId }) => caseId);
  for (let count = -1; ; ) {
    const now = await worker.recorded(ids);
    if (now === count) return;
    count = now;
    await pause(2_000);
  }
}
