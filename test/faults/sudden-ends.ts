import { setTimeout as pause } from 'node:timers/promises';
import type { ProcessesApart } from './arrangement/processes-apart';
import type { Chance } from './arrangement/random';

/** How often what was ended or taken away. */
export type Blows = { worker: number; api: number; database: number; temporal: number };

export const noBlows = (): Blows => ({ worker: 0, api: 0, database: 0, temporal: 0 });

/** kill -9 of one of them at a random moment, and its start again a moment later, as a supervisor does. */
export async function killOne(system: ProcessesApart, chance: Chance, which: 'worker' | 'api'): Promise<void> {
  await pause(chance.between(200, 1_800));
  await system[which].kill();
  await pause(chance.between(0, 500));
  await system[which].start();
}

/** Both lose sight of a server for some seconds: connections are refused, or say nothing any more. */
export async function loseSight(
  { worker, api }: ProcessesApart,
  chance: Chance,
  of: 'toDatabase' | 'toTemporal',
  forMs = chance.between(1_500, 4_000),
): Promise<void> {
  const links = [worker[of], api[of]];
  const silent = chance.next() < 0.5;
  for (const link of links) await (silent ? link.freeze() : link.cut());
  await pause(forMs);
  for (const link of links) await link.mend();
}
