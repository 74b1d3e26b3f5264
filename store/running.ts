import { randomBytes, timingSafeEqual } from 'node:crypto';
import { chmodSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/**
 * How a command reaches the process that has the embedded database open: its API's address on loopback, and a token
 * that only whoever can read the data folder knows.
 */
const Running = z.object({ pid: z.number(), api: z.url(), token: z.string().min(20) });
export type Running = z.infer<typeof Running>;

/** Where the API answers commands that come through it. */
export const storePath = (action: StoreAction): string => `/internal/store/${action}`;
export const storeActions = ['verify', 'rebuild'] as const;
export type StoreAction = (typeof storeActions)[number];

const fileIn = (dataDir: string): string => join(dataDir, 'running.json');

/** Says where the owner of the folder is reached; a new token each time. Call `withdraw` when the API stops. */
export function announceRunning(dataDir: string, api: string): { readonly token: string; withdraw(): void } {
  const token = randomBytes(24).toString('base64url');
  const path = fileIn(dataDir);
  const draft = `${path}.${process.pid}`;
  const running: Running = { pid: process.pid, api, token };
  rmSync(draft, { force: true });
  writeFileSync(draft, JSON.stringify(running), { mode: 0o600, flag: 'wx' });
  chmodSync(draft, 0o600);
  renameSync(draft, path);
  return { token, withdraw: () => rmSync(path, { force: true }) };
}

/** Who has the folder open, as far as they said. Without meaning once the folder's lock is free. */
export function findRunning(dataDir: string): Running | undefined {
  try {
    return Running.parse(JSON.parse(readFileSync(fileIn(dataDir), 'utf8')));
  } catch {
    return undefined;
  }
}

/** Whether an `Authorization` header carries the token; takes as long whatever is wrong. */
export function carriesToken(authorization: string | undefined, token: string): boolean {
  const given = Buffer.from(authorization ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
