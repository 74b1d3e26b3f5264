import { setTimeout as pause } from 'node:timers/promises';
import type { Figure } from '../../../dev/bench/figures';
import type { ProcessesApart } from '../arrangement/processes-apart';
import { ledgerOf } from '../ledger';
import { ledgerFigures, noneOf, percentile } from '../ledger-figures';
import { type Ask, request, type Written, writeUntilAcknowledged } from '../load/write';
import { type Measuring, withProcesses } from './measuring';

export type ServersAway = {
  readonly targets: readonly Target[];
  readonly seconds: number;
  readonly perSecond: number;
  /** Written before and after, and by callers that come again as they are told to, all through it. */
  readonly patient: number;
};

export const absences = {
  temporal: ['Temporal refuses connections', 'toTemporal', 'cut'],
  'temporal-silent': ['Temporal says nothing', 'toTemporal', 'freeze'],
  postgres: ['PostgreSQL refuses connections', 'toDatabase', 'cut'],
  'postgres-silent': ['PostgreSQL says nothing', 'toDatabase', 'freeze'],
} as const;
type Target = keyof typeof absences;
type Absence = (typeof absences)[Target];

/** Each server away for a while from both worker and API, refusing and silent: what a write is told, and what is there after. */
export function serversAway(measuring: Measuring, size: ServersAway): Promise<Figure[]> {
  return withProcesses(measuring, async (system) => {
    const written: Written[] = [];
    const figures: Figure[] = [];
    for (const absence of size.targets.map((target) => absences[target])) {
      measuring.log(`${absence[0]} for ${size.seconds} s …`);
      figures.push(...(await away(system, absence, size, written)));
    }
    return figures;
  });
}

async function away(
  system: ProcessesApart,
  [name, link, how]: Absence,
  { seconds, perSecond, patient }: ServersAway,
  written: Written[],
): Promise<Figure[]> {
  const begun = await Promise.all(Array.from({ length: patient }, () => write(system, written, { kind: 'start' })));
  const [{ caseId }] = begun as [Written];
  const links = [system.api[link], system.worker[link]];
  for (const one of links) await one[how]();
  const over = Date.now() + seconds * 1_000;
  const waiting = begun.map((one) => write(system, written, { kind: 'contact', caseId: one.caseId }));
  const refusals: Promise<Refusal>[] = [];
  while (Date.now() < over) {
    refusals.push(refused(system, caseId));
    await pause(1_000 / perSecond);
  }
  const told = await Promise.all(refusals);
  for (const one of links) await one.mend();
  await Promise.all(waiting);
  await Promise.all(begun.map((one) => write(system, written, { kind: 'contact', caseId: one.caseId })));
  const ledger = await ledgerOf(system, written);
  const wrongly = told.filter(({ status, again }) => status !== 503 || !(again > 0));
  const latencies = told.map(({ ms }) => ms / 1_000);
  return [
    noneOf(
      `${name}: writes not answered with 503 and Retry-After`,
      wrongly.length,
      [`${told.length} writes in ${seconds} s`, ...wrongly.slice(0, 3).map((one) => JSON.stringify(one))].join('; '),
    ),
    {
      name: `${name}: slowest 503, seconds`,
      value: Math.max(...latencies),
      aim: { atMost: 2 },
      remark: `median ${percentile(latencies, 0.5)?.toFixed(2)}, p95 ${percentile(latencies, 0.95)?.toFixed(2)}`,
    },
    // What was refused may have been taken all the same, as long as it was never acknowledged.
    ...ledgerFigures(name, { ...ledger, unasked: [] }),
  ];
}

type Refusal = { readonly status: number; readonly again: number; readonly ms: number };

/** One attempt that does not come again; status 0 where there was no answer at all. */
async function refused({ api }: ProcessesApart, caseId: string): Promise<Refusal> {
  const begun = performance.now();
  const answer = await request(api.url, { kind: 'contact', caseId }).catch(() => undefined);
  await answer?.text();
  const again = Number(answer?.headers.get('retry-after'));
  return { status: answer?.status ?? 0, again, ms: performance.now() - begun };
}

async function write({ api }: ProcessesApart, written: Written[], ask: Ask): Promise<Written> {
  const one = await writeUntilAcknowledged(api.url, ask);
  written.push(one);
  return one;
}
