import { setTimeout as pause } from 'node:timers/promises';
import type { ProcessesApart } from './arrangement/processes-apart';
import type { Chance } from './arrangement/random';
import type { SteadyLoad } from './load/steady-load';

/** How often what was ended or taken away. */
export type Blows = { worker: number; api: number; database: number; temporal: number };

export const noBlows = (): Blows => ({ worker: 0, api: 0, database: 0, temporal: 0 });

/** What is struck, and what it does meanwhile. */
export type UnderLoad = { readonly system: ProcessesApart; readonly load: SteadyLoad; readonly chance: Chance };

/** kill -9 of one of them at a random moment of its work, and its start again, as a supervisor does. */
export async function killOne({ system, load, chance }: UnderLoad, which: 'worker' | 'api'): Promise<void> {
  await load.untilAcknowledged(chance.between(1, 10));
  // Not always right after an answer.
  await pause(chance.between(0, 200));
  await system[which].kill();
  await system[which].start();
}

/** Both lose sight of a server until that has been felt: connections are refused, or say nothing any more. */
export async function loseSight({ system, load, chance }: UnderLoad, of: 'toDatabase' | 'toTemporal'): Promise<void> {
  const links = [system.worker[of], system.api[of]];
  const silent = chance.next() < 0.5;
  for (const link of links) await (silent ? link.freeze() : link.cut());
  await load.untilRefused(chance.between(3, 10));
  for (const link of links) await link.mend();
}
