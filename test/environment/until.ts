import { setTimeout as pause } from 'node:timers/promises';

const LOOK_AGAIN_MS = 50;
/** A safety net: long enough for any machine, and told by name before the test's own time is over. */
const LONG_ENOUGH_MS = 240_000;

type Seen<T> = T | undefined | null | false | 0;

/** Polls until there is a result and returns it; the bound is only a safety net. */
export async function until<T>(what: string, look: () => Seen<T> | Promise<Seen<T>>): Promise<T> {
  for (const begun = Date.now(); ; await pause(LOOK_AGAIN_MS)) {
    const seen = await look();
    if (seen) return seen;
    if (Date.now() - begun > LONG_ENOUGH_MS) throw new Error(`waited ${LONG_ENOUGH_MS / 1_000} s in vain for: ${what}`);
  }
}
