import { setTimeout as pause } from 'node:timers/promises';
import type { CaseId } from '../../../domain';
import type { Log } from '../../log';
import { load } from '../callers';
import { type BenchCase, beginCases, logContact } from '../cases';
import { type Figure, median, spread } from '../figures';
import { bump, startMinimal } from '../minimal';
import { inPairs, type Pair } from '../pairs';
import { type ProcessorTime, processorTime } from '../processor-time';
import type { Stage } from '../stage';

export interface LoadSize {
  readonly pairs: number;
  /** How many acts each side of a pair is given. */
  readonly acts: number;
}

/** One side of a pair. */
interface Run {
  readonly perSecond: number;
  /** Processor milliseconds per act. */
  readonly processor: ProcessorTime | undefined;
}

const CALLERS = 10;
/** Each caller goes to its own cases in turn, as a contact person does. */
const CASES_OF_EACH = 2;

/**
 * Ten callers log contacts as fast as they are answered. A contact counts when its event is in the store, so the time
 * runs until the last one is. The raw limit beside it: ten callers, the minimal workflow's update.
 */
export async function contactsUnderLoad(stage: Stage, { pairs, acts }: LoadSize, tell: Log): Promise<Figure[]> {
  const cases = await beginCases(stage.client, stage.rules, CALLERS * CASES_OF_EACH);
  const minimal = await startMinimal(stage.client, CALLERS * CASES_OF_EACH);
  const ours = () => contacts(stage, cases, acts);
  const raw = () => measured(stage, acts, (act) => bump(ofCaller(minimal, act)));
  await raw();
  await ours();
  const done = await inPairs(pairs, { ours, raw }, (pair, number) =>
    tell(`contacts under load, ${number}: ${words(pair)}`),
  );
  return [throughput(done), processorFigure(done)];
}

async function contacts(stage: Stage, cases: readonly BenchCase[], acts: number): Promise<Run> {
  const ids = cases.map(({ caseId }) => caseId);
  const before = await settledCount(stage, ids);
  const all = () => untilRecorded(stage, ids, before + acts);
  return measured(stage, acts, (act) => logContact(ofCaller(cases, act)), all);
}

const TIMEOUT_MS = 30_000;

async function untilRecorded({ worker }: Stage, cases: readonly CaseId[], events: number): Promise<void> {
  const limit = Date.now() + TIMEOUT_MS;
  for (let recorded = 0; recorded < events; recorded = await worker.recorded(cases)) {
    if (Date.now() > limit) throw new Error(`${recorded} of ${events} events were recorded, and no more came`);
    await pause(5);
  }
}

/** How many events are recorded once nothing is on its way any more. */
async function settledCount({ worker }: Stage, ids: readonly CaseId[]): Promise<number> {
  for (let count = await worker.recorded(ids); ; ) {
    await pause(100);
    const now = await worker.recorded(ids);
    if (now === count) return count;
    count = now;
  }
}

type Turn = { readonly caller: number; readonly turn: number };

async function measured(
  { processes }: Stage,
  acts: number,
  act: (turn: Turn) => Promise<unknown>,
  until?: () => Promise<unknown>,
): Promise<Run> {
  const before = processes && processorTime(processes);
  const { elapsed } = await load({ callers: CALLERS, acts }, (caller, turn) => act({ caller, turn }), until);
  const after = processes && processorTime(processes);
  return { perSecond: (acts * 1_000) / elapsed, processor: before && after && perAct(before, after, acts) };
}

function perAct(before: ProcessorTime, after: ProcessorTime, acts: number): ProcessorTime {
  const used = (name: keyof ProcessorTime) => ((after[name] - before[name]) * 1_000) / acts;
  return { server: used('server'), Node: used('Node'), database: used('database') };
}

const sum = ({ server, Node, database }: ProcessorTime): number => server + Node + database;

function ofCaller<T>(all: readonly T[], { caller, turn }: Turn): T {
  return all[caller * CASES_OF_EACH + (turn % CASES_OF_EACH)] as T;
}

function throughput(pairs: readonly Pair<Run>[]): Figure {
  const rates = (side: keyof Pair<Run>) => spread(pairs.map((pair) => pair[side].perSecond)).value.toFixed(0);
  const { value, least, most } = spread(pairs.map(({ ours, raw }) => ours.perSecond / raw.perSecond));
  return {
    name: 'contact through the workflow, recorded ÷ raw update, 10 callers',
    value,
    least,
    most,
    aim: { atLeast: 0.55 },
    remark: `${rates('ours')} ÷ ${rates('raw')} a second`,
  };
}

function processorFigure(pairs: readonly Pair<Run>[]): Figure {
  const name = 'processor time per contact, recorded ÷ raw update';
  const aim = { atMost: 2.0 };
  const of = (side: keyof Pair<Run>) => pairs.flatMap((pair) => pair[side].processor ?? []);
  const [ours, raw] = [of('ours'), of('raw')];
  if (ours.length < pairs.length || raw.length < pairs.length) {
    return { name, value: null, aim, remark: 'the server or the database is not a process of this machine' };
  }
  const ratios = pairs.flatMap((pair) =>
    pair.ours.processor && pair.raw.processor ? sum(pair.ours.processor) / sum(pair.raw.processor) : [],
  );
  return { name, ...spread(ratios), aim, remark: `${inParts(ours)} ÷ ${inParts(raw)}` };
}

/** `31.2 ms (server 9.9, Node 17.1, database 4.2)`, each the median. */
function inParts(times: readonly ProcessorTime[]): string {
  const part = (name: keyof ProcessorTime) => `${name} ${median(times.map((time) => time[name])).toFixed(1)}`;
  return `${median(times.map(sum)).toFixed(1)} ms (${part('server')}, ${part('Node')}, ${part('database')})`;
}

function words({ ours, raw }: Pair<Run>): string {
  const rate = `${ours.perSecond.toFixed(0)}/s beside ${raw.perSecond.toFixed(0)}/s`;
  return ours.processor === undefined || raw.processor === undefined
    ? rate
    : `${rate}, processor ${sum(ours.processor).toFixed(1)} ms beside ${sum(raw.processor).toFixed(1)} ms`;
}
