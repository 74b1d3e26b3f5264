import type { CaseState } from '../../../domain';
import { stateQuery } from '../../../workflows/messages';
import type { Log } from '../../log';
import { type BenchCase, beginCases, logContact } from '../cases';
import { type Figure, median } from '../figures';
import type { Stage } from '../stage';

export interface LongCaseSize {
  readonly contacts: number;
  /** How many of the first, and of the last, are compared. */
  readonly compared: number;
}

/**
 * One case is given far more contacts than a life holds, one after the other: whether the last are answered as quickly as the
 * first, and how large the state is that goes from run to run.
 */
export async function longCase({ client, rules }: Stage, size: LongCaseSize, tell: Log): Promise<Figure[]> {
  const { contacts, compared } = size;
  const [one] = (await beginCases(client, rules, 1)) as [BenchCase];
  await answerTimes(one, compared);
  const early = await carriedBytes(one);
  const times: number[] = [];
  while (times.length < contacts) {
    times.push(...(await answerTimes(one, Math.min(compared, contacts - times.length))));
    if (times.length % (10 * compared) === 0)
      tell(`long case: ${times.length} contacts, the latest ${median(times.slice(-compared)).toFixed(1)} ms each`);
  }
  const first = median(times.slice(0, compared));
  const last = median(times.slice(-compared));
  const late = await carriedBytes(one);
  return [
    {
      name: `the last ${compared} of ${contacts} contacts in one case ÷ the first ${compared}, median answer`,
      value: last / first,
      aim: { atMost: 1.5 },
      remark: `${last.toFixed(1)} ÷ ${first.toFixed(1)} ms`,
    },
    {
      name: `state carried from run to run after ${contacts} contacts, KB of JSON`,
      value: late / 1_000,
      remark: `${(early / 1_000).toFixed(1)} KB after ${compared}`,
    },
  ];
}

async function answerTimes(one: BenchCase, count: number): Promise<number[]> {
  const times: number[] = [];
  for (let contact = 0; contact < count; contact += 1) {
    const asked = performance.now();
    await logContact(one);
    times.push(performance.now() - asked);
  }
  return times;
}

const carriedBytes = async ({ handle }: BenchCase): Promise<number> =>
  JSON.stringify(await handle.query<CaseState>(stateQuery)).length;
