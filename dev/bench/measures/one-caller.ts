import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from '../../log';
import { beginCases, logContact } from '../cases';
import { type Figure, median, spread } from '../figures';
import { bump, startMinimal } from '../minimal';
import { inPairs, type Pair } from '../pairs';
import type { Stage } from '../stage';
import type { LoadSize } from './contacts-under-load';

const CASES = 10;

/** Long enough for the contact before to be recorded, so that its recording is not in the way of the next answer. */
const PAUSE_MS = 100;

type Act = (turn: number) => Promise<unknown>;

/**
 * One caller, and how long an answer takes, beside the minimal workflow's; each side's median. Twice: as a person is
 * answered, with a breath between one act and the next, and without one, when each answer also waits for the machine
 * to finish recording the contact before.
 */
export async function oneCaller(stage: Stage, { pairs, acts }: LoadSize, tell: Log): Promise<Figure[]> {
  const cases = await beginCases(stage.client, stage.rules, CASES);
  const minimal = await startMinimal(stage.client, CASES);
  const log: Act = (turn) => logContact(of(cases, turn));
  const raw: Act = (turn) => bump(of(minimal, turn));
  const pairsWith = async (breath: number, how: string) => {
    const sides = { ours: () => medianAnswer(acts, breath, log), raw: () => medianAnswer(acts, breath, raw) };
    await sides.raw();
    await sides.ours();
    return inPairs(pairs, sides, (pair, number) =>
      tell(`one caller, ${how}, ${number}: ${pair.ours.toFixed(1)} ms beside ${pair.raw.toFixed(1)} ms`),
    );
  };
  return [
    figure("one caller's median answer ÷ raw update's", await pairsWith(PAUSE_MS, 'with a breath between'), 1.2),
    figure('the same without a breath between one act and the next', await pairsWith(0, 'without a breath'), 1.4),
  ];
}

function figure(name: string, pairs: readonly Pair<number>[], atMost: number): Figure {
  const times = (side: keyof Pair<number>) => median(pairs.map((pair) => pair[side])).toFixed(1);
  return {
    name,
    ...spread(pairs.map((pair) => pair.ours / pair.raw)),
    aim: { atMost },
    remark: `${times('ours')} ÷ ${times('raw')} ms`,
  };
}

async function medianAnswer(acts: number, breath: number, act: Act): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < acts; turn += 1) {
    const asked = performance.now();
    await act(turn);
    times.push(performance.now() - asked);
    if (breath > 0) await pause(breath);
  }
  return median(times);
}

function of<T>(all: readonly T[], turn: number): T {
  return all[turn % all.length] as T;
}
