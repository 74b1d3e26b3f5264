import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from '../log';
import type { Ending } from '../processes/end';
import { ourProgram } from '../processes/our-program';
import { clearRecorded, writeRecord } from '../processes/record';
import { endChild, hasEnded, keepRunning } from '../processes/supervise';
import type { Stoppable } from '../system/profile';

export interface ProcessPlan {
  /** For the log, and its file's name: `worker-1`. */
  readonly name: string;
  readonly script: 'api/main.ts' | 'worker/main.ts' | 'dev/identity-provider/process.ts';
  readonly env: Readonly<Record<string, string>>;
  /** Answers 200 once it can be used. */
  readonly readyAt: string;
}

/** A worker takes 25 s at most to finish what is under way, an API 15. */
const ENDING: Ending = { timeoutMs: 30_000 };
const READY_TIMEOUT_MS = 60_000;

const root = join(__dirname, '..', '..');

/**
 * Ends the processes that an earlier start left running: these first, then the Temporal server and its UI, on which
 * they depend. Returns whether there were any.
 */
export async function endLeftoverProcesses(dataDir: string, names: readonly string[]): Promise<boolean> {
  const ours = await Promise.all(names.map((name) => clearRecorded(recordOf(dataDir, name), ENDING)));
  const others = ['ui-process.json', 'process.json'].map((file) => join(dataDir, 'temporal', file));
  const temporal = await Promise.all(others.map((record) => clearRecorded(record)));
  return [...ours, ...temporal].some(Boolean);
}

/** Starts all at once. Where one fails, the others are stopped before its error is thrown. */
export async function startProcesses(
  dataDir: string,
  all: readonly ProcessPlan[],
  log: Log,
  signal: AbortSignal,
): Promise<Stoppable> {
  const begun = await Promise.allSettled(all.map((one) => startOne(dataDir, one, log, signal)));
  const stops = begun.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const stop = () => Promise.all(stops.map((one) => one()));
  const failed = begun.find((one) => one.status === 'rejected');
  if (!failed) return { stop };
  await stop();
  throw failed.reason;
}

/**
 * Starts a process, waits until it is ready, keeps it running, and returns how to stop it. Throws with the end of its
 * log.
 */
async function startOne(
  dataDir: string,
  { name, script, env, readyAt }: ProcessPlan,
  log: Log,
  signal: AbortSignal,
): Promise<() => Promise<void>> {
  const logFile = join(dataDir, 'logs', `${name}.log`);
  mkdirSync(join(dataDir, 'logs'), { recursive: true });
  const start = () => {
    const out = openSync(logFile, 'a', 0o600);
    // By the closed channel it notices that this process has died, and ends in order.
    const child = spawn(process.execPath, ourProgram(script), {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', out, out, 'ipc'],
      detached: true,
    });
    closeSync(out);
    if (child.pid) writeRecord(recordOf(dataDir, name), child.pid);
    return child;
  };
  const first = start();
  try {
    await ready(first, readyAt, signal);
  } catch (error) {
    await endChild(first, ENDING);
    signal.throwIfAborted();
    const said = readFileSync(logFile, 'utf8').trim().split('\n').slice(-5).join('\n');
    throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}. The end of its log:\n${said}`);
  }
  const { stop } = keepRunning({ name, first, start, ending: ENDING, log });
  return async () => {
    await stop();
    rmSync(recordOf(dataDir, name), { force: true });
  };
}

async function ready(child: ChildProcess, url: string, signal: AbortSignal): Promise<void> {
  const until = Date.now() + READY_TIMEOUT_MS;
  while (!hasEnded(child)) {
    signal.throwIfAborted();
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    if (Date.now() > until) throw new Error('it was not ready within a minute');
    await pause(100);
  }
  throw new Error(`it ended while starting (${child.signalCode ?? `code ${child.exitCode}`})`);
}

function recordOf(dataDir: string, name: string): string {
  mkdirSync(join(dataDir, 'processes'), { recursive: true });
  return join(dataDir, 'processes', `${name}.json`);
}
