import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from '../log';

/** What has been started, to be stopped in the opposite order. */
export interface Undoing {
  /** Notes how to stop what has just been started. */
  after(name: string, stop: () => Promise<unknown>): void;
  /** Stops all of it, the last one first. One that fails or takes too long does not keep the others. */
  all(): Promise<void>;
}

const LIMIT_MS = 20_000;

/** `limitMs`: how long one part may take to stop. */
export function undoing(log: Log, limitMs = LIMIT_MS): Undoing {
  const steps: { name: string; stop: () => Promise<unknown> }[] = [];
  return {
    after: (name, stop) => {
      steps.push({ name, stop });
    },
    async all() {
      for (let step = steps.pop(); step; step = steps.pop()) {
        const { name, stop } = step;
        const outcome = await Promise.race([
          stop().then(stopped, failed),
          pause(limitMs, tooLate(limitMs), { ref: false }),
        ]);
        if (outcome !== undefined) log(`Stopping ${name}: ${outcome}.`);
      }
    },
  };
}

const tooLate = (limitMs: number) => `it took longer than ${limitMs / 1_000} s`;
const stopped = () => undefined;
const failed = (error: unknown) => (error instanceof Error ? error.message : String(error));
