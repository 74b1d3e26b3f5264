/** How often each has done something lately; the time it counts over moves with the clock. Each process counts for itself. */
export interface SlidingCount {
  /** Milliseconds until one more is allowed; 0: now. */
  waitMs(who: string): number;
  /** Counts one. What it gives takes that one back. */
  add(who: string): () => void;
}

export function slidingCount(windowMs: number, limit: number, now: () => number = Date.now): SlidingCount {
  const counted = new Map<string, readonly { readonly at: number }[]>();

  const lately = (who: string) => {
    const since = now() - windowMs;
    const still = (counted.get(who) ?? []).filter(({ at }) => at > since);
    if (still.length > 0) counted.set(who, still);
    else counted.delete(who);
    return still;
  };

  return {
    waitMs(who) {
      const last = lately(who).at(-limit);
      return last ? last.at + windowMs - now() : 0;
    },
    add(who) {
      const one = { at: now() };
      counted.set(who, [...lately(who), one]);
      return () =>
        counted.set(
          who,
          lately(who).filter((other) => other !== one),
        );
    },
  };
}
