/** The work of requests, also of those that timed out: it is let end before connections are closed. */
export interface InFlight {
  track(work: Promise<unknown>): void;
  /** How many requests are in flight. */
  count(): number;
  /** When none is in flight any more, or after a while. */
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
      const enough = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, limitMs);
      });
      await Promise.race([Promise.all(all), enough]);
      clearTimeout(timer);
    },
  };
}
