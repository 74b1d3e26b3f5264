/** Chance that can be had again: the same seed gives the same numbers in the same order. */
export type Chance = {
  readonly seed: number;
  /** From 0, below 1. */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  oneOf<T>(things: readonly T[]): T;
};

/** The seed is FAULTS_SEED where that is given, to play a failure again. */
export function chance(seed = seedGiven() ?? Math.floor(Math.random() * 1_000_000)): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    seed,
    next,
    between,
    oneOf(things) {
      const one = things[between(0, things.length - 1)];
      if (one === undefined) throw new RangeError('there is nothing to choose from');
      return one;
    },
  };
}

function seedGiven(): number | undefined {
  const given = Number(process.env.FAULTS_SEED);
  return process.env.FAULTS_SEED && Number.isSafeInteger(given) ? given : undefined;
}
