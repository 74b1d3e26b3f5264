/** A sliding-window counter per person, in this process. */
export interface SlidingCount {
  /** Milliseconds until one more is allowed; 0 where it is allowed now. */
  waitMs(who: string): number;
  /** Counts one, and answers a function that takes it back. */
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
