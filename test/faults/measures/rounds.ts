import { setTimeout as pause } from 'node:timers/promises';
import type { Figure } from '../../../dev/bench/figures';
import type { ProcessesApart } from '../arrangement/processes-apart';
import { ledgerOf } from '../ledger';
import { ledgerFigures, noneOf } from '../ledger-figures';
import { finish, steadyLoad } from '../load/steady-load';
import type { Written } from '../load/write';
import { type Blows, killOne, loseSight, noBlows, type UnderLoad } from '../sudden-ends';
import { type Measuring, withProcesses } from './measuring';

export type Rounds = {
  readonly rounds: number;
  /** Kills and absences a round. */
  readonly blows: number;
  readonly perSecond: number;
  /** New cases a round. */
  readonly cases: number;
};

const NAME = 'rounds';

/** Worker and API killed, database and Temporal refused or gone silent, in whatever order chance has it; a ledger after each round. */
export function rounds(measuring: Measuring, wish: Rounds): Promise<Figure[]> {
  return withProcesses(measuring, (system) => play(system, measuring, wish));
}

async function play(system: ProcessesApart, { chance, log }: Measuring, wish: Rounds): Promise<Figure[]> {
  const written: Written[] = [];
  const wrong: unknown[] = [];
  const struck = noBlows();
  for (let round = 1; ; round += 1) {
    const load = steadyLoad(system.api.url, { ...wish, chance });
    for (let blow = 0; blow < wish.blows; blow += 1) await strike({ system, load, chance }, struck);
    await finish(load, system).catch((error: unknown) => log(String(error)));
    written.push(...load.written);
    wrong.push(...load.wrong);
    const figures = ledgerFigures(NAME, await ledgerOf(system, written), wrong);
    log(`round ${round} of ${wish.rounds}: ${JSON.stringify(struck)}, ${figures[0]?.remark}`);
    const isWell = figures.every(({ value }) => value === 0);
    if (isWell && round < wish.rounds) continue;
    const ended = system.worker.endedByItself() + system.api.endedByItself();
    return [...figures, noneOf(`${NAME}: ended by themselves`, ended, JSON.stringify(struck))];
  }
}

async function strike(under: UnderLoad, struck: Blows): Promise<void> {
  const { chance } = under;
  const what = chance.oneOf(['worker', 'worker', 'worker', 'api', 'api', 'api', 'database', 'temporal'] as const);
  struck[what] += 1;
  if (what === 'database') await loseSight(under, 'toDatabase');
  else if (what === 'temporal') await loseSight(under, 'toTemporal');
  else await killOne(under, what);
  await pause(chance.between(0, 2_000));
}
