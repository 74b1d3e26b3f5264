import type { ChildProcess } from 'node:child_process';
import type { Log } from '../log';
import { type Ending, endProcess } from './end';
import { identityOf } from './identity';

export interface Supervised {
  /** Of the process as it is now; undefined while it is down. */
  pid(): number | undefined;
  /** Stops watching, ends the process and waits until it is gone. */
  stop(): Promise<void>;
}

export interface Supervision {
  /** For the log. */
  readonly name: string;
  readonly first: ChildProcess;
  /** Starts it again in the same way, on the same ports. */
  readonly start: () => ChildProcess;
  /** How it is ended at `stop`. */
  readonly ending?: Ending | undefined;
  readonly log: Log;
}

const SHORTEST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 10_000;
/** After a process has run this long its pauses begin anew from the shortest, since it is not its start that fails. */
const STEADY_MS = 10_000;

/** Starts a process again whenever it ends, with longer pauses when it keeps ending, until told to stop. */
export function keepRunning({ name, first, start, ending, log }: Supervision): Supervised {
  let child: ChildProcess = first;
  let stopping = false;
  let pauseMs = SHORTEST_PAUSE_MS;
  let waiting: NodeJS.Timeout | undefined;

  const watch = () => {
    const began = Date.now();
    child.once('exit', (code, signal) => {
      if (stopping) return;
      pauseMs = Date.now() - began > STEADY_MS ? SHORTEST_PAUSE_MS : pauseMs;
      log(`${name} ended unexpectedly (${signal ?? `code ${code}`}); starting it again in ${pauseMs / 1_000} s.`);
      waiting = setTimeout(again, pauseMs);
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    });
  };
  const again = () => {
    child = start();
    watch();
  };
  watch();

  return {
    pid: () => (hasEnded(child) ? undefined : child.pid),
    async stop() {
      stopping = true;
      clearTimeout(waiting);
      await endChild(child, ending);
    },
  };
}

/** Ends a process that this one started, and waits until it is gone. */
export async function endChild(child: ChildProcess, ending: Ending = {}): Promise<void> {
  if (child.pid === undefined || hasEnded(child)) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const running = identityOf(child.pid);
  if (running) await endProcess(running, ending);
  await ended;
}

export function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}
