import { busy } from './overload';

/** How many requests of one caller are in flight. */
export interface PerCallerLimit {
  /**
   * Takes one of the caller's slots, so that one caller cannot fill a process, and answers how to release it. Throws a
   * 503 where all the caller's slots are taken.
   */
  acquire(caller: string): () => void;
}

export function perCallerLimit(limit: number): PerCallerLimit {
  const held = new Map<string, number>();
  return {
    acquire(caller) {
      const before = held.get(caller) ?? 0;
      if (before >= limit) throw busy();
      held.set(caller, before + 1);
      return () => {
        const left = (held.get(caller) ?? 1) - 1;
        if (left > 0) held.set(caller, left);
        else held.delete(caller);
      };
    },
  };
}
