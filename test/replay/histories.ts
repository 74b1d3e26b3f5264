import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils';
import { masterKeysOf } from '../../store/keys/master-keys';

/** The key that the recorded histories are sealed under. It opens nothing else: everything in them is invented. */
export const masterKeyOfHistories = Buffer.alloc(32, 'invented histories').toString('base64');

export const keysOfHistories = masterKeysOf([Buffer.from(masterKeyOfHistories, 'base64')]);

const folder = join(__dirname, 'histories');

/** Every recorded history of every release, as `0.1/declined-and-closed`. */
export function recordedHistories(): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();
}

export function historyOf(name: string) {
  return historyFromJSON(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')));
}
