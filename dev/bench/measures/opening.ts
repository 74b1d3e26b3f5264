import { availableParallelism } from 'node:os';
import type { Log } from '../../log';
import { type DueSize, spreadOver, untilAllReminded } from '../due-at-once';
import type { Figure } from '../figures';
import type { Stage } from '../stage';

export interface OpeningSize extends DueSize {
  /** Over how many minutes the reminders are spread. */
  readonly minutes: number;
}

/**
 * So many ordinary reminders of one opening, which are spread over some minutes: how much of the machine they take until
 * those minutes are over, and how long after that the last is in the record.
 */
export async function opening(stage: Stage, size: OpeningSize, tell: Log): Promise<Figure[]> {
  const { seconds, used } = await untilAllReminded({ ...stage, rules: spreadOver(size.minutes, stage) }, size, tell);
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
