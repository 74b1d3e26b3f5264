import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { z } from 'zod';
import type { Revived, ReviveProgress } from '../../api/cases/revive';
import { paths } from '../../api/paths';
import { FolderInUse, lockFolder } from '../../store/embedded/folder-lock';
import { findRunning, type Running } from '../../store/running';

const counted = z.object({ started: z.number(), ranAlready: z.number() });
const Line = z.union([
  z.object({ progress: z.object({ done: z.number(), of: z.number() }) }),
  z.object({ revived: z.object({ cases: counted, visits: counted }) }),
  z.object({ failed: z.string() }),
]);

/** Asks the `npm start` that has the folder. Throws one clear sentence where none has it. */
export async function reviveThroughRunning(
  dataDir: string,
  tell: (progress: ReviveProgress) => void,
): Promise<Revived> {
  const { api, token } = runningOn(dataDir);
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(new URL(paths.internal.revive, api), { method: 'POST', headers });
  if (!response.ok || !response.body) {
    throw new Error(`${api} answered ${response.status}: ${await response.text()}`);
  }
  for await (const text of linesOf(response.body as ReadableStream)) {
    const line = Line.parse(JSON.parse(text));
    if ('revived' in line) return line.revived;
    if ('failed' in line)
      throw new Error(`Not all could be started (${line.failed}). Running it again goes on from there.`);
    tell(line.progress);
  }
  throw new Error(`${api} broke off. Running it again goes on from there.`);
}

function linesOf(body: ReadableStream): AsyncIterable<string> {
  return createInterface({ input: Readable.fromWeb(body), crlfDelay: Number.POSITIVE_INFINITY });
}

/** Whoever holds the folder's lock has said where it is reached; what stands there with the lock free is left over. */
function runningOn(dataDir: string): Running {
  const running = isHeld(dataDir) ? findRunning(dataDir) : undefined;
  if (running) return running;
  throw new Error(
    `Nothing runs on ${dataDir}: start it with npm start first, or name another DATABASE_URL and TEMPORAL_ADDRESS.`,
  );
}

function isHeld(dataDir: string): boolean {
  try {
    lockFolder(dataDir).release();
    return false;
  } catch (error) {
    if (error instanceof FolderInUse) return true;
    throw error;
  }
}
