import { busy } from '../http/overload';
import { Problem } from '../problems/problem';

/** The streams that are open in this process. */
export interface OpenStreams {
  /**
   * Takes one of the person's places, and answers how to leave it. `end` is called where the process ends. Throws 429
   * `tooManyStreams` where all of theirs are taken, and 503 `busy` where this process has no more or is ending.
   */
  take(person: string, end: () => void): () => void;
  count(): number;
  /** Ends all streams, and lets nobody open one any more. */
  close(): void;
}

export interface StreamLimits {
  /** One for each browser of theirs, whatever number of tabs it has. */
  readonly perPerson: number;
  readonly inAll: number;
}

/** A stream whose browser went without a word keeps its place until the net gives it up, which may take minutes: it is tried again till then. */
const RETRY_AFTER_SECONDS = 60;

export function openStreams({ perPerson, inAll }: StreamLimits): OpenStreams {
  const open = new Set<{ readonly person: string; readonly end: () => void }>();
  let isClosed = false;
  return {
    take(person, end) {
      if (isClosed || open.size >= inAll) throw busy();
      if ([...open].filter((one) => one.person === person).length >= perPerson)
        throw new Problem(429, 'tooManyStreams', { limit: perPerson }, { retryAfterSeconds: RETRY_AFTER_SECONDS });
      const one = { person, end };
      open.add(one);
      return () => {
        open.delete(one);
      };
    },
    count: () => open.size,
    close() {
      isClosed = true;
      for (const { end } of [...open]) end();
    },
  };
}
