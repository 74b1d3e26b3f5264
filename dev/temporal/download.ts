import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import type { Log } from '../log';
import { ourProgram } from '../processes/our-program';

/** Long enough for a hundred megabytes on a slow line; without a network the answer comes at once. */
const LIMIT_MS = 5 * 60_000;

/**
 * Lets the Temporal SDK download its development server into `folder` and answers the program's path; one that was
 * downloaded before is taken as it is. Runs in a process of its own, which can be ended when it takes too long.
 * Throws in one line why it could not be had.
 */
export async function downloadDevServer(folder: string, log: Log, signal?: AbortSignal): Promise<string> {
  const before = downloadedIn(folder);
  if (before) return before;
  log('Temporal server: asking the SDK to download one …');
  const { failed, timedOut, stderr } = await execa(
    process.execPath,
    [...ourProgram('dev/temporal/download-by-sdk.ts'), folder],
    { stdin: 'ignore', timeout: LIMIT_MS, killSignal: 'SIGKILL', cancelSignal: signal, reject: false },
  );
  signal?.throwIfAborted();
  const path = downloadedIn(folder);
  if (!failed && path) return path;
  throw new Error(timedOut ? `nothing after ${LIMIT_MS / 60_000} minutes` : lastLine(stderr));
}

function downloadedIn(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  const file = readdirSync(folder).find((name) => name.startsWith('temporal-') && !name.endsWith('.downloading'));
  return file && join(folder, file);
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1)?.split(': ').at(-1) || 'no reason given';
}
