import type { Log } from '../../log';
import { load } from '../callers';
import { CALLERS, type DueSize, spreadOver, untilAllReminded } from '../due-at-once';
import type { Figure } from '../figures';
import { bump, startMinimal } from '../minimal';
import type { Stage } from '../stage';

export interface DeadlinesSize extends DueSize {
  /** Of the raw limit, before and after. */
  readonly updates: number;
}

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
  const { seconds } = await untilAllReminded({ ...stage, rules: spreadOver(0, stage) }, size, tell);
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
