import { cpus } from 'node:os';
import { type Figure, median, percentile95 } from '../figures';
import type { ProcessorTime } from '../processor-time';
import type { DaySize } from './size';
import type { Answers } from './steady-work';

/** What came of the slice. */
export interface Played {
  readonly answers: Answers;
  readonly seconds: number;
  readonly since: ProcessorTime | undefined;
  readonly drained: number;
  readonly deadlines: number;
  /** How long after the last answer all was in the record, in milliseconds. */
  readonly late: number;
}

export function figuresOf(size: DaySize, { answers, seconds, since, drained, deadlines, late }: Played): Figure[] {
  const of = nameOf(size);
  const { contactMs, listMs, failed } = answers;
  const ms = (all: readonly number[]) => `median ${median(all).toFixed(0)}, slowest ${Math.max(...all).toFixed(0)} ms`;
  const pace = `${(contactMs.length / seconds).toFixed(1)} a second for ${seconds.toFixed(0)} s`;
  const split =
    since &&
    Object.entries(since)
      .map(([name, used]) => `${name} ${used.toFixed(0)} s`)
      .join(', ');
  const busy = since && (since.server + since.Node + since.database) / (seconds * cpus().length);
  return [
    {
      name: `${of}: contacts not acknowledged`,
      value: failed,
      aim: { atMost: 0 },
      remark: `${contactMs.length} were, ${pace}`,
    },
    { name: `${of}: contact answered, p95, ms`, value: percentile95(contactMs), remark: ms(contactMs) },
    { name: `${of}: a worker's list, p95, ms`, value: percentile95(listMs), remark: ms(listMs) },
    {
      name: `${of}: seconds until the deadlines of one second are in the record`,
      value: drained,
      remark: `${deadlines}, ${(deadlines / drained).toFixed(0)} a second, beside the contacts`,
    },
    {
      name: `${of}: seconds from the last answer until all is in the record`,
      value: late / 1_000,
      remark: 'nothing lost',
    },
    {
      name: `${of}: share of the machine's processors`,
      value: busy ?? null,
      remark: split ? `${cpus().length} of them; ${split}` : 'the system does not tell it',
    },
  ];
}

function nameOf({ contacts, openCases, hours, seconds }: DaySize): string {
  const all = `${contacts.toLocaleString('en')} contacts of ${openCases.toLocaleString('en')} open cases`;
  return `a day's ${all} in ${hours} h, ${seconds} s of it`;
}

export function notMeasured(size: DaySize): Figure {
  return { name: nameOf(size), value: null, remark: 'it is about PostgreSQL, and there is none here' };
}
