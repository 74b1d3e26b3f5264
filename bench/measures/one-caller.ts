import type { Log } from '../../cli/log';
import { load } from '../callers';
import { beginCases, logContact } from '../cases';
import { type Figure, median, spread } from '../figures';
import { bump, startMinimal } from '../minimal';
import { inPairs } from '../pairs';
import type { Stage } from '../stage';
import type { LoadSize } from './contacts-under-load';

const CASES = 10;

/** One caller, one act after the other: how long an answer takes, beside the minimal workflow's. Each side's median. */
export async function oneCaller(stage: Stage, { pairs, acts }: LoadSize, tell: Log): Promise<Figure> {
  const cases = await beginCases(stage.client, stage.rules, CASES);
  const minimal = await startMinimal(stage.client, CASES);
  const ours = () => medianAnswer(acts, (turn) => logContact(of(cases, turn)));
  const raw = () => medianAnswer(acts, (turn) => bump(of(minimal, turn)));
  await raw();
  await ours();
  const done = await inPairs(pairs, { ours, raw }, (pair, number) =>
    tell(`one caller, ${number}: ${pair.ours.toFixed(1)} ms beside ${pair.raw.toFixed(1)} ms`),
  );
  const times = (side: 'ours' | 'raw') => median(done.map((pair) => pair[side])).toFixed(1);
  return {
    name: "one caller's median answer ÷ raw update's",
    ...spread(done.map((pair) => pair.ours / pair.raw)),
    aim: { atMost: 1.4 },
    remark: `${times('ours')} ÷ ${times('raw')} ms`,
  };
}

async function medianAnswer(acts: number, act: (turn: number) => Promise<unknown>): Promise<number> {
  const { answerTimes } = await load({ callers: 1, acts }, (_, turn) => act(turn));
  return median(answerTimes);
}

function of<T>(all: readonly T[], turn: number): T {
  return all[turn % all.length] as T;
}
