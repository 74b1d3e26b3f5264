import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { FolderInUse, lockFolder } from '../../store/embedded/folder-lock';
import { findRunning, type Running } from '../../store/running';

/**
 * Sends a request to the `npm start` that has the folder, and yields its answer line by line, parsed from JSON. Throws
 * in one sentence where none has the folder, or it refuses.
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

/** The address that the holder of the folder's lock has written down; without a holder it is left over and void. */
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
