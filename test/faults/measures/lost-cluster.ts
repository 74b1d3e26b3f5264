import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import pMap from 'p-map';
import type { Figure } from '../../../dev/bench/figures';
import { startTemporal } from '../../../dev/temporal/start';
import type { CaseId, MunicipalityId } from '../../../domain';
import { loadMasterKeys } from '../../../store/keys/master-keys';
import { connectClient } from '../../../temporal/client';
import { liveCase } from '../../../temporal/live-state';
import { reviveByCommand } from '../arrangement/commands';
import type { ProcessesApart } from '../arrangement/processes-apart';
import { ledgerOf } from '../ledger';
import { ledgerFigures, noneOf } from '../ledger-figures';
import { type Written, writeUntilAcknowledged } from '../load/write';
import { type Measuring, withProcesses } from './measuring';

export type LostCluster = {
  readonly cases: number;
  /** Contacts in each. */
  readonly contacts: number;
};

const NAME = 'lost cluster';
const ALIVE_WITHIN_MS = 30 * 60_000;

/** Temporal is lost with all that it held; on an empty one every open case is brought back from the event log. */
export function lostCluster(measuring: Measuring, size: LostCluster): Promise<Figure[]> {
  return withProcesses(measuring, async (system) => {
    const written = await openCases(system, size);
    const before = await ledgerOf(system, written);
    measuring.log(`${size.cases} open cases, ${before.events} events; now Temporal is lost`);
    await Promise.all([system.worker.kill(), system.api.kill()]);
    const empty = await startTemporal({
      ephemeral: true,
      env: { ...process.env, TEMPORAL_ADDRESS: undefined },
      log: measuring.log,
    });
    try {
      return await revived(system, empty.address, written);
    } finally {
      await Promise.all([system.worker.kill(), system.api.kill()]);
      await empty.stop();
    }
  });
}

async function revived(system: ProcessesApart, address: string, written: readonly Written[]): Promise<Figure[]> {
  for (const { toTemporal } of [system.worker, system.api]) toTemporal.leadTo(Number(address.split(':').at(-1)));
  const keys = loadMasterKeys({ env: system.env });
  const { connection, client } = await connectClient({ address, namespace: system.namespace, keys });
  try {
    const cases = written.filter(({ kind }) => kind === 'start').map(({ caseId }) => caseId as CaseId);
    const begun = Date.now();
    const counted = await reviveByCommand({ ...system.env, TEMPORAL_ADDRESS: address });
    const started = Date.now();
    await Promise.all([system.worker.start(), system.api.start()]);
    const alive = await howManyLive(client, cases);
    const minutes = (Date.now() - begun) / 60_000;
    const ledger = await ledgerOf({ ...system, client }, written);
    return [
      noneOf(
        `${NAME}: open cases not started again`,
        cases.length - counted.cases.started,
        `${cases.length} open cases`,
      ),
      noneOf(`${NAME}: cases that do not stand as before`, cases.length - alive, ''),
      ...ledgerFigures(NAME, ledger),
      {
        name: `${NAME}: minutes until all cases live again`,
        value: minutes,
        remark: `${((started - begun) / 1_000).toFixed(1)} s of it the command, the rest the worker`,
      },
    ];
  } finally {
    await connection.close();
  }
}

async function openCases({ api }: ProcessesApart, { cases, contacts }: LostCluster): Promise<Written[]> {
  const openOne = async (): Promise<Written[]> => {
    const written = [await writeUntilAcknowledged(api.url, { kind: 'start' })];
    for (let contact = 0; contact < contacts; contact += 1) {
      written.push(await writeUntilAcknowledged(api.url, { kind: 'contact', caseId: written[0]?.caseId }));
    }
    return written;
  };
  return (await pMap(Array(cases).keys(), openOne, { concurrency: 8 })).flat();
}

/** How many cases have taken themselves up from the event log; asked until it is all of them. */
async function howManyLive(client: Client, cases: readonly CaseId[]): Promise<number> {
  const until = Date.now() + ALIVE_WITHIN_MS;
  const waiting = new Set(cases);
  while (waiting.size > 0 && Date.now() < until) {
    for (const caseId of waiting) {
      if (await liveCase(client, { municipality: 'ballerup' as MunicipalityId, caseId }).catch(() => undefined))
        waiting.delete(caseId);
    }
    if (waiting.size > 0) await pause(500);
  }
  return cases.length - waiting.size;
}
