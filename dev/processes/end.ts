import { setTimeout as pause } from 'node:timers/promises';
import { type ProcessIdentity, stillRuns } from './identity';

/** How a program is asked to end in order, and how long that may take. */
export interface Ending {
  readonly timeoutMs?: number | undefined;
  readonly by?: 'SIGTERM' | 'SIGINT' | undefined;
}

/**
 * Asks a process to end and waits until it is gone; after `timeoutMs` it is killed. Its identity is checked before each
 * signal, so that no other process that got its number is hit.
 */
export async function endProcess(running: ProcessIdentity, ending: Ending = {}): Promise<void> {
  const { timeoutMs = 10_000, by = 'SIGTERM' } = ending;
  signal(running, by);
  if (await goneWithin(running, timeoutMs)) return;
  signal(running, 'SIGKILL');
  await goneWithin(running, 5_000);
}

function signal(running: ProcessIdentity, name: NodeJS.Signals): void {
  if (!stillRuns(running)) return;
  try {
    process.kill(running.pid, name);
  } catch {
    // it ended between the look and the signal
  }
}

async function goneWithin(running: ProcessIdentity, limitMs: number): Promise<boolean> {
  const until = Date.now() + limitMs;
  while (stillRuns(running)) {
    if (Date.now() >= until) return false;
    await pause(25);
  }
  return true;
}
