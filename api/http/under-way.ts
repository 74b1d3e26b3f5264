/** What is at work for requests, those given up too: it is let come to its end before connections are closed. */
export interface UnderWay {
  track(work: Promise<unknown>): void;
  /** How much is at work. */
  count(): number;
  /** When nothing is at work any more, or after a while. */
  settled(patienceMs: number): Promise<void>;
}

export function underWay(): UnderWay {
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
    async settled(patienceMs) {
      let timer: NodeJS.Timeout | undefined;
      const enough = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, patienceMs);
      });
      await Promise.race([Promise.all(all), enough]);
      clearTimeout(timer);
    },
  };
}
