import { setTimeout as pause } from 'node:timers/promises';
import type { CaseId, RuleBook } from '../../domain';
import { instant, type LocalDate, localDateOf, plusDays } from '../../domain/clock/time';
import { openingOf, plusWorkingDays } from '../../domain/clock/working-days';
import { spreadMinutes } from '../../domain/rules/rule-book';
import type { InRehearsal } from '../../workflows/messages';
import type { Log } from '../log';
import { load } from './callers';
import { beginCases, setFollowUp } from './cases';
import { timeOf } from './processor-time';
import type { Stage } from './stage';

export interface DueSize {
  readonly deadlines: number;
  /** How long before they are due the first case begins: all must have begun by then. */
  readonly leadSeconds: number;
}

export const CALLERS = 10;
const TIMEOUT_MS = 180_000;
const LOOK_AGAIN_MS = 200;

/** The same rules with another spread of an opening's ordinary reminders. */
export const spreadOver = (minutes: number, { rules }: Pick<Stage, 'rules'>): RuleBook => ({
  ...rules,
  settings: rules.settings.map((one) => ({ ...one, reminderSpreadMinutes: minutes })),
});

/** How many seconds pass from the instant at which all are due until the last reminder is recorded, and what it takes. */
export async function untilAllReminded(stage: Stage, size: DueSize, tell: Log) {
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
