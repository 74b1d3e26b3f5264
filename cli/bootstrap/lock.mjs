import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Does the work while no other start does it. The file names its owner, and a dead owner's is ignored. The runtime's folder
 * lock cannot be used here, because it needs installed packages.
 */
export async function alone(lock, work) {
  mkdirSync(dirname(lock), { recursive: true });
  await take(lock);
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

async function take(lock) {
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return;
    } catch {
      if (ownerIsGone(lock)) rmSync(lock, { force: true });
      await pause(200);
    }
  }
}

function ownerIsGone(lock) {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}
