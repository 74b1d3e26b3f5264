import { setTimeout as pause } from 'node:timers/promises';
import type { CaseSummary } from '../../../domain';
import { fastForward, virtualNow } from '../../../temporal/virtual-time';
import { longestHistory } from '../../../workflows/history-length';
import { summaryQuery } from '../../../workflows/messages';
import type { Log } from '../../log';
import { type BenchCase, beginCases, logContact } from '../cases';
import { type Figure, median, spread } from '../figures';
import type { Stage } from '../stage';

export interface ColdSize {
  readonly openings: number;
  /** How many contacts its two years hold. */
  readonly contacts: number;
}

const DAY_MS = 24 * 60 * 60 * 1_000;
const TWO_YEARS_MS = 730 * DAY_MS;
const HOUR_MS = 60 * 60 * 1_000;

/** A real case, of no rehearsal, whose clock is behind by more than it lives through: nothing real is recorded before it has happened. */
const twoYearsAgo = { id: '', clockShiftMs: -TWO_YEARS_MS - 30 * DAY_MS };

/** Nearly the longest that is ever replayed, with room for the contact that opens the case: after one more the run continues as new. */
const isLong = (events: number): boolean => events >= longestHistory - 30 && events < longestHistory - 15;

/**
 * A case with two years of contacts, played in virtual time with all its reminders, is opened by a worker whose cache
 * is empty: once by a query, once by a contact, each time when it is close to continuing as new, when opening takes longest.
 */
export async function coldCase(stage: Stage, { openings, contacts }: ColdSize, tell: Log): Promise<Figure[]> {
  const [old, other] = (await beginCases(stage.client, stage.rules, 2, twoYearsAgo)) as [BenchCase, BenchCase];
  const lived = await live(stage, old, contacts, tell);
  const asked = { cold: [] as number[], warm: [] as number[] };
  const told = { cold: [] as number[], warm: [] as number[] };
  for (let opening = 1; opening <= openings; opening += 1) {
    await fill(stage, old);
    await emptyCache(stage, { old, other });
    asked.cold.push(await timed(() => ask(old)));
    for (let again = 0; again < 5; again += 1) asked.warm.push(await timed(() => ask(old)));
    await emptyCache(stage, { old, other });
    told.cold.push(await timed(() => contact(stage, old)));
    told.warm.push(await timed(() => contact(stage, old)));
    tell(
      `cold case, ${opening}: query ${asked.cold.at(-1)?.toFixed(0)} ms (warm ${median(asked.warm).toFixed(0)} ms), ` +
        `contact ${told.cold.at(-1)?.toFixed(0)} ms (warm ${told.warm.at(-1)?.toFixed(0)} ms)`,
    );
  }
  return [
    opened('query', asked, lived),
    timesWarm('query', asked),
    opened('contact', told, lived),
    timesWarm('contact', told),
  ];
}

interface Cases {
  readonly old: BenchCase;
  readonly other: BenchCase;
}

type Times = { readonly cold: readonly number[]; readonly warm: readonly number[] };

function opened(by: 'query' | 'contact', { cold }: Times, lived: string): Figure {
  return {
    name: `opening a cold case with two years of contacts by a ${by}, seconds`,
    ...spread(cold.map((time) => time / 1_000)),
    aim: { atMost: 0.25 },
    remark: lived,
  };
}

function timesWarm(by: 'query' | 'contact', { cold, warm }: Times): Figure {
  const beside = median(warm);
  return {
    name: `the same ÷ a warm case's, ${by}`,
    ...spread(cold.map((time) => time / beside)),
    remark: `warm: ${beside.toFixed(0)} ms`,
  };
}

/** Two years in virtual time, with a contact every few days; then more contacts until the run's history is long. */
async function live(stage: Stage, old: BenchCase, contacts: number, tell: Log): Promise<string> {
  tell(`cold case: two years with ${contacts} contacts pass in virtual time …`);
  const { connection, namespace } = stage;
  for (let count = 0; count < contacts; count += 1) {
    await fastForward(connection, namespace, old.handle.workflowId, Math.floor(TWO_YEARS_MS / contacts));
    await contact(stage, old);
  }
  await fill(stage, old);
  const { historyLength } = await old.handle.describe();
  const { version } = await old.handle.query<CaseSummary>(summaryQuery);
  return `${version} events in the record, ${historyLength} in the run's history`;
}

/** More contacts, until the run is about to continue as new. */
async function fill(stage: Stage, one: BenchCase): Promise<void> {
  while (!isLong((await one.handle.describe()).historyLength)) await contact(stage, one);
}

/** A contact of an hour ago, on the case's own clock. */
async function contact({ connection, namespace }: Stage, one: BenchCase): Promise<number> {
  const now = await virtualNow(connection, namespace, one.handle.workflowId);
  return logContact(one, new Date(now.getTime() + twoYearsAgo.clockShiftMs - HOUR_MS));
}

const ask = ({ handle }: BenchCase): Promise<unknown> => handle.query(summaryQuery);

/**
 * A worker that has opened another case already, and not this one: what is measured is the case, not the start, nor how long a
 * step waits whose worker ended in the midst of it.
 */
async function emptyCache({ worker }: Stage, { old, other }: Cases): Promise<void> {
  while (await isAtWork(old)) await pause(50);
  await worker.emptyCache();
  await ask(other);
}

async function isAtWork({ handle }: BenchCase): Promise<boolean> {
  const { pendingActivities, pendingWorkflowTask } = (await handle.describe()).raw;
  return Boolean(pendingActivities?.length || pendingWorkflowTask);
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await act();
  return performance.now() - began;
}
