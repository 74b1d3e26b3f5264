/** The work of all requests, also of those that timed out, which must end before connections are closed. */
export interface InFlight {
  track(work: Promise<unknown>): void;
  /** How many requests are in flight. */
  count(): number;
  /** Resolves when nothing is in flight any more, or after `limitMs`. */
  settled(limitMs: number): Promise<void>;
}

export function inFlight(): InFlight {
  const all = new Set<Promise<unknown>>();
  return {
    track(work) {
      const ended = work.then(
        () => undefined,
        () => undefined,
      );
      all.add(ended);
      ended.then(() => all.delete(ended));
    },
    count: () => all.size,
    async settled(limitMs) {
      let timer: NodeJS.Timeout | undefined;
      const timeout = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, limitMs);
      });
      await Promise.race([Promise.all(all), timeout]);
      clearTimeout(timer);
    },
  };
}
