import { spawnSync } from 'node:child_process';
import { closeSync, constants, fsyncSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** The folder is open in another process; the message says which process and which folder. */
export class FolderInUse extends Error {
  readonly code = 'folderInUse';
  constructor(
    readonly folder: string,
    readonly pid: number | undefined,
  ) {
    super(
      `the data folder ${folder} is in use by ${pid ? `process ${pid}` : 'another process'}: ` +
        'stop that one, or give another DATA_DIR',
    );
    this.name = 'FolderInUse';
  }
}

export interface FolderLock {
  release(): void;
}

/** macOS and BSD: open(2) takes the lock itself. Not among Node's constants. */
const O_EXLOCK = 0x20;

/**
 * An exclusive lock on a data folder, which the kernel lets go when its owner dies, however it dies.
 *
 * PGlite itself takes none, and two processes on one folder lose rows without a word. The lock is the kernel's own file
 * lock on an open file; the file stays when the lock is released, since removing it would let two owners in.
 * Throws `FolderInUse`.
 */
export function lockFolder(folder: string): FolderLock {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'store.lock');
  const file = process.platform === 'linux' ? lockedOnLinux(path) : lockedByOpening(path);
  if (file === 'taken') throw new FolderInUse(folder, ownerOf(path));
  ftruncateSync(file);
  writeSync(file, `${process.pid}\n`, 0);
  fsyncSync(file);
  return { release: () => closeSync(file) };
}

/**
 * A file lock belongs to the open file, not to the process: the program `flock` locks the file that it inherits from
 * us and exits, and the lock stays ours. Node opens files close-on-exec, so no child that we start later keeps it.
 */
function lockedOnLinux(path: string): number | 'taken' {
  const file = openSync(path, constants.O_RDWR | constants.O_CREAT, 0o600);
  const { status, error } = spawnSync('flock', ['-n', '3'], { stdio: ['ignore', 'ignore', 'ignore', file] });
  if (status === 0) return file;
  closeSync(file);
  if (error) {
    throw new Error('the program flock (package util-linux) is needed to lock the data folder', { cause: error });
  }
  return 'taken';
}

function lockedByOpening(path: string): number | 'taken' {
  if (process.platform === 'win32')
    throw new Error('on Windows, use WSL, or PostgreSQL in place of the embedded database');
  try {
    return openSync(path, constants.O_RDWR | constants.O_CREAT | constants.O_NONBLOCK | O_EXLOCK, 0o600);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') return 'taken';
    throw error;
  }
}

function ownerOf(path: string): number | undefined {
  const pid = Number.parseInt(readFileSync(path, 'utf8'), 10);
  return Number.isInteger(pid) ? pid : undefined;
}
