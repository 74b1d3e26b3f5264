/** What some callers did together. Times in milliseconds. */
export interface Load {
  readonly elapsed: number;
  readonly answerTimes: readonly number[];
}

/** One act of a caller; `turn` counts the caller's own acts. */
export type Act = (caller: number, turn: number) => Promise<unknown>;

/**
 * So many callers at once, each giving its next act when the one before is answered, until `acts` have been given.
 * `until` belongs to the time that is measured: what has to be done before an act counts as done.
 */
export async function load(
  { callers, acts }: { callers: number; acts: number },
  act: Act,
  until: () => Promise<unknown> = async () => undefined,
): Promise<Load> {
  const answerTimes: number[] = [];
  let left = acts;
  const caller = async (number: number) => {
    for (let turn = 0; left > 0; turn += 1) {
      left -= 1;
      const asked = performance.now();
      await act(number, turn);
      answerTimes.push(performance.now() - asked);
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: callers }, (_, number) => caller(number)));
  await until();
  return { elapsed: performance.now() - began, answerTimes };
}
