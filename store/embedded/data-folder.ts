import { chmodSync, mkdirSync, statfsSync, statSync } from 'node:fs';

/** The embedded database and the servers beside it each set aside tens of megabytes before they write. */
const LEAST_FREE_MB = 200;

/** What is free on a folder's disk, in megabytes. */
export type FreeSpace = (folder: string) => number;

export const freeSpace: FreeSpace = (folder) => {
  const { bavail, bsize } = statfsSync(folder);
  return Math.floor((bavail * bsize) / 2 ** 20);
};

export class DiskFull extends Error {
  readonly code = 'diskFull';
  constructor(folder: string, freeMb: number) {
    super(
      `the disk of the data folder ${folder} is full: ${freeMb} MB are free, and ${LEAST_FREE_MB} are needed; ` +
        'make room, or give another DATA_DIR',
    );
  }
}

/** Makes the folder where it is missing, and closes it to everyone but its owner, files inside it too. Throws `DiskFull`. */
export function prepareDataFolder(folder: string, free: FreeSpace = freeSpace): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { mode, uid } = statSync(folder);
  if (mode & 0o077 && uid === process.getuid?.()) chmodSync(folder, mode & 0o700);
  requireSpace(folder, free);
}

/** Throws `DiskFull` where what is written next might not fit. */
export function requireSpace(folder: string, free: FreeSpace = freeSpace): void {
  const freeMb = free(folder);
  if (freeMb < LEAST_FREE_MB) throw new DiskFull(folder, freeMb);
}
