/**
 * One check that a request passes on its way in. It throws the problem that the request is refused with, or hands on what
 * it found out; what happens behind it, it may wait for.
 */
export type Gate<Known, Adds, Answer> = (known: Known, next: (adds: Adds) => Promise<Answer>) => Promise<Answer>;

/** The gates that a request passes, in order. `Known` is what is known of it behind the last one. */
export interface Door<Arriving, Known, Answer> {
  gate<Adds extends object>(gate: Gate<Known, Adds, Answer>): Door<Arriving, Known & Adds, Answer>;
  /** The whole way: through all gates to what is behind them. */
  to(behind: (known: Known) => Promise<Answer>): (arriving: Arriving) => Promise<Answer>;
}

export function door<Arriving extends object, Answer>(): Door<Arriving, Arriving, Answer> {
  return behind((inner) => inner);
}

function behind<Arriving, Known extends object, Answer>(
  passing: (inner: (known: Known) => Promise<Answer>) => (arriving: Arriving) => Promise<Answer>,
): Door<Arriving, Known, Answer> {
  return {
    gate: (gate) => behind((inner) => passing((known) => gate(known, (adds) => inner({ ...known, ...adds })))),
    to: passing,
  };
}
