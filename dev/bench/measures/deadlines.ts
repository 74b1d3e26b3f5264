import { availableParallelism } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import type { CaseId, RuleBook } from '../../../domain';
import { instant, type LocalDate, localDateOf, plusDays } from '../../../domain/clock/time';
import { openingOf, plusWorkingDays } from '../../../domain/clock/working-days';
import { spreadMinutes } from '../../../domain/rules/rule-book';
import type { InRehearsal } from '../../../workflows/messages';
import type { Log } from '../../log';
import { load } from '../callers';
import { beginCases, setFollowUp } from '../cases';
import type { Figure } from '../figures';
import { bump, startMinimal } from '../minimal';
import { timeOf } from '../processor-time';
import type { Stage } from '../stage';

export interface DeadlinesSize {
  readonly deadlines: number;
  /** How long before they are due the first case begins: all must have begun by then. */
  readonly leadSeconds: number;
  /** Of the raw limit, before and after. */
  readonly updates: number;
}

export interface OpeningSize extends Omit<DeadlinesSize, 'updates'> {
  /** Over how many minutes the reminders are spread. */
  readonly minutes: number;
}

const CALLERS = 10;
const TIMEOUT_MS = 180_000;
const LOOK_AGAIN_MS = 200;

/**
 * So many cases whose reminder is due at the same instant, as the urgent ones of a moment are: how many reminders are in the
 * record a second, from that instant until the last. Beside it the minimal workflow's updates a second, before and after.
 */
export async function deadlines(stage: Stage, size: DeadlinesSize, tell: Log): Promise<Figure> {
  const minimal = await startMinimal(stage.client, CALLERS);
  const raw = async () => {
    const of = (caller: number) => minimal[caller] as (typeof minimal)[0];
    const { elapsed } = await load({ callers: CALLERS, acts: size.updates }, (caller) => bump(of(caller)));
    return (size.updates * 1_000) / elapsed;
  };
  await raw();
  const before = await raw();
  const { seconds } = await drain({ ...stage, rules: spreadOver(0, stage) }, size, tell);
  const drained = size.deadlines / seconds;
  const limit = (before + (await raw())) / 2;
  tell(`deadlines: ${drained.toFixed(1)} a second beside ${limit.toFixed(0)} updates`);
  return {
    name: `${size.deadlines.toLocaleString('en')} deadlines due at once, reminded a second ÷ raw updates a second`,
    value: drained / limit,
    aim: { atLeast: 0.4 },
    remark: `${drained.toFixed(1)} ÷ ${limit.toFixed(0)} a second`,
  };
}

/**
 * As many ordinary reminders of one opening, which are spread over some minutes: how much of the machine they take until
 * those minutes are over, and how long after that the last is in the record.
 */
export async function opening(stage: Stage, size: OpeningSize, tell: Log): Promise<Figure[]> {
  const { seconds, used } = await drain({ ...stage, rules: spreadOver(size.minutes, stage) }, size, tell);
  const spread = size.minutes * 60;
  const name = `${size.deadlines.toLocaleString('en')} ordinary reminders of one opening, spread over ${size.minutes} minutes`;
  const share = used && (used.server + used.Node + used.database) / (seconds * availableParallelism());
  return [
    {
      name: `${name}: share of all processors until the last`,
      value: share ?? null,
      aim: { atMost: 0.5 },
      remark: used
        ? `${availableParallelism()} processors, seconds: server ${used.server.toFixed(0)}, Node ${used.Node.toFixed(0)}, database ${used.database.toFixed(0)}`
        : 'processor time is not told here',
    },
    {
      name: `${name}: the last in the record, seconds after they are over`,
      value: Math.max(0, seconds - spread),
      aim: { atMost: 10 },
      remark: `${seconds.toFixed(0)} s after the opening`,
    },
  ];
}

/** The same rules with another spread of an opening's ordinary reminders. */
const spreadOver = (minutes: number, { rules }: Pick<Stage, 'rules'>): RuleBook => ({
  ...rules,
  settings: rules.settings.map((one) => ({ ...one, reminderSpreadMinutes: minutes })),
});

/** How many seconds pass from the instant at which all are due until the last reminder is recorded, and what it takes. */
async function drain(stage: Stage, size: Omit<DeadlinesSize, 'updates'>, tell: Log) {
  const dueAt = Date.now() + size.leadSeconds * 1_000;
  const { day, rehearsal } = workingDayOpeningAt(dueAt, stage);
  tell(`deadlines: ${size.deadlines} cases begin, to be reminded in ${size.leadSeconds} s …`);
  const ids = await beginAll(stage, size.deadlines, { day, rehearsal });
  const waiting = await settled(stage, ids);
  if (Date.now() >= dueAt) throw new Error('the deadlines were due before all cases had begun: give them longer');
  await pause(dueAt - Date.now());
  const used = stage.processes && timeOf(stage.processes);
  const [settings] = stage.rules.settings;
  const limit = dueAt + TIMEOUT_MS + (settings ? spreadMinutes(settings) : 0) * 60_000;
  for (let recorded = waiting; recorded < waiting + size.deadlines; recorded = await stage.worker.recorded(ids)) {
    if (Date.now() > limit) throw new Error(`${recorded - waiting} of ${size.deadlines} reminders came, and no more`);
    await pause(LOOK_AGAIN_MS);
  }
  const drained = { seconds: (Date.now() - dueAt) / 1_000, used: used?.() };
  const more = (await settled(stage, ids)) - waiting - size.deadlines;
  if (more > 0) throw new Error(`${more} events more than one reminder a case: they are not what is counted here`);
  return drained;
}

/** A working day of Ballerup's that is over, and a clock on which it opens at that moment of ours: nothing is recorded ahead of ours. */
export function workingDayOpeningAt(
  dueAt: number,
  { rules }: Pick<Stage, 'rules'>,
): { day: LocalDate; rehearsal: InRehearsal } {
  const [settings] = rules.settings;
  if (!settings) throw new RangeError('the shipped settings are not there');
  const twoWeeksAgo = plusDays(localDateOf(instant(new Date(dueAt))), -14);
  const day = plusWorkingDays(twoWeeksAgo, 1, settings.calendar);
  const clockShiftMs = Date.parse(openingOf(day, settings.calendar)) - dueAt;
  // Real cases with another clock: of no rehearsal.
  return { day, rehearsal: { id: '', clockShiftMs } };
}

/** Some at a time: each case is followed up on that day. */
export async function beginAll(
  { client, rules }: Pick<Stage, 'client' | 'rules'>,
  count: number,
  { day, rehearsal }: { day: LocalDate; rehearsal: InRehearsal },
): Promise<CaseId[]> {
  const ids: CaseId[] = [];
  const begin = async () => {
    const [one] = await beginCases(client, rules, 1, rehearsal);
    if (!one) return;
    await setFollowUp(one, day);
    ids.push(one.caseId);
  };
  await load({ callers: CALLERS, acts: count }, begin);
  return ids;
}

/** How many events of these cases are recorded once each case's beginning is. */
export async function settled({ worker }: Pick<Stage, 'worker'>, ids: readonly CaseId[]): Promise<number> {
  for (let count = await worker.recorded(ids); ; ) {
    await pause(1_000);
    const now = await worker.recorded(ids);
    if (now === count) return count;
    count = now;
  }
}
