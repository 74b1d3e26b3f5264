import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { WorkflowHandle } from '@temporalio/client';
import type { Log } from '../../log';
import { type BenchCase, beginCases, logContact } from '../cases';
import type { Figure } from '../figures';
import { bump, startMinimal } from '../minimal';
import type { Stage } from '../stage';

export interface MemorySize {
  /** How many the worker holds in its cache at once; in production at most 2,000. */
  readonly cached: number;
}

/** So many are begun at a time. */
const AT_ONCE = 20;
/** What was needed for a moment only is given back by then. */
const REST_MS = 10_000;

/**
 * What worker and API hold in memory (resident, megabytes) at rest, and what the worker holds more with its cache full of cases
 * that have had a contact. Beside it a cache full of minimal workflows that have had an update, in the same process.
 */
export async function memory(
  { client, rules, worker, api }: Stage,
  { cached }: MemorySize,
  tell: Log,
): Promise<Figure[]> {
  await pause(REST_MS);
  const [workerAtRest, apiAtRest] = [residentMB(worker.pid), api && residentMB(api.pid)];
  tell(`memory: ${cached} minimal workflows are begun …`);
  await inTurn(
    cached,
    (count) => startMinimal(client, count),
    (one: WorkflowHandle) => bump(one),
  );
  const withMinimal = await rested(worker.pid);
  tell(`memory: ${cached} cases are begun …`);
  await inTurn(
    cached,
    (count) => beginCases(client, rules, count),
    (one: BenchCase) => logContact(one),
  );
  const withCases = await rested(worker.pid);
  const [cases, minimal] = [withCases - withMinimal, withMinimal - workerAtRest];
  const many = cached.toLocaleString('en');
  return [
    { ...inMB('the worker at rest', workerAtRest), remark: "the raw limit's worker is in the same process" },
    { ...inMB('the API at rest', apiAtRest ?? null), remark: 'five people have signed in' },
    {
      ...inMB(`the worker more with ${many} cached cases`, cases),
      remark: `${((cases / cached) * 1_000).toFixed(0)} kB a case`,
    },
    { name: 'the same ÷ as many minimal workflows', value: cases / minimal, remark: `${minimal.toFixed(0)} MB` },
  ];
}

const inMB = (name: string, value: number | null) => ({ name: `memory of ${name}, MB`, value });

/** Begins so many, some at a time, and gives each one thing to do. */
async function inTurn<One>(
  count: number,
  begin: (count: number) => Promise<readonly One[]>,
  act: (one: One) => Promise<unknown>,
): Promise<void> {
  for (let begun = 0; begun < count; begun += AT_ONCE) {
    const some = await begin(Math.min(AT_ONCE, count - begun));
    await Promise.all(some.map(act));
  }
}

async function rested(pid: number): Promise<number> {
  await pause(REST_MS);
  return residentMB(pid);
}

/** As the kernel counts it. Throws on a system that does not tell it. */
function residentMB(pid: number): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  if (!kilobytes) throw new Error(`the system does not tell how much memory process ${pid} holds`);
  return Number(kilobytes) / 1_000;
}
