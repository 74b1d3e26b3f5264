import { setTimeout as pause } from 'node:timers/promises';
import { FolderInUse } from '../../store/embedded/folder-lock';
import type { Log } from '../log';

/** What has been started, to be stopped in the opposite order. */
export interface Undoing {
  /** Notes how to stop what has just been started. */
  after(name: string, stop: () => Promise<unknown>): void;
  /** Stops all of it, the last one first. One that fails or takes too long does not keep the others. */
  all(): Promise<void>;
}

const LIMIT_MS = 20_000;

interface Start {
  readonly dataDir: string;
  readonly log: Log;
  /** How long one part may take to stop. */
  readonly limitMs?: number;
}

/**
 * Starts a whole system in a folder, and gives it back with how to stop it. When a step fails, what was begun is stopped
 * before the error is thrown. Throws FolderInUse, with the folder's name, while another start has it.
 */
export async function startOrUndo<Started>(
  { dataDir, log, limitMs }: Start,
  startEach: (undo: Undoing) => Promise<Started>,
): Promise<Started & { stop(): Promise<void> }> {
  const undo = undoing(log, limitMs);
  try {
    return { ...(await startEach(undo)), stop: undo.all };
  } catch (error) {
    await undo.all();
    throw error instanceof FolderInUse ? new FolderInUse(dataDir, error.pid) : error;
  }
}

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
