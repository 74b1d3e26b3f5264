/** What was measured beside its raw limit, one right after the other. */
export interface Pair<T> {
  readonly ours: T;
  readonly raw: T;
}

/**
 * Measures in interleaved pairs, so that whatever else the machine does falls on both; which of the two comes first
 * alternates.
 */
export async function inPairs<T>(
  count: number,
  measure: { ours: () => Promise<T>; raw: () => Promise<T> },
  tell: (pair: Pair<T>, number: number) => void,
): Promise<Pair<T>[]> {
  const pairs: Pair<T>[] = [];
  for (let number = 0; number < count; number += 1) {
    const pair = number % 2 === 0 ? await rawFirst(measure) : await oursFirst(measure);
    tell(pair, number + 1);
    pairs.push(pair);
  }
  return pairs;
}

async function rawFirst<T>({ ours, raw }: { ours: () => Promise<T>; raw: () => Promise<T> }): Promise<Pair<T>> {
  const limit = await raw();
  return { ours: await ours(), raw: limit };
}

async function oursFirst<T>({ ours, raw }: { ours: () => Promise<T>; raw: () => Promise<T> }): Promise<Pair<T>> {
  const own = await ours();
  return { ours: own, raw: await raw() };
}
