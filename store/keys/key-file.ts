import { randomBytes } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BadMasterKey, type KeySet, keyFileOf, keySetIn, newKey } from './key-set';

/** Where a data folder has its master keys. */
export const keyFileIn = (dataDir: string): string => join(dataDir, 'keys', 'master.json');

/** The data folder's master keys, made at the first start. Throws `BadMasterKey` where others can read them. */
export function readKeyFile(dataDir: string): KeySet {
  const path = keyFileIn(dataDir);
  makeOnce(path);
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) {
    throw new BadMasterKey(`${path} can be read by others: chmod 600 it, and think of who has read it`);
  }
  return keySetIn(readFileSync(path, 'utf8').trim(), path);
}

/**
 * Whole or not at all, whatever happens meanwhile: written aside, then moved into its place. Whoever could read the file
 * before still can: a secret of a container is read by another user than the one who writes it.
 */
export function writeKeyFile(path: string, set: KeySet): void {
  const draft = draftOf(path, set);
  const before = statSync(path, { throwIfNoEntry: false });
  if (before) chmodSync(draft, before.mode & 0o777);
  try {
    renameSync(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** The first of two processes wins: written aside, then linked into its place. */
function makeOnce(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  if (statSync(path, { throwIfNoEntry: false })) return;
  const draft = draftOf(path, { keys: [newKey()] });
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function draftOf(path: string, set: KeySet): string {
  const draft = join(dirname(path), `.master-${process.pid}-${randomBytes(4).toString('hex')}`);
  writeFileSync(draft, keyFileOf(set), { mode: 0o600, flag: 'wx', flush: true });
  chmodSync(draft, 0o600);
  return draft;
}
