import type { Schemas } from '../../client';

export type Problem = Schemas['Problem'];

/** What the server refused, in its words. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
    this.name = 'Refused';
  }
}

/** No answer came, or one that is not the server's own: nobody knows whether it was done, and the same may be sent again. */
export class Unreachable extends Error {
  constructor(cause?: unknown) {
    super('no answer', { cause });
    this.name = 'Unreachable';
  }
}

interface Answer<Data> {
  readonly data?: Data;
  readonly error?: unknown;
}

/** What was answered. Throws `Refused`, or `Unreachable` where no answer of the server's came. */
export async function answerOf<Data>(asking: Promise<Answer<Data>>): Promise<Data> {
  const { data, error } = await asking.catch((cause: unknown) => {
    throw new Unreachable(cause);
  });
  if (data !== undefined) return data;
  throw isProblem(error) ? new Refused(error) : new Unreachable(error);
}

export function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'title' in body && 'status' in body;
}

/** A session that is over, an overload and a server that is down: refusals that say nothing about what was sent. */
const SAY_NOTHING = [401, 429];
export const saysNothingOfIt = ({ problem: { status } }: Refused): boolean =>
  status >= 500 || SAY_NOTHING.includes(status);

const TRIES = 2;

/** What was refused is refused again; only where no answer came is it worth asking anew. */
export const retryUnanswered = (failures: number, error: unknown): boolean =>
  failures < TRIES && !(error instanceof Refused);
