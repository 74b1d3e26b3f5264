import type { CaseId, Sealed } from '../../../domain';
import { instant, localDate } from '../../../domain/clock/time';
import { fastForward, virtualNow } from '../../../temporal/virtual-time';
import { type BenchCase, beginCases, give, messageOf } from '../cases';
import type { Stage } from '../stage';
import { type Line, stepsUntil } from './expected-reminders';
import { type Day, daysLater, instantOnDanishClock, isClosed, nextOpenDay, openDay } from './independent-calendar';

/** A case after its year, and what should stand in its record. */
export interface Lived {
  readonly caseId: CaseId;
  readonly reminders: readonly Line[];
  /** One for each matter and each who is asked: as it was last given. */
  readonly messages: readonly Line[];
  /** The days that were set for follow-ups and reviews. */
  readonly days: readonly Day[];
}

/** A year that has passed: nothing real is recorded before it has happened. */
const FIRST_DAY = '2025-02-03';
const DAYS_OF_A_YEAR = 365;
const REVIEW_AFTER_DAYS = 90;
const NOON = '12:00';

/**
 * One real case, of no rehearsal, on a clock of its own: it begins at noon, and is followed up at an interval of its own for a year. By turns
 * the worker comes the day before, on the day, after the second reminder, or when the team lead has been told; the need
 * is reviewed at the first visit after its day.
 */
export async function liveAYear(stage: Stage, number: number): Promise<Lived> {
  const begins = daysLater(FIRST_DAY, number % 28);
  const ends = daysLater(begins, DAYS_OF_A_YEAR);
  const interval = 9 + ((number * 7) % 43);
  const clockShiftMs = instantOnDanishClock(begins, NOON) - Date.now();
  const [one] = await beginCases(stage.client, stage.rules, 1, { id: '', clockShiftMs });
  if (!one) throw new Error('no case was begun');

  const [reminders, messages, days]: [Line[], Line[], Day[]] = [[], [], []];
  const expect = (kind: 'followUp' | 'needReview', day: Day, answered: Day) => {
    const { lines, shown } = stepsUntil(kind, day, instantOnDanishClock(answered, NOON));
    reminders.push(...lines);
    messages.push(...Object.values(shown));
    days.push(day);
  };
  let today = begins;
  let review = daysLater(begins, REVIEW_AFTER_DAYS);
  for (let visit = 0; today < ends; visit += 1) {
    const followUp = daysLater(today, interval);
    await logVisit(one, today, followUp);
    if (review <= today) {
      await reviewNeed(one);
      expect('needReview', review, today);
      review = daysLater(today, REVIEW_AFTER_DAYS);
    }
    today = answeredOn(followUp, number + visit);
    if (today > ends) today = ends;
    await moveTo(stage, one, { clockShiftMs, to: instantOnDanishClock(today, NOON) });
    expect('followUp', followUp, today);
  }
  expect('needReview', review, today);
  return { caseId: one.caseId, reminders, messages, days };
}

function answeredOn(followUp: Day, turn: number): Day {
  const first = openDay(followUp);
  const answers = [daysLater(followUp, -1), first, nextOpenDay(first), nextOpenDay(nextOpenDay(first))];
  return answers[turn % answers.length] ?? first;
}

async function logVisit(one: BenchCase, today: Day, followUp: Day): Promise<void> {
  const told = { outcome: 'contactMade', channel: 'visit', place: 'home', reason: 's1.reason' as Sealed } as const;
  const happenedAt = instant(instantOnDanishClock(today, NOON));
  await give(
    one,
    messageOf({ type: 'logContact', data: { ...told, happenedAt, nextFollowUpOn: localDate(followUp) } }),
  );
}

async function reviewNeed(one: BenchCase): Promise<void> {
  const data = { need: 'continues', leastIntrusive: 's1.least' as Sealed, reason: 's1.reason' as Sealed } as const;
  await give(one, messageOf({ type: 'recordNeedReview', data }));
}

/** Its own time differs by the moments that its commands took, so it is asked where it stands. */
async function moveTo(
  { connection, namespace }: Stage,
  { handle: { workflowId } }: BenchCase,
  { clockShiftMs, to }: { clockShiftMs: number; to: number },
): Promise<void> {
  const now = (await virtualNow(connection, namespace, workflowId)).getTime() + clockShiftMs;
  if (to > now) await fastForward(connection, namespace, workflowId, to - now);
}

export const fellOnAClosedDay = ({ days }: Lived): number => days.filter(isClosed).length;
