import { z } from 'zod';
import { paths } from '../../api/paths';
import type { Mended, Mending } from '../../temporal/mend';
import type { Revived, ReviveProgress } from '../../temporal/revive';
import type { BegunAnew } from '../../temporal/revive-anew';
import type { StoppedCase } from '../../temporal/stopped-cases';
import { askRunning } from '../running/ask';

const counted = z.object({ started: z.number(), ranAlready: z.number() });
const revived = z.object({ cases: counted, visits: counted });
const begunAnew = revived.extend({ rehearsals: z.number() });

/** Asks the `npm start` that has the folder. Throws one clear sentence where none has it. */
export function reviveViaRunningProcess(dataDir: string, tell: (progress: ReviveProgress) => void): Promise<Revived> {
  return ask(dataDir, paths.internal.revive, revived, tell);
}

/** The same, and runs that began before are ended first. */
export function reviveAnewViaRunningProcess(
  dataDir: string,
  tell: (progress: ReviveProgress) => void,
): Promise<BegunAnew> {
  return ask(dataDir, paths.internal.reviveAnew, begunAnew, tell);
}

const Stopped = z.custom<readonly StoppedCase[]>(Array.isArray);
const MendedCase = z.custom<Mended>((value) => typeof value === 'object' && value !== null && 'outcome' in value);

/** Every recording that has stopped. */
export async function stoppedViaRunningProcess(dataDir: string): Promise<readonly StoppedCase[]> {
  return Stopped.parse(await answerOf(dataDir, paths.internal.stopped));
}

/** Has one of them tried again. */
export async function mendViaRunningProcess(dataDir: string, { id }: StoppedCase, mending: Mending): Promise<Mended> {
  return MendedCase.parse(await answerOf(dataDir, paths.internal.mend, { id, bound: mending.bound ?? false }));
}

/** Begins a case anew without what is sealed under a key that is nobody's; false where there is none to begin. */
export async function leaveOutKeyViaRunningProcess(dataDir: string, name: string, keyId: string): Promise<boolean> {
  const answer = await answerOf(dataDir, paths.internal.leaveOutKey, { name, keyId });
  return z.object({ begun: z.boolean() }).parse(answer).begun;
}

async function answerOf(dataDir: string, path: string, body?: object): Promise<unknown> {
  for await (const answer of askRunning(dataDir, path, body)) return answer;
  throw new Error('The running system broke off. Running it again goes on from there.');
}

async function ask<Result>(
  dataDir: string,
  path: string,
  result: z.ZodType<Result>,
  tell: (progress: ReviveProgress) => void,
): Promise<Result> {
  const Line = z.union([
    z.object({ progress: z.object({ done: z.number(), of: z.number(), waiting: z.number().optional() }) }),
    z.object({ revived: result }),
    z.object({ failed: z.string() }),
  ]);
  for await (const answer of askRunning(dataDir, path)) {
    const line = Line.parse(answer);
    if ('revived' in line) return line.revived;
    if ('failed' in line)
      throw new Error(`Not all could be started (${line.failed}). Running it again goes on from there.`);
    tell(line.progress);
  }
  throw new Error('The running system broke off. Running it again goes on from there.');
}
