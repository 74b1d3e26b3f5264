import { setTimeout as pause } from 'node:timers/promises';
import { FolderInUse } from '../../store/embedded/folder-lock';
import type { Log } from '../log';

/** How to stop what has been started, in the opposite order. */
export interface Cleanup {
  /** Notes how to stop what has just been started. */
  add(name: string, stop: () => Promise<unknown>): void;
  /** Stops all of it, the last one first. One that fails or takes too long does not keep the others. */
  run(): Promise<void>;
}

const LIMIT_MS = 20_000;

interface Start {
  readonly dataDir: string;
  readonly log: Log;
  /** How long one part may take to stop. */
  readonly limitMs?: number;
}

/**
 * Starts a system in a folder and returns it with how to stop it. When a step fails, what was started is stopped before
 * the error is thrown.
 * @throws FolderInUse with the folder's name, while another start has it.
 */
export async function startOrCleanUp<Started>(
  { dataDir, log, limitMs }: Start,
  startEach: (cleanup: Cleanup) => Promise<Started>,
): Promise<Started & { stop(): Promise<void> }> {
  const cleanup = newCleanup(log, limitMs);
  try {
    return { ...(await startEach(cleanup)), stop: cleanup.run };
  } catch (error) {
    await cleanup.run();
    throw error instanceof FolderInUse ? new FolderInUse(dataDir, error.pid) : error;
  }
}

/** `limitMs`: how long one part may take to stop. */
export function newCleanup(log: Log, limitMs = LIMIT_MS): Cleanup {
  const steps: { name: string; stop: () => Promise<unknown> }[] = [];
  return {
    add: (name, stop) => {
      steps.push({ name, stop });
    },
    async run() {
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
