import { setTimeout as pause } from 'node:timers/promises';
import { Command } from 'commander';
import { toStandardError } from '../../cli/log';
import { ensurePostgres } from '../../cli/postgres';
import { startTemporal } from '../../cli/temporal/start';
import { type ProcessesApart, processesApart } from './arrangement/processes-apart';
import { type Chance, chance } from './arrangement/random';
import { faultsIn, type Ledger, ledgerOf } from './ledger';
import { finish, steadyLoad } from './load/steady-load';
import type { Written } from './load/write';
import { type Blows, killOne, loseSight, noBlows } from './sudden-ends';

type Wish = { readonly rounds: number; readonly blows: number; readonly perSecond: number; readonly cases: number };

/** `npm run faults -- --rounds 10`: the fault test for as long as one likes, with the ledger printed after each round. */
async function main(): Promise<void> {
  const command = new Command('npm run faults --')
    .description('Kills worker and API under load, takes database and Temporal away, and prints the ledger.')
    .option('--rounds <number>', 'how many rounds, each with its ledger', Number, 5)
    .option('--blows <number>', 'kills and absences a round', Number, 10)
    .option('--per-second <number>', 'writes begun a second', Number, 10)
    .option('--cases <number>', 'new cases a round', Number, 12)
    .option('--seed <number>', 'plays the same chances again', Number)
    .parse();
  const { seed, ...wish } = command.opts<Wish & { seed?: number }>();
  const dice = chance(seed);
  process.stdout.write(`seed ${dice.seed}\n`);
  const wrong = await withServers((system) => play(system, dice, wish));
  if (wrong > 0) process.exitCode = 1;
}

async function withServers(act: (system: ProcessesApart) => Promise<number>): Promise<number> {
  const postgres = await ensurePostgres(toStandardError);
  if ('unavailable' in postgres) throw new Error(postgres.unavailable);
  const temporal = await startTemporal({ ephemeral: true, log: toStandardError });
  try {
    const system = await processesApart({ postgres: postgres.url, temporal: temporal.address });
    try {
      return await act(system);
    } finally {
      await system.close();
    }
  } finally {
    await temporal.stop();
    await postgres.stop();
  }
}

/** Answers how many faults were found. */
async function play(system: ProcessesApart, dice: Chance, { rounds, blows, perSecond, cases }: Wish): Promise<number> {
  const written: Written[] = [];
  const struck = noBlows();
  for (let round = 1; round <= rounds; round += 1) {
    const load = steadyLoad(system.api.url, { cases, perSecond, chance: dice });
    for (let blow = 0; blow < blows; blow += 1) await strike(system, dice, struck);
    await finish(load, system);
    written.push(...load.written);
    const ledger = await ledgerOf(system, written);
    process.stdout.write(`round ${round}: ${lineOf(ledger, struck)}\n`);
    const faults = faultsIn(ledger);
    if (faults.length > 0) {
      process.stdout.write(`${faults.join('\n')}\nseed ${dice.seed}\n`);
      return faults.length;
    }
  }
  return system.worker.endedByItself() + system.api.endedByItself();
}

async function strike(system: ProcessesApart, dice: Chance, struck: Blows): Promise<void> {
  const what = dice.oneOf(['worker', 'worker', 'worker', 'api', 'api', 'api', 'database', 'temporal'] as const);
  struck[what] += 1;
  if (what === 'database') await loseSight(system, dice, 'toDatabase');
  else if (what === 'temporal') await loseSight(system, dice, 'toTemporal');
  else await killOne(system, dice, what);
  await pause(dice.between(0, 2_000));
}

function lineOf(ledger: Ledger, { worker, api, database, temporal }: Blows): string {
  const { acknowledged, afterRetries, events, lost, doubled, misnumbered, unasked, differences } = ledger;
  return [
    `killed: worker ${worker}, API ${api}`,
    `away: database ${database}, Temporal ${temporal}`,
    `acknowledged ${acknowledged}, ${afterRetries} of them after retries`,
    `events ${events}`,
    `lost ${lost.length}, doubled ${doubled.length}, misnumbered ${misnumbered.length}, unasked ${unasked.length}`,
    `verify: ${differences.length} differences`,
  ].join(' · ');
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
