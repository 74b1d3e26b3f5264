import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { WorkflowBundle } from '@temporalio/worker';
import { cacheFolder } from '../../runtime/cache-folder';
import { bytesOf, recordedHistories } from './histories';
import { failingHistories, type NotReplaying } from './replay';

/** This version cannot replay running cases, which would get stuck in it. */
export class DoesNotReplay extends Error {
  constructor(failed: readonly NotReplaying[]) {
    const each = failed.map(({ name, why }) => `${name} (${why})`).join(', ');
    super(`This version does not start, since cases that run would get stuck in it: it does not replay ${each}.`);
    this.name = 'DoesNotReplay';
  }
}

/**
 * Replays every recorded history of every release with this workflow code. A stamp for exactly this code and these
 * histories, made when a release is built or at the first start, saves replaying again.
 * @throws DoesNotReplay that names the histories.
 */
export async function requireReplay(bundle: WorkflowBundle): Promise<void> {
  const stamp = stampOf(bundle);
  const kept = join(cacheFolder('replayed'), stamp);
  if (existsSync(join(shipped, stamp)) || existsSync(kept)) return;
  await replayAll(bundle);
  try {
    writeStamp(kept);
  } catch {
    // where nothing may be written, the next start replays again
  }
}

/** The same when a release is built; the stamp is shipped with it. */
export async function stampForRelease(bundle: WorkflowBundle): Promise<void> {
  await replayAll(bundle);
  writeStamp(join(shipped, stampOf(bundle)));
}

const shipped = join(__dirname, 'replayed');

async function replayAll(bundle: WorkflowBundle): Promise<void> {
  const failed = await failingHistories(bundle);
  if (failed.length > 0) throw new DoesNotReplay(failed);
}

/** A digest of the code and of all histories. */
function stampOf(bundle: WorkflowBundle): string {
  const digest = createHash('sha256').update(bundle.code);
  for (const name of recordedHistories()) digest.update(name).update(bytesOf(name));
  return digest.digest('hex').slice(0, 32);
}

function writeStamp(stamp: string): void {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, '');
}
