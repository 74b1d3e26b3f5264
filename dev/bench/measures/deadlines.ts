import { setTimeout as pause } from 'node:timers/promises';
import type { CaseId } from '../../../domain';
import { instant, type LocalDate, localDateOf } from '../../../domain/clock/time';
import { openingOf, plusWorkingDays } from '../../../domain/clock/working-days';
import type { InRehearsal } from '../../../workflows/messages';
import type { Log } from '../../log';
import { load } from '../callers';
import { beginCases, setFollowUp } from '../cases';
import type { Figure } from '../figures';
import { bump, startMinimal } from '../minimal';
import type { Stage } from '../stage';

export interface DeadlinesSize {
  readonly deadlines: number;
  /** How long before they are due the first case begins: all must have begun by then. */
  readonly leadSeconds: number;
  /** Of the raw limit, before and after. */
  readonly updates: number;
}

const CALLERS = 10;
const TIMEOUT_MS = 180_000;

/**
 * So many cases whose reminder is due at the same instant: how many reminders are in the record a second, from that
 * instant until the last. Beside it the minimal workflow's updates a second, before and after. The cases are a
 * rehearsal's, whose clock is shifted so that a working day opens in a moment.
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
  const drained = await drain(stage, size, tell);
  const limit = (before + (await raw())) / 2;
  tell(`deadlines: ${drained.toFixed(1)} a second beside ${limit.toFixed(0)} updates`);
  return {
    name: `${size.deadlines.toLocaleString('en')} deadlines due at once, reminded a second ÷ raw updates a second`,
    value: drained / limit,
    aim: { atLeast: 0.4 },
    remark: `${drained.toFixed(1)} ÷ ${limit.toFixed(0)} a second`,
  };
}

/** How many reminders are recorded a second. */
async function drain(stage: Stage, size: DeadlinesSize, tell: Log): Promise<number> {
  const dueAt = Date.now() + size.leadSeconds * 1_000;
  const { day, rehearsal } = workingDayOpeningAt(dueAt, stage);
  tell(`deadlines: ${size.deadlines} cases begin, to be reminded in ${size.leadSeconds} s …`);
  const ids = await beginAll(stage, size.deadlines, { day, rehearsal });
  const waiting = await settled(stage, ids);
  if (Date.now() >= dueAt) throw new Error('the deadlines were due before all cases had begun: give them longer');
  await pause(dueAt - Date.now());
  const limit = dueAt + TIMEOUT_MS;
  for (let recorded = waiting; recorded < waiting + size.deadlines; recorded = await stage.worker.recorded(ids)) {
    if (Date.now() > limit) throw new Error(`${recorded - waiting} of ${size.deadlines} reminders came, and no more`);
    await pause(50);
  }
  const elapsed = Date.now() - dueAt;
  const more = (await settled(stage, ids)) - waiting - size.deadlines;
  if (more > 0) throw new Error(`${more} events more than one reminder a case: they are not what is counted here`);
  return (size.deadlines * 1_000) / elapsed;
}

/** A working day of Ballerup, and a clock on which it opens at that moment of ours. */
export function workingDayOpeningAt(
  dueAt: number,
  { rules }: Pick<Stage, 'rules'>,
): { day: LocalDate; rehearsal: InRehearsal } {
  const [settings] = rules.settings;
  if (!settings) throw new RangeError('the shipped settings are not there');
  const day = plusWorkingDays(localDateOf(instant(new Date())), 1, settings.calendar);
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
