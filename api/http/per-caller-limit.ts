import type { Caller } from '../door/caller';
import { busy } from '../problems/to-problem';

/** How many requests of one caller are in flight. */
export interface PerCallerLimit {
  /**
   * Takes one of the caller's slots, so that one caller cannot fill a process, and answers how to release it. Throws a
   * 503 where all the caller's slots are taken.
   */
  acquire(caller: Caller): () => void;
}

export function perCallerLimit(limit: number): PerCallerLimit {
  const held = new Map<string, number>();
  return {
    acquire({ kind, municipality, actor }) {
      const who = `${kind} ${municipality} ${'id' in actor ? actor.id : ''}`;
      const before = held.get(who) ?? 0;
      if (before >= limit) throw busy();
      held.set(who, before + 1);
      return () => {
        const left = (held.get(who) ?? 1) - 1;
        if (left > 0) held.set(who, left);
        else held.delete(who);
      };
    },
  };
}
