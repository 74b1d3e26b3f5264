import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { type Ending, endProcess } from './end';
import { identityOf, type ProcessIdentity, stillRuns } from './identity';

const identity = z.object({ pid: z.number().int().positive(), started: z.string(), command: z.string() });

/** Writes down which process we started, so that a start after a crash can find it again. */
export function writeRecord(path: string, pid: number): void {
  const running = identityOf(pid);
  if (!running) return;
  writeFileSync(`${path}.new`, `${JSON.stringify(running)}\n`);
  renameSync(`${path}.new`, path);
}

/**
 * Ends the process that an earlier start left behind, and only that one: number, start time and command line must all
 * be the same. A record of a process that is gone, or of a number that another process has now, is just removed.
 * Answers whether something had to be ended.
 */
export async function clearRecorded(path: string, ending: Ending = {}): Promise<boolean> {
  const written = readRecord(path);
  const left = written !== undefined && stillRuns(written);
  if (left) await endProcess(written, ending);
  rmSync(path, { force: true });
  return left;
}

function readRecord(path: string): ProcessIdentity | undefined {
  try {
    return identity.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data;
  } catch {
    return undefined; // none, or cut off half-way: there is nothing that could safely be ended by it
  }
}
