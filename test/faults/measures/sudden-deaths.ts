import { setTimeout as pause } from 'node:timers/promises';
import type { Figure } from '../../../dev/bench/figures';
import { type MailRoute, mailRoute } from '../arrangement/mail-route';
import type { ProcessesApart } from '../arrangement/processes-apart';
import type { Chance } from '../arrangement/random';
import { ledgerOf } from '../ledger';
import { ledgerFigures, mailFigures, percentile } from '../ledger-figures';
import { finish, type SteadyLoad, steadyLoad } from '../load/steady-load';
import { type Ask, type Written, writeUntilAcknowledged } from '../load/write';
import { deliverAll, deliverNow, endClaims, mailLedger } from '../mail-ledger';
import { type Measuring, withProcesses } from './measuring';

export const victims = ['worker', 'api', 'temporal', 'postgres', 'delivery'] as const;
type Victim = (typeof victims)[number];

export type SuddenDeaths = {
  readonly targets: readonly Victim[];
  /** Kills of each. */
  readonly times: number;
  readonly perSecond: number;
  readonly cases: number;
  /** From a recovery to the next kill, at the least: who dies again at once is started again later and later. */
  readonly restMs: number;
};

/** How long it is waited for the first success after a kill. */
const PATIENCE_MS = 60_000;
const NAME = 'kill -9';

/**
 * kill -9 of each in turn under load, each started again as a supervisor does; the mail job's worker while a mail is
 * with the mail server. First success: of a write sent after the kill, from the kill on.
 */
export async function suddenDeaths(measuring: Measuring, size: SuddenDeaths): Promise<Figure[]> {
  const mail = await mailRoute();
  try {
    return await withProcesses(measuring, (system) => play(system, mail, measuring, size), mail.env);
  } finally {
    await mail.close();
  }
}

async function play(
  system: ProcessesApart,
  mail: MailRoute,
  { servers, chance, log }: Measuring,
  { targets, times, perSecond, cases, restMs }: SuddenDeaths,
): Promise<Figure[]> {
  const crises: Written[] = [];
  const failed: unknown[] = [];
  const after: Record<Victim, number[]> = { worker: [], api: [], temporal: [], postgres: [], delivery: [] };
  const load = steadyLoad(system.api.url, { cases, perSecond, chance, inTheFirst: 0.1 });

  /** Kills, and answers how to have it started again. */
  async function kill(victim: Victim): Promise<() => Promise<void>> {
    if (victim === 'temporal' || victim === 'postgres') {
      servers.kill(victim);
      return async () => undefined;
    }
    if (victim === 'delivery') {
      await untilSending(system, mail, { crises, chance }).catch((error: unknown) => {
        failed.push(error);
        log(String(error));
      });
    }
    const one = system[victim === 'api' ? 'api' : 'worker'];
    await one.kill();
    return async () => {
      await pause(chance.between(0, 500));
      await one.start();
    };
  }

  for (let time = 1; time <= times; time += 1) {
    for (const victim of targets) {
      await pause(restMs + chance.between(0, 2_000));
      const startAgain = await kill(victim);
      const killedAt = Date.now();
      const [ms] = await Promise.all([firstSuccess(load, killedAt), startAgain()]);
      after[victim].push(ms / 1_000);
      log(`${time} of ${times}: ${victim} killed, first success after ${(ms / 1_000).toFixed(1)} s`);
    }
  }
  log(`${load.written.length} acknowledged; now the rest …`);
  await finish(load, system).catch((error: unknown) => log(String(error)));
  log(`${load.written.length} acknowledged; now the mails that are still to be sent …`);
  await system.worker.stop();
  await endClaims(system);
  await system.worker.start();
  await deliverAll(system);

  const ledger = await ledgerOf(system, [...load.written, ...crises]);
  const letters = await mailLedger(system, crises, mail.box.arrived);
  return [
    ...ledgerFigures(NAME, ledger, [...load.wrong, ...failed]),
    ...targets.map((victim) => recovery(victim, after[victim])),
    ...(targets.includes('delivery') ? mailFigures(NAME, letters, times) : []),
  ];
}

function recovery(victim: Victim, seconds: readonly number[]): Figure {
  return {
    name: `${NAME} of ${victim}: first success after it, p95, seconds`,
    value: percentile(seconds, 0.95),
    least: Math.min(...seconds),
    most: Math.max(...seconds),
    aim: { atMost: 10 },
    remark: `${seconds.length} kills`,
  };
}

/** From the kill to the first acknowledgement of what was sent after it, in milliseconds; no longer than it is waited for. */
async function firstSuccess({ written }: SteadyLoad, killedAt: number): Promise<number> {
  let seen = written.length;
  while (Date.now() < killedAt + PATIENCE_MS) {
    for (; seen < written.length; seen += 1) {
      const one = written[seen];
      if (one && one.sentAt >= killedAt) return one.answeredAt - killedAt;
    }
    await pause(20);
  }
  return PATIENCE_MS;
}

/** A crisis is marked in a new case, and the mail server has taken the mail about it: half of the times not yet said so. */
async function untilSending(
  system: ProcessesApart,
  { box }: MailRoute,
  { crises, chance }: { readonly crises: Written[]; readonly chance: Chance },
): Promise<void> {
  const { caseId } = await write(crises, system, { kind: 'start' });
  const unanswered = new Promise<void>((answer) => setTimeout(answer, PATIENCE_MS).unref());
  const taken = new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('the mail about a crisis was not sent')), PATIENCE_MS);
    box.onTaken = () => {
      clearTimeout(late);
      resolve();
      return chance.next() < 0.5 ? unanswered : undefined;
    };
  });
  await write(crises, system, { kind: 'crisis', caseId });
  await deliverNow(system);
  await taken;
  box.onTaken = () => undefined;
}

async function write(crises: Written[], system: ProcessesApart, ask: Ask): Promise<Written> {
  const written = await writeUntilAcknowledged(system.api.url, ask);
  crises.push(written);
  return written;
}
