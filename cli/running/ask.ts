import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { FolderInUse, lockFolder } from '../../store/embedded/folder-lock';
import { findRunning, type Running } from '../../store/running';

/**
 * Asks the `npm start` that has the folder to do something, and gives its answer line by line, each as the JSON that it
 * is. Throws one clear sentence where none has the folder, or where it does not do it.
 */
export async function* askRunning(dataDir: string, path: string, body?: object): AsyncGenerator<unknown> {
  const { api, token } = runningOn(dataDir);
  const response = await fetch(new URL(path, api), {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok || !response.body) {
    throw new Error(`${api} answered ${response.status}: ${await response.text()}`);
  }
  const input = Readable.fromWeb(response.body as ReadableStream);
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) yield JSON.parse(line);
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
